"""A generated document with a small change by hand, judged by the rules of the pack alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from beleidsgen.build import Built, citation_texts
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.rules import check_rules
from beleidsgen.diagnostics import Finding, Severity
from beleidsgen.document.package import Package
from beleidsgen.facts.derive import derive
from beleidsgen.markdown.reader import read_markdown
from beleidsgen.markdown.writer import write_markdown
from beleidsgen.passes.number import number
from beleidsgen.passes.resolve import resolve
from beleidsgen.profile.model import MunicipalityProfile

KEYS = {"basis", "document", "profiel", "peildatum", "bronnen", "zonder", "lid", "erbij", "vervang"}
BASE, KIND = "gm9901-elzerbroek", "apv-hoofdstuk-3"


def judge_case(built: Built, profile: Mapping[str, Any], case: Mapping[str, Any]) -> list[Finding]:
    """What the rules find after the change of a case.

    Args:
        built: the documents of the municipality that the case starts from.
        profile: the profile of that municipality, as it is typed.
        case: `profiel` (fields to set), `peildatum` and `bronnen` (fields of sources to set), and on the
            Markdown of `document`: `zonder`, `lid`, `erbij` and `vervang`, in this order.
    """
    assert set(case) <= KEYS, set(case) - KEYS
    day = date.fromisoformat(str(case.get("peildatum") or built.facts.peildatum))
    facts = built.facts
    if "profiel" in case or "peildatum" in case:
        facts = derive(MunicipalityProfile.model_validate(_with(profile, case.get("profiel") or {})), day)
        facts.put("waarden", dict(built.pack.catalogue.values_on(day)))
    catalogue = built.pack.catalogue
    sources = dict(catalogue.sources)
    for name, fields in (case.get("bronnen") or {}).items():
        sources[name] = sources[name].model_copy(
            update={key: date.fromisoformat(str(value)) for key, value in fields.items()}
        )
    context = CheckContext(
        package=_edited(built, case),
        pack=replace(built.pack, catalogue=catalogue.model_copy(update={"sources": sources})),
        facts=facts,
        coverage=built.coverage,
        blanks=(),
        terms=built.drafts.terms,
        places=built.drafts.places,
    )
    return list(check_rules(context))


def change(text: str, case: Mapping[str, Any]) -> str:
    """The Markdown after the change of a case; a place that is not there fails the test."""
    lines = text.splitlines()
    for symbol in case.get("zonder") or ():
        start, end = _span(lines, symbol)
        lines[start:end] = []
    for symbol, words in (case.get("lid") or {}).items():
        start, end = _span(lines, symbol)
        lines[start:end] = [lines[start].split("-->")[0] + "--> " + words]
    for symbol, words in (case.get("erbij") or {}).items():
        end = _end_of_section(lines, symbol)
        lines[end:end] = [*([] if words[:2] in ("1.", "- ") else [""]), *words.splitlines(), ""]
    text = "\n".join(lines) + "\n"
    for old, new in (case.get("vervang") or {}).items():
        assert old in text, f"niet gevonden: {old}"
        text = text.replace(old, new)
    return text


def _edited(built: Built, case: Mapping[str, Any]) -> Package:
    if not {"zonder", "lid", "erbij", "vervang"} & set(case):
        return built.package
    kind = case.get("document", KIND)
    documents = []
    for document in built.package.documents:
        if document.kind == kind:
            read = read_markdown(change(write_markdown(document), case), file=f"{kind}.md")
            assert not [f for f in read.findings if f.severity is not Severity.OPMERKING], read.findings
            document = replace(
                read.value, scheme=document.scheme, evidence=document.evidence, name=document.name
            )
        documents.append(document)
    return resolve(number(Package(tuple(documents))), citation_texts(built.pack.catalogue)).value


def _with(profile: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    changed: dict[str, Any] = dict(profile)
    for path, value in fields.items():
        group, names = changed, path.split(".")
        for name in names[:-1]:
            inner = group.get(name)
            group[name] = dict(inner) if isinstance(inner, Mapping) else {}
            group = group[name]
        group[names[-1]] = value
    return changed


def _place(lines: list[str], symbol: str) -> int:
    mark = re.compile(rf"<!-- ##{re.escape(symbol)}(?: [^>]*)?-->")
    return next(index for index, line in enumerate(lines) if mark.search(line))


def _span(lines: list[str], symbol: str) -> tuple[int, int]:
    """The lines of a section, article or list item, with all that stands in it."""
    start = _place(lines, symbol)
    heading = re.match(r"#+", lines[start])
    depth = len(heading.group()) if heading else len(lines[start]) - len(lines[start].lstrip())
    for index in range(start + 1, len(lines)):
        line = lines[index]
        level = re.match(r"#+ ", line)
        if heading and level and len(level.group()) - 1 <= depth:
            return start, index
        if not heading and (not line.strip() or len(line) - len(line.lstrip()) <= depth):
            return start, index
    return start, len(lines)


def _end_of_section(lines: list[str], symbol: str) -> int:
    """Behind the last line of a section or article, before the next heading."""
    start = _place(lines, symbol)
    end = next((i for i in range(start + 1, len(lines)) if re.match(r"#+ |\[\^", lines[i])), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return end
