"""Fill a text with facts: the only place that knows the template language.

Facts go in as views and come out as opaque tokens (architecture decision 11): the parser that follows sees
tokens, so that nothing a profile says can become structure, and every value keeps its fact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from beleidsgen.catalogue.condition import spell
from beleidsgen.content.heads import FACT_ADVICE, suggestion
from beleidsgen.content.model import Row
from beleidsgen.content.views import Printed, Trusted, View, path_of, plain, views
from beleidsgen.content.wording import FILTERS, one_line, words
from beleidsgen.diagnostics import Finding, Place, Result, Severity
from beleidsgen.document.inlines import Blank, Value
from beleidsgen.facts.model import Facts
from beleidsgen.kept import Shelf, key_of
from beleidsgen.names import FactName

TOKEN_OPEN = "\ue000"
TOKEN_CLOSE = "\ue001"
TEMPLATES: Final = Shelf("sjablonen.bin", most=4096)
"""The bundled pack holds some 1100 texts with a template in them."""
_FILLER = "_vuller"
_FILL_ADVICE = "Druk een veld af in plaats van een groep, en sluit elke {% if %} en {% for %} af."
_LANGUAGE = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Test,
    nodes.List,
    nodes.Tuple,
)
"""All that an author may write; no assignments, macros, calls or sums."""
_PROBLEMS = (
    ("Unexpected end", "een blok wordt niet afgesloten"),
    ("No filter named", "dat filter bestaat niet"),
    ("No test named", "die vraag achter ‘is’ bestaat niet"),
    ("hoort niet bij", ""),
)


def parse_template(text: str) -> nodes.Template:
    """The syntax tree of a text, for those who look at its names.

    Raises:
        TemplateSyntaxError: the text is no template.
    """
    tree = _environment().parse(text)
    for node in tree.find_all(nodes.Node):
        hidden = isinstance(node, nodes.Name) and node.name.startswith("_")
        if not isinstance(node, _LANGUAGE) or hidden:
            message = f"‘{type(node).__name__.lower()}’ hoort niet bij de taal van de teksten"
            raise TemplateSyntaxError(message, node.lineno)
    return tree


class RowView:
    """One row of data in a template: its own texts are filled when they are asked for.

    Args:
        row: the row.
        filler: fills its texts.
    """

    __slots__ = ("_filler", "_row")

    def __init__(self, row: Row, filler: Filler) -> None:
        self._row = row
        self._filler = filler

    @property
    def anker(self) -> Trusted:
        """The comment that gives a table row or list item the symbol of this row."""
        return Trusted(f"<!-- ##{self._row.symbol} --> ")

    @property
    def symbool(self) -> Trusted:
        """The symbol of the row."""
        return Trusted(self._row.symbol)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._filler.row_value(self._row, name)


class Filler:
    """Fills texts for one municipality; keeps every printed value.

    Args:
        facts: the facts of the municipality.
        collections: the rows that apply, by collection; an empty collection is an empty list.
    """

    def __init__(self, facts: Facts, collections: Mapping[str, Sequence[Row]]) -> None:
        self.values: list[Value | Blank] = []
        self._facts = facts
        self._findings: list[Finding] = []
        self._rows: set[tuple[str, str]] = set()
        self._context: dict[str, object] = {
            _FILLER: self,
            **views(facts),
            **{name: [RowView(row, self) for row in rows] for name, rows in collections.items()},
        }

    def fill(self, text: str, place: Place) -> Result[str]:
        """Fill one text of the pack.

        Args:
            text: Markdown with the template language in it.
            place: where the text starts, for findings.

        Returns:
            The text with tokens in place of values; P220 for an unknown name, P221 for a text that is no
            template; with a finding the value is empty.
        """
        self._findings = []
        if "{{" not in text and "{%" not in text:
            return Result(text)
        filled = self._rendered(text, place)
        return Result(filled, tuple(self._findings))

    def row_value(self, row: Row, name: str) -> object:
        """One value of a row, filled; raises an error of the template language for an unknown key."""
        if name not in row.values:
            known = ", ".join(sorted(row.values))
            raise UndefinedError(f"de rij {row.symbol} heeft geen ‘{name}’ (wel: {known})")
        value = row.values[name]
        if not isinstance(value, str):
            return value
        plainly = _said_plainly(value)
        if plainly is not None:
            return plainly
        if (row.symbol, name) in self._rows:
            raise UndefinedError(f"‘{name}’ van {row.symbol} vraagt naar zichzelf")
        self._rows.add((row.symbol, name))
        try:
            return Trusted(one_line(self._rendered(value, row.place)))
        finally:
            self._rows.discard((row.symbol, name))

    def _rendered(self, text: str, place: Place) -> str:
        try:
            return _template(text).render(self._context)
        except TemplateSyntaxError as error:
            hint = "Kijk of elke {% if %} en {% for %} wordt afgesloten."
            self._note("P221", f"De tekst is niet te lezen: {dutch(error)}.", place, error.lineno, hint)
        except (UndefinedError, AttributeError) as error:
            name = _missing_name(error)
            hint = suggestion(name, self._names()) or FACT_ADVICE
            self._note("P220", f"Onbekende naam: {name}.", place, _line_of(error), hint)
        except (SecurityError, TypeError, ValueError) as error:
            reason = str(error).rstrip(".")
            self._note("P221", f"De tekst is niet te vullen: {reason}.", place, _line_of(error), _FILL_ADVICE)
        return ""

    def token(self, printed: object) -> str:
        """What a `{{ … }}` leaves behind in the text."""
        if isinstance(printed, Trusted):
            return str(printed)
        if isinstance(printed, View):
            value = plain(printed)
            if value is None or value == []:
                field, label = self._facts.blank(path_of(printed))
                return self._keep(Blank(field, label))
            if isinstance(value, dict):
                raise TypeError(f"‘{path_of(printed)}’ is een groep; noem een veld ervan")
            return self._keep(Value(FactName(path_of(printed)), words(value)))
        if isinstance(printed, Printed):
            return self._keep(Value(FactName(printed.path), printed.words))
        if isinstance(printed, int | float | str) and not isinstance(printed, bool):
            return str(printed)
        raise TypeError(f"{spell(printed)} kan niet worden geprint")

    def _keep(self, value: Value | Blank) -> str:
        self.values.append(value)
        return f"{TOKEN_OPEN}{len(self.values) - 1}{TOKEN_CLOSE}"

    def _names(self) -> list[str]:
        from beleidsgen.facts.derive import known_names

        return sorted(known_names() | {name for name in self._context if name != _FILLER})

    def _note(self, code: str, message: str, place: Place, line: int, hint: str) -> None:
        where = Place(place.file, place.line + max(line - 1, 0), 0, place.symbol)
        self._findings.append(Finding(code, Severity.FOUT, message, where, hint))


@pass_context
def _finalize(context: Context, printed: object) -> str:
    """What is printed by the filler at work: templates are shared, fillers are not."""
    filler: Filler = context[_FILLER]
    return filler.token(printed)


@lru_cache(maxsize=2**13)
def _said_plainly(text: str) -> Trusted | None:
    """A text of the pack that every municipality prints as it is; None when it has to be filled."""
    return None if "{{" in text or "{%" in text else Trusted(one_line(text))


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    """A compiled text; all municipalities share it, and the next run need not compile it again."""
    environment = _environment()
    key = key_of(text)
    code = TEMPLATES.get(key)
    if code is None:
        code = environment.compile(parse_template(text))
        TEMPLATES.put(key, code)
    return Template.from_code(environment, code, environment.make_globals(None))


class _Texts(SandboxedEnvironment):
    """The template language of the pack."""

    def getattr(self, obj: object, attribute: str) -> object:
        """A field of a view or row straight away: nothing stands behind those but facts and texts."""
        if isinstance(obj, View | RowView) and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    environment = _Texts(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        finalize=_finalize,
    )
    environment.filters = dict(FILTERS)
    environment.tests.update(
        {"bekend": lambda value: plain(value) is not None, "onbekend": lambda value: plain(value) is None}
    )
    environment.globals.clear()
    return environment


def dutch(error: TemplateSyntaxError) -> str:
    """What is wrong with a text, in Dutch; the line is told apart."""
    message = str(error.message)
    for start, said in _PROBLEMS:
        if start in message:
            return said or message
    return "de schrijfwijze klopt niet"


def _missing_name(error: TemplateError | AttributeError) -> str:
    """The name that does not exist, as the author wrote it."""
    message = str(error.message if isinstance(error, TemplateError) else error)
    return message.split("'")[1] if message.endswith("is undefined") else message


def _line_of(error: BaseException) -> int:
    """The line of the template in which an error arose, from the trace that Jinja rewrites."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
