"""Word files as somebody else makes them: with lists, styles, notes and tracked changes of their own."""

from __future__ import annotations

import io
import zipfile

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def foreign(
    body: str, *, numbering: str = "", styles: str = "", footnotes: str = "", strict: bool = False
) -> bytes:
    """A Word file from the inside of its parts.

    Args:
        body: what stands in `w:body`.
        numbering: what stands in `w:numbering`; empty for no such part.
        styles: what stands in `w:styles`.
        footnotes: what stands in `w:footnotes`.
        strict: use the names of ISO/IEC 29500 Strict.
    """
    parts = {"numbering": numbering, "styles": styles, "footnotes": footnotes}
    present = {name: text for name, text in parts.items() if text}
    relations = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for index, name in enumerate(present)
    )
    namespace = STRICT if strict else NAMESPACE
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        main = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="tekst/hoofd.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>')
        archive.writestr("tekst/hoofd.xml", _part("document", f"<w:body>{body}</w:body>", namespace))
        archive.writestr(
            "tekst/_rels/hoofd.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
        )
        for name, text in present.items():
            archive.writestr(f"tekst/{name}.xml", _part(name, text, namespace))
    return target.getvalue()


def paragraph(text: str, *, numbered: tuple[int, int] | None = None, style: str = "") -> str:
    """One paragraph; `numbered` is its list and its level."""
    place = (
        f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
        if numbered
        else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def listing(number: int, *levels: tuple[str, str], extra: str = "") -> str:
    """One list: per level its format and its text; `extra` stands in the first level."""
    inside = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra if not index else ""}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def _part(name: str, inside: str, namespace: str) -> str:
    return f'<?xml version="1.0"?><w:{name} xmlns:w="{namespace}">{inside}</w:{name}>'
