"""Write the reference in docs/naslag/ from the program itself: `python tools/naslag.py [--controleer]`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

import click  # noqa: E402 - the program is found only after the line above
from pydantic import BaseModel, TypeAdapter, ValidationError  # noqa: E402
from pydantic.fields import FieldInfo  # noqa: E402

from beleidsgen.catalogue.rules import rule_families  # noqa: E402
from beleidsgen.cli import main as cli_main  # noqa: E402
from beleidsgen.codes import FAMILIES, Code, Family  # noqa: E402
from beleidsgen.content.load import FRAGMENT_KINDS, load_pack  # noqa: E402
from beleidsgen.content.model import ContentPack  # noqa: E402
from beleidsgen.content.views import Printed, View  # noqa: E402
from beleidsgen.content.wording import FILTERS  # noqa: E402
from beleidsgen.explain.model import explained_schema  # noqa: E402
from beleidsgen.facts.derive import RULES, known_names  # noqa: E402
from beleidsgen.pack_files import read_bundled  # noqa: E402
from beleidsgen.profile.model import MunicipalityProfile  # noqa: E402
from beleidsgen.profile.schema import all_field_paths  # noqa: E402
from beleidsgen.profile.types import ONBEKEND  # noqa: E402
from beleidsgen.reporting.findings_json import findings_schema  # noqa: E402
from beleidsgen.trace.receipt_schema import receipt_schema  # noqa: E402

FOLDER = ROOT / "docs" / "naslag"
_MADE = "<!-- Gemaakt door tools/naslag.py; wijzig de bron en draai het opnieuw. -->"
HAND_WRITTEN = frozenset({"grenzen.md"})
"""Pages in the folder that people write; the tool only links to them."""
SCHEMAS: Mapping[str, Mapping[str, object]] = {
    "bevindingen.schema.json": findings_schema(),
    "uitleg.schema.json": explained_schema(),
    "bewijs.schema.json": receipt_schema(),
}
"""The forms in which the program speaks to other programs."""
_FILTER_SAMPLES: Mapping[str, tuple[str, object]] = {
    "datum": ("Een dag in woorden.", date(2026, 11, 22)),
    "frequentie": ("Een aantal keer per jaar als ritme.", 12),
    "getal": ("Een heel getal: tot en met twintig in letters, daarboven met punten.", 10357),
    "bedrag": ("Een bedrag in euro.", 1500),
    "hoofdletter": ("De eerste letter als hoofdletter.", "het college"),
    "klein": ("De eerste letter als kleine letter.", "Het college"),
    "bron": ("Een cijfer met zijn bron en jaar.", {"waarde": 10357, "bron": "CBS", "jaar": 2026}),
    "bron_personen": (
        "Een aantal slachtoffers met bron en jaar; 1 tot en met 4 wordt niet als getal afgedrukt.",
        {"waarde": 2, "bron": "CoMensha", "jaar": 2026},
    ),
    "opsomming": (
        "Een lijst als opsomming; met een naam erbij dat veld van elke rij: `opsomming('naam')`.",
        ["horeca", "bouw", "logies"],
    ),
}
TESTS: Mapping[str, str] = {
    "bekend": "Waar als het veld is ingevuld.",
    "onbekend": "Waar als het veld onbekend is.",
}


def pages() -> dict[str, str]:
    """Every page by its path below docs/naslag, as text."""
    pack = load_pack(read_bundled().value, known_names()).value
    found = {
        "README.md": _front(),
        "opdrachten.md": _commands(),
        "profielvelden.md": _fields(),
        "feiten.md": _facts(pack),
        "normen.md": _norms(pack),
        "bevindingen/README.md": _finding_index(_families(pack)),
    }
    for family in _families(pack):
        for code in family.codes:
            found[f"bevindingen/{code.code}.md"] = _finding(code)
    made = {path: "\n".join(text).rstrip("\n") + "\n" for path, text in found.items()}
    return made | {
        path: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for path, schema in SCHEMAS.items()
    }


def differences(folder: Path) -> list[str]:
    """The pages that are not in a folder as they should be, and the files there that are no page."""
    made = pages()
    standing = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    wrong = [path for path, text in made.items() if _read(folder / path) != text]
    return sorted({*wrong, *(standing - set(made) - HAND_WRITTEN)})


def main(arguments: Sequence[str]) -> int:
    """Write the pages; with --controleer only say which differ."""
    wrong = differences(FOLDER)
    if "--controleer" in arguments:
        for path in wrong:
            print(f"docs/naslag/{path} loopt achter; draai: python tools/naslag.py")
        return int(bool(wrong))
    made = pages()
    for path in wrong:
        target = FOLDER / path
        if path in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(made[path], encoding="utf-8", newline="\n")
        else:
            target.unlink()
        print(f"docs/naslag/{path}")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _front() -> list[str]:
    return [
        *_page("Naslag"),
        "- [Opdrachten](opdrachten.md): wat u kunt typen, met alle opties",
        "- [Bevindingen](bevindingen/README.md): elke code met uitleg, wat u doet en een voorbeeld",
        "- [Profielvelden](profielvelden.md): elk veld van het profiel",
        "- [Feiten](feiten.md): alle namen, filters en vragen waarmee een schrijver werkt",
        "- [Normen](normen.md): de normen en de documenten waarin zij bewijs vragen",
        "- [Grenzen](grenzen.md): wat `beleidsgen toets` niet ziet, en waar u zelf naar kijkt",
        "- [bevindingen.schema.json](bevindingen.schema.json): de vorm van `beleidsgen toets --formaat json`",
        "- [uitleg.schema.json](uitleg.schema.json): de vorm van `beleidsgen uitleg --formaat json`",
        "- [bewijs.schema.json](bewijs.schema.json): de vorm van `bewijs.json`",
    ]


# Commands


def _commands() -> list[str]:
    lines = [
        *_page("Opdrachten"),
        "Elke opdracht kent `--help`. Het programma stelt geen vragen en is dus in een script te gebruiken.",
        *_table("uitkomst", "betekenis"),
        "| 0 | geen bevinding met ernst *fout* |",
        "| 1 | er zijn bevindingen met ernst *fout* |",
        "| 2 | verkeerd gebruik, of een profiel dat niet te gebruiken is |",
        "| 3 | een met de hand gewijzigd bestand is blijven staan; het nieuwe staat ernaast |",
        "",
        "Bij meer profielen telt de hoogste uitkomst.",
    ]
    group = click.Context(cli_main.cli, info_name="beleidsgen", **cli_main.cli.context_settings)
    for name in cli_main.COMMANDS:
        command = cli_main.cli.get_command(group, name)
        assert command is not None  # noqa: S101 - COMMANDS lists what exists
        context = click.Context(command, info_name=name, parent=group)
        usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
        lines += ["", f"## {name}", "", *_paragraphs(command.help or ""), "", "```text", usage, "```"]
        options = [param for param in command.get_params(context) if isinstance(param, click.Option)]
        lines += _table("optie", "wat zij doet")
        for option in options:
            record = option.get_help_record(context)
            if record is not None:
                lines.append(f"| `{_cell(record[0])}` | {_cell(record[1])} |")
    return lines


def _paragraphs(text: str) -> list[str]:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")).split("\n")


# Fields of the profile


def _fields() -> list[str]:
    intro = [
        *_page("Profielvelden"),
        "Een profiel is één YAML-bestand. Wat u niet weet, is `onbekend`; dat mag ook voor een hele groep.",
        "Een veld dat u weglaat, is onbekend, tenzij hier een ander begin staat.",
        "Velden onder een lijst staan in elke rij van die lijst.",
    ]
    columns = ("veld", "wat het is", "mag zijn", "voorbeeld")
    top: list[str] = []
    lines: list[str] = []
    for name, field in MunicipalityProfile.model_fields.items():
        rows = list(_rows(field.alias or name, field, _hint(MunicipalityProfile, name)))
        if not rows[1:]:
            top += rows
            continue
        title = str(field.title)
        lines += ["", f"## {field.alias or name}", "", f"{title[:1].upper()}{title[1:]}. {field.description}"]
        lines += [*_table(*columns), *rows]
    return [*intro, "", "## Bovenaan", *_table(*columns), *top, *lines]


def _hint(model: type[BaseModel], name: str) -> object:
    return get_type_hints(model, include_extras=True)[name]


def _rows(path: str, field: FieldInfo, hint: object) -> Iterator[str]:
    about = f"{field.title}. {field.description or ''}".strip()
    allowed = _allowed(hint)
    if field.is_required():
        allowed += "; verplicht"
    elif field.default_factory is None and field.default != ONBEKEND:
        allowed += f"; begin: {_yaml(field.default)}"
    example = f"`{_cell(_yaml(field.examples[0]))}`" if field.examples else ""
    if "." in path or hint is not _model_in(hint):  # a group at the top has a heading that says it
        yield f"| `{path}` | {_cell(about[:1].upper() + about[1:])} | {_cell(allowed)} | {example} |"
    inner = _model_in(hint)
    if inner is not None:
        for name, below in inner.model_fields.items():
            yield from _rows(f"{path}.{below.alias or name}", below, _hint(inner, name))


def _model_in(hint: object) -> type[BaseModel] | None:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next(filter(None, map(_model_in, get_args(hint))), None)


def _allowed(hint: object) -> str:
    """What may stand in a field, in the words of the finding that one gets for anything else."""
    if get_origin(hint) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(hint))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return "een groep"
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    tagged = [get_args(arm)[0] for arm in get_args(bare) if get_origin(arm) is Annotated]
    if tagged:
        row = _model_in(tagged[0])
        if get_origin(tagged[0]) is not tuple:
            return "een groep, of onbekend"
        inside = "een lijst van rijen" if row else f"een lijst van: {_allowed(get_args(tagged[0])[0])}"
        return f"{inside}, of onbekend"
    try:
        TypeAdapter(hint).validate_python(object())
    except ValidationError as refusal:
        return str(refusal.errors()[0].get("ctx", {}).get("verwacht", "een lijst"))
    return "een lijst"


def _yaml(value: object) -> str:
    """A value as a municipality would type it on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    text = str(value)
    quoted = isinstance(value, str) and re.search(r"[:#{}\[\],&*!|>'\"%@`]", text)
    return json.dumps(text, ensure_ascii=False) if quoted else text


