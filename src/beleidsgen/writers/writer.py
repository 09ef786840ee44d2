"""What a writer is, and the look of a municipality: what all its documents share on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.package import Document
from beleidsgen.writers import colour as colours

SHELL: Final = Path("opmaak") / "huisstijl.docx"
"""Where a pack keeps the shell of its Word files."""
STYLESHEET: Final = Path("opmaak") / "huisstijl.css"
"""Where a pack keeps the style of its pages."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the documents of one municipality share on paper.

    Attributes:
        municipality: its name, without the word *gemeente*.
        status: `concept` or `vastgesteld`; `status` in the meta of a document goes before it, and
            `vastgesteld` there adds the day.
        version: version of the templates (and of the profile), as it is printed.
        reference_date: the peildatum; also the date in the properties of the file.
        shell: bytes of the pack's Word file around the text: cover, header, footer, styles.
        colour: six capitals of a readable house colour; empty keeps the colour of the shell.
        logo: bytes of a PNG or JPEG image.
        template: bytes of the municipality's own Word file, which then goes before `shell`; styles that it
            lacks still come from `shell`.
        style_names: our names of styles, in lower case, with those of another template.
        stylesheet: the style of the pages.
    """

    municipality: str
    status: str
    version: str
    reference_date: date
    shell: bytes
    colour: str = ""
    logo: bytes | None = None
    template: bytes | None = None
    style_names: tuple[tuple[str, str], ...] = ()
    stylesheet: str = ""


class Writer(Protocol):
    """One format: a suffix, and one function from a document to bytes."""

    @property
    def suffix(self) -> str:
        """Suffix of the files, without the point."""
        ...

    def write(self, document: Document, look: Look) -> bytes:
        """The whole file of a numbered and resolved document."""
        ...


@runtime_checkable
class Candid(Protocol):
    """A writer that has something to tell about a file, or cannot make it everywhere."""

    def attempt(self, document: Document, look: Look) -> Result[bytes]:
        """What `write` gives, empty when it cannot be made here, and what there is to tell."""
        ...


@runtime_checkable
class Checked(Protocol):
    """A writer whose format has rules that a file can break."""

    def faults(self, document: Document, data: bytes, templates: Path) -> list[Finding]:
        """What is wrong with a file that this writer made; the pack holds the rules."""
        ...


def load_look(
    templates: Path,
    *,
    municipality: str,
    status: str,
    version: str,
    reference_date: date,
    colour: str = "",
    logo: Path | None = None,
    template: Path | None = None,
) -> Result[Look]:
    """Read what the look of a municipality needs from disk.

    What cannot be used is left out with a finding; the shell of the pack then takes the place of the
    municipality's own.

    Args:
        templates: root of the pack.
        municipality: its name.
        status: `concept` or `vastgesteld`.
        version: version line.
        reference_date: the peildatum.
        colour: house colour as the profile has it (`#154273`), empty when not known.
        logo: image file.
        template: the municipality's own Word shell.
    """
    findings: list[Finding] = []
    look = Look(
        municipality=municipality,
        status=status,
        version=version,
        reference_date=reference_date,
        shell=(templates / SHELL).read_bytes(),
        colour=_check_colour(colour, findings) if colour else "",
        logo=_read_logo(logo, findings) if logo else None,
        template=_read_template(template, findings) if template else None,
        stylesheet=(templates / STYLESHEET).read_text(encoding="utf-8"),
    )
    return Result(look, tuple(findings))


def _read_template(path: Path, findings: list[Finding]) -> bytes | None:
    from beleidsgen.writers.docx_template import check_template

    try:
        data = path.read_bytes()
    except OSError:
        findings.append(
            Finding(
                "P311",
                Severity.FOUT,
                f"Het eigen Word-sjabloon {path.name} is niet te lezen; de huisstijl van het pakket geldt.",
                Place(str(path)),
                "Controleer het pad in het profiel en sla het sjabloon op als .docx.",
            )
        )
        return None
    checked = check_template(data, str(path))
    findings.extend(checked)
    return None if any(finding.severity is Severity.FOUT for finding in checked) else data


def _read_logo(path: Path, findings: list[Finding]) -> bytes | None:
    from beleidsgen.writers.docx_template import is_image

    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    if is_image(data):
        return data
    findings.append(
        Finding(
            "P316",
            Severity.WAARSCHUWING,
            f"Het logo {path.name} is niet te gebruiken en is weggelaten.",
            Place(str(path)),
            "Gebruik een PNG- of JPEG-bestand.",
        )
    )
    return None


def _check_colour(text: str, findings: list[Finding]) -> str:
    colour = colours.normal_form(text)
    if not colour:
        findings.append(
            Finding(
                "P314",
                Severity.WAARSCHUWING,
                f"De huisstijlkleur “{text}” is geen kleur; de kleur van het sjabloon is gebruikt.",
                hint='Schrijf de kleur als zes hexadecimale tekens, bijvoorbeeld "#154273".',
            )
        )
        return ""
    usable = colours.readable(colour)
    if usable != colour:
        findings.append(
            Finding(
                "P315",
                Severity.OPMERKING,
                f"De huisstijlkleur #{colour} leest slecht op wit; de documenten gebruiken #{usable}.",
                hint="Kies een donkerder kleur (contrast 4,5 of meer) of laat de aangepaste kleur zo.",
            )
        )
    return usable
