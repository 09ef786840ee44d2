"""The one door to docxtpl: fills the shell of a municipality once, and checks a shell of its own.

What differs per document (title, status …) becomes a token here, which `docx` fills; hence one rendering
serves every document of the municipality.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image
from docx.opc.exceptions import OpcError
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

from beleidsgen.diagnostics import Finding, Place, Severity
from beleidsgen.writers.docx_text import clean, escape
from beleidsgen.writers.writer import Look

PLACEHOLDERS: Final = {
    "inhoud": "de tekst van het document",
    "titel": "de titel",
    "status": "de status (concept of vastgesteld)",
    "gemeente": "de naam van de gemeente",
    "inhoudsopgave": "de inhoudsopgave",
    "peildatum": "de peildatum",
    "versie": "de versie",
    "logo": "het logo",
}
"""Every placeholder of a shell; the first four have to be in each."""
REQUIRED: Final = ("inhoud", "titel", "status", "gemeente")
PER_DOCUMENT: Final = ("inhoud", "titel", "status", "inhoudsopgave", "peildatum", "versie")

_LOGO_HEIGHT: Final = Mm(22)
_LOGO_WIDTH: Final = Mm(80)
_NO_IMAGE: Final = (
    UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ValueError, KeyError,
    IndexError, TypeError, ZeroDivisionError, OSError,
)  # fmt: skip
_BROKEN: Final = (
    OpcError,
    zipfile.BadZipFile,
    XMLSyntaxError,
    KeyError,
    IndexError,
    ValueError,
    AttributeError,
    OSError,
)
_PICTURE: Final = re.compile(r'(<wp:docPr (?=[^>]*name="Picture \d+")(?![^>]*descr=)[^>]*?)(\s*/?>)')


def token(name: str) -> str:
    """What stands in the rendered shell where a document puts its own words."""
    return f"\ue100{name}\ue101"


def render_shell(look: Look) -> dict[str, bytes]:
    """Every part of the shell of this municipality, with tokens for what differs per document."""
    template = DocxTemplate(io.BytesIO(look.template or look.shell))
    context: dict[str, object] = {name: token(name) for name in PER_DOCUMENT}
    context["gemeente"] = clean(look.municipality)
    context["logo"] = _picture(template, look.logo) if look.logo else ""
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    template.render(context, environment, autoescape=True)
    buffer = io.BytesIO()
    template.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    words = escape(f"Logo van de gemeente {look.municipality}").replace("\\", "\\\\")
    for name in [name for name in parts if name.startswith("word/") and name.endswith(".xml")]:
        if b"<wp:docPr" in parts[name]:
            described = _PICTURE.sub(rf'\1 descr="{words}"\2', parts[name].decode("utf-8"))
            described = described.replace(
                "<wp:inline>", '<wp:inline distT="0" distB="0" distL="0" distR="0">'
            )
            parts[name] = described.encode("utf-8")
    return parts


def check_template(data: bytes, file: str) -> tuple[Finding, ...]:
    """What is wrong with a municipality's own shell; a finding *fout* means that it cannot be used."""
    return tuple(_faults(data, Place(file)))


def is_image(data: bytes) -> bool:
    """Whether Word and we can place these bytes as a PNG or JPEG image."""
    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8")):
        return False
    with suppress(*_NO_IMAGE):
        image = Image.from_blob(data)
        return bool(image.px_width and image.px_height)
    return False


def proportion(image: bytes) -> float:
    """Width of a placeable image by its height."""
    found = Image.from_blob(image)
    return float(found.px_width / found.px_height)


def _faults(data: bytes, place: Place) -> Iterator[Finding]:
    try:
        template = DocxTemplate(io.BytesIO(data))
        used = template.get_undeclared_template_variables(SandboxedEnvironment(autoescape=True))
        page = template.get_docx().sections[-1]
        if not (page.page_width and page.page_height):
            raise ValueError("geen papierformaat")
    except TemplateError as error:
        yield Finding(
            "P313",
            Severity.FOUT,
            f"Het Word-sjabloon bevat een invulplek die niet te lezen is: {error}.",
            place,
            "Typ de invulplek opnieuw in één keer, bijvoorbeeld {{ titel }}, zonder opmaak binnen de haken.",
        )
        return
    except _BROKEN:
        yield Finding(
            "P311",
            Severity.FOUT,
            "Het Word-sjabloon is geen bruikbaar .docx-bestand; de huisstijl van het pakket is gebruikt.",
            place,
            "Open het sjabloon in Word en sla het op als Word-document (.docx), niet als .dotx of .doc.",
        )
        return
    for name in sorted(used - PLACEHOLDERS.keys()):
        yield Finding(
            "P313",
            Severity.FOUT,
            f"Het Word-sjabloon vraagt om {{{{ {name} }}}}, en die invulplek bestaat niet.",
            place,
            f"De invulplekken zijn: {', '.join(PLACEHOLDERS)}.",
        )
    for name in [name for name in REQUIRED if name not in used]:
        yield Finding(
            "P312",
            Severity.WAARSCHUWING,
            f"Het Word-sjabloon heeft geen plek voor {PLACEHOLDERS[name]}.",
            place,
            f"Zet {{{{ {name} }}}} in het sjabloon"
            + (", in een eigen alinea; de tekst komt nu aan het einde." if name == "inhoud" else "."),
        )


def _picture(template: DocxTemplate, logo: bytes) -> InlineImage:
    image = Image.from_blob(logo)
    if image.px_width * _LOGO_HEIGHT > image.px_height * _LOGO_WIDTH:
        return InlineImage(template, io.BytesIO(logo), width=_LOGO_WIDTH)
    return InlineImage(template, io.BytesIO(logo), height=_LOGO_HEIGHT)
