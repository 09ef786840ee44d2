"""What there is to say of a profile field or a fact: its value, what follows from it, and who uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from beleidsgen.build import Built
from beleidsgen.catalogue.condition import Condition, spell
from beleidsgen.compose.choose import Choice
from beleidsgen.document.inlines import Blank, Inline, Value
from beleidsgen.document.walk import inlines_of, walk, walk_inlines
from beleidsgen.explain.model import Line
from beleidsgen.explain.wording import condition_words
from beleidsgen.facts.derive import RULES
from beleidsgen.profile.schema import all_field_paths, field_title, plain_parts


def about_field(built: Built, subject: str, lines: Mapping[str, int]) -> Iterator[Line]:
    """The value of a field or fact, what is derived from it, and every passage and norm that uses it."""
    plain = ".".join(plain_parts(subject))
    of_profile = plain in all_field_paths()
    title = field_title(subject) if of_profile else built.facts.title(subject)
    yield Line("Veld" if of_profile else "Feit", f"{subject}: {title}", subject)
    if subject in built.facts:
        yield Line("Waarde", fact_words(built, subject, lines) if not of_profile else _value(built, subject))
    if of_profile:
        line = lines.get(subject, 0)
        yield Line("Staat in het profiel", f"regel {line}" if line else "niet ingevuld")
    names = {plain}
    for rule in RULES:
        if of_profile and any(_within(field, plain) for field in rule.fields):
            names.add(rule.name)
            yield Line("Hieruit volgt", f"{rule.name} = {_value(built, rule.name)}", rule.name)
    yield from _printed(built, names)
    yield from _decides(built, names)
    for norm in built.pack.catalogue.norms.values():
        if any(_within(field, plain) for field in norm.open_velden):
            yield Line("Gevraagd door de norm", f"{norm.id} {norm.titel}", norm.id)


def fact_words(built: Built, name: str, lines: Mapping[str, int]) -> str:
    """A fact with its value, and the profile fields with their lines that it comes from."""
    fields = [field for field in built.facts.fields_of(name) if field]
    origin = [f"{field}{_line(field, lines)}" for field in fields]
    return f"{name} = {_value(built, name)}" + (f", uit het profiel: {', '.join(origin)}" if origin else "")


def _line(field: str, lines: Mapping[str, int]) -> str:
    number = lines.get(field, 0)
    return f" (regel {number})" if number else " (niet ingevuld)"


def _value(built: Built, name: str) -> str:
    value = built.facts[name]
    if isinstance(value, dict):
        return ", ".join(f"{key}: {spell(item)}" for key, item in value.items()) or "leeg"
    if isinstance(value, list):
        words = [spell(item) for item in value if not isinstance(item, dict | list)]
        return ", ".join(words) if words and len(words) == len(value) else spell(value)
    return spell(value)


def _printed(built: Built, names: Iterable[str]) -> Iterator[Line]:
    """The passages that print a value of these names, or leave it open."""
    for document in built.package.documents:
        seen = set()
        for visit in walk(document):
            for inline in walk_inlines(inlines_of(visit.node)):
                about, name = _printed_name(inline)
                if not name or not any(_within(".".join(plain_parts(name)), wanted) for wanted in names):
                    continue
                line = Line(about, f"{document.kind} {visit.symbol or ''}".strip(), visit.symbol or "")
                if line not in seen:
                    seen.add(line)
                    yield line


def _printed_name(inline: Inline) -> tuple[str, str]:
    match inline:
        case Value(fact):
            return "Staat in", fact
        case Blank(field):
            return "Staat open in", field
        case _:
            return "", ""


def _decides(built: Built, names: Iterable[str]) -> Iterator[Line]:
    """The passages and norms whose condition asks for one of these names."""
    conditions: dict[str, Condition] = {
        **{piece.symbol: piece.condition for piece in built.pack.fragments.values()},
        **{row.symbol: row.condition for rows in built.pack.collections.values() for row in rows},
        **{norm.id: norm.wanneer for norm in built.pack.catalogue.norms.values()},
    }
    chosen: dict[str, Choice] = {str(name): choice for name, choice in built.choices.pieces.items()}
    chosen |= {str(name): choice for name, choice in built.choices.norms.items()}
    for name, condition in conditions.items():
        if name in chosen and any(_within(asked, wanted) for asked in condition.names for wanted in names):
            word = "staat erin" if chosen[name].applies else "staat er niet in"
            yield Line(
                "Beslist mee over",
                f"{name}: {word}; voorwaarde: {condition_words(built, condition.text)}",
                name,
            )


def _within(name: str, holder: str) -> bool:
    """Whether a name is the holder, stands in it, or holds it."""
    return name == holder or name.startswith(f"{holder}.") or holder.startswith(f"{name}.")