# Facts, filters, collections


def _facts(pack: ContentPack) -> list[str]:
    lines = [
        *_page("Feiten"),
        "Deze namen kunt u in een tekst afdrukken met `{{ naam }}`, en gebruiken in `{% if naam %}` "
        "en achter `wanneer:`.",
        "Hoe dat werkt, staat in [de handleiding voor schrijvers](../../templates/LEESMIJ.md).",
        "",
        "## Afgeleide feiten",
        "",
        "Deze feiten rekent het programma uit. Is een feit onbekend, "
        "dan vraagt het open veld naar het eerste veld dat erachter staat.",
        *_table("feit", "wat het is", "komt uit"),
        "| `peildatum` | De dag waarvoor het recht wordt gelezen | `peildatum` |",
    ]
    for rule in RULES:
        fields = ", ".join(f"`{field}`" for field in rule.fields) or "staat vast"
        lines.append(f"| `{rule.name}` | {_cell(rule.title)} | {fields} |")
    lines += ["", "## Filters", *_table("filter", "wat hij doet", "voorbeeld", "wordt")]
    lines += [_filter(name) for name in FILTERS]
    lines += ["", "## Vragen", *_table("vraag", "wat zij doet")]
    lines += [f"| `is {name}` | {about} |" for name, about in TESTS.items()]
    lines += ["", "## Verzamelingen", ""]
    lines += [
        "Rijen die u met `{% for rij in naam %}` afloopt. Elke rij kent ook `anker` en `symbool`.",
        *_table("verzameling", "sleutels"),
    ]
    for name, entries in pack.collections.items():
        keys = ", ".join(f"`{key}`" for key in sorted({key for row in entries for key in row.values}))
        lines.append(f"| `{name}` | {keys} |")
    lines += ["", "## Soorten fragment", "", ", ".join(f"`{kind}`" for kind in FRAGMENT_KINDS) + "."]
    lines += [
        "",
        "## Velden van het profiel",
        "",
        "Wat elk veld mag zijn, staat bij [de profielvelden](profielvelden.md).",
        *_table("veld", "wat het is"),
    ]
    lines += [f"| `{path}` | {_cell(title)} |" for path, title in all_field_paths().items()]
    return lines


def _filter(name: str) -> str:
    about, sample = _FILTER_SAMPLES[name]
    printed = FILTERS[name](View("veld", sample))
    shown = printed.words if isinstance(printed, Printed) else str(printed)
    return f"| `{name}` | {about} | `{_cell(_yaml(sample))}` | {_cell(shown)} |"


def _norms(pack: ContentPack) -> list[str]:
    lines = [
        *_page("Normen"),
        "Elke norm is een bestand onder `templates/normen`. "
        "`beleidsgen uitleg PROFIEL NORM` toont waar het bewijs staat.",
        *_table("norm", "titel", "niveau", "thema", "bewijs gevraagd in"),
    ]
    for norm in pack.catalogue.norms.values():
        kinds = ", ".join(norm.verlangt_in) or "–"
        lines.append(f"| {norm.id} | {_cell(norm.titel)} | {norm.niveau} | {norm.thema} | {kinds} |")
    return lines


# Findings


def _families(pack: ContentPack) -> tuple[Family, ...]:
    """The codes of the program, and those that the rules of the pack bring with them."""
    return (*FAMILIES, *rule_families(pack.catalogue.rules.values()))


def _finding_index(families: Sequence[Family]) -> list[str]:
    lines = [
        *_page("Bevindingen"),
        "Een bevinding zegt wat het geval is, waar, en wat u kunt doen. Zij is geen oordeel.",
        "Een *fout* moet weg voor een definitieve versie, een *waarschuwing* vraagt om aandacht, "
        "een *opmerking* is ter kennisgeving.",
        "Met `--streng` tellen bij `beleidsgen toets` ook waarschuwingen als fout.",
    ]
    for family in families:
        lines += ["", f"## {family.title}", "", family.about]
        lines += _table("code", "ernst", "wat er is")
        for code in family.codes:
            lines.append(f"| [{code.code}]({code.code}.md) | {_weights(code)} | {_cell(code.title)} |")
    return lines


def _finding(code: Code) -> list[str]:
    return [
        *_page(f"{code.code}: {code.title}"),
        f"Ernst: {_weights(code)}.",
        "",
        code.explanation,
        "",
        "## Wat u doet",
        "",
        code.advice,
        "",
        "## Voorbeeld",
        "",
        "```text",
        code.example,
        "```",
        "",
        "[Alle bevindingen](README.md)",
    ]


def _weights(code: Code) -> str:
    return " of ".join(severity.value for severity in code.severities)


def _page(title: str) -> list[str]:
    return [f"# {title}", "", _MADE, ""]


def _table(*heads: str) -> list[str]:
    return ["", f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]


def _cell(text: Any) -> str:
    return " ".join(str(text).split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
