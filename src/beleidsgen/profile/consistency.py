"""Facts that cannot be true together, within one profile; the limits of the law are judged elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from beleidsgen.diagnostics import Severity
from beleidsgen.profile.consistency_sekswerk import SEX_WORK_RULES
from beleidsgen.profile.contradiction import Contradiction
from beleidsgen.profile.model import MunicipalityProfile
from beleidsgen.profile.types import ONBEKEND, Cijfer, is_onbekend
from beleidsgen.yaml_source import YamlPath

Rule = Callable[[MunicipalityProfile], Iterator[Contradiction]]


def contradictions(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    """Everything in a profile that contradicts something else in it."""
    for rule in RULES:
        yield from rule(profile)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day or a year in a profile, and what it is the day of."""

    path: YamlPath
    value: object


def _meetings(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    if profile.overleggen == ONBEKEND:
        return
    for index, meeting in enumerate(profile.overleggen):
        if not isinstance(meeting, str):
            path: YamlPath = ("overleggen", index)
            if not is_onbekend(meeting.keer_per_jaar) and not is_onbekend(meeting.ritme):
                yield Contradiction(
                    "P147",
                    (*path, "ritme"),
                    f"Het overleg ‘{meeting.naam}’ heeft zowel ‘keer_per_jaar’ als ‘ritme’.",
                    "Laat ‘ritme’ weg; het is alleen voor wat een aantal per jaar niet kan zeggen.",
                )
            if meeting.deelname in {"lid", "agendalid"} and not is_onbekend(meeting.vertegenwoordiger):
                yield Contradiction(
                    "P147",
                    (*path, "vertegenwoordiger"),
                    f"‘{meeting.naam}’ heeft een vertegenwoordiger, maar ‘deelname’ is {meeting.deelname}.",
                    "Schrijf ‘deelname: vertegenwoordigd’, of laat de vertegenwoordiger weg.",
                )


def _rhythm_of_checks(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    checks = profile.controles
    if not is_onbekend(checks.integraal_per_jaar) and not is_onbekend(checks.integraal_ritme):
        yield Contradiction(
            "P147",
            ("controles", "integraal_ritme"),
            "De integrale controles hebben zowel een aantal per jaar als een ritme.",
            "Laat ‘integraal_ritme’ weg; het is alleen voor wat een aantal per jaar niet kan zeggen.",
        )


def _twice(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    named: tuple[tuple[YamlPath, Sequence[object] | str, str], ...] = (
        (("overleggen",), profile.overleggen, "naam"),
        (("partners",), profile.partners, "naam"),
        (("regio", "buurgemeenten"), profile.regio.buurgemeenten, ""),
        (("apv", "hoofdstuk1"), profile.apv.hoofdstuk1, "artikel"),
    )
    for path, rows, key in named:
        seen: set[str] = set()
        for index, row in enumerate(() if isinstance(rows, str) else rows):
            name = str(getattr(row, key) if key else row)
            if name.casefold() in seen:
                place = (*path, index, key) if key else (*path, index)
                hint = "Geef elk een eigen naam, of haal er een weg."
                yield Contradiction(
                    "P145", place, f"‘{name}’ staat twee keer in ‘{'.'.join(map(str, path))}’.", hint
                )
            if name != ONBEKEND:
                seen.add(name.casefold())


def _own_neighbour(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    neighbours = profile.regio.buurgemeenten
    for index, name in enumerate(() if isinstance(neighbours, str) else neighbours):
        if name.casefold() == profile.gemeente.naam.casefold():
            yield Contradiction(
                "P148",
                ("regio", "buurgemeenten", index),
                f"{name} staat als buurgemeente van zichzelf.",
                "Haal de eigen gemeente uit de lijst.",
            )


def _after_peildatum(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    day = profile.peildatum
    if not isinstance(day, date):
        return
    for dated in (*_past_days(profile), *_past_years(profile)):
        late = dated.value > day if isinstance(dated.value, date) else _year_of(dated.value) > day.year
        if late:
            name = ".".join(part for part in dated.path if isinstance(part, str))
            yield Contradiction(
                "P146",
                dated.path,
                f"‘{name}’ is {dated.value}, en dat ligt na de peildatum {day}.",
                "Controleer de datum en de peildatum.",
            )


def _past_days(profile: MunicipalityProfile) -> Iterator[_Dated]:
    adoption = profile.bestuur.vaststelling
    for name in type(adoption).model_fields:
        one = getattr(adoption, name)
        if one.status == "vastgesteld":
            yield _Dated(("bestuur", "vaststelling", name, "datum"), one.datum)
    officers = profile.functies.aandachtsfunctionarissen
    for index, officer in enumerate(() if isinstance(officers, str) else officers):
        yield _Dated(("functies", "aandachtsfunctionarissen", index, "aangewezen_op"), officer.aangewezen_op)
    decisions = profile.regels.aanwijzingsbesluiten
    for index, decision in enumerate(() if isinstance(decisions, str) else decisions):
        yield _Dated(("regels", "aanwijzingsbesluiten", index, "datum"), decision.datum)
    yield _Dated(("bibob", "beleid_datum"), profile.bibob.beleid_datum)
    yield _Dated(("functies", "ketenregisseur", "sinds"), profile.functies.ketenregisseur.sinds)


def _past_years(profile: MunicipalityProfile) -> Iterator[_Dated]:
    picture = profile.lokaal_beeld
    for key in ("cijfers", "bevindingen"):
        rows = getattr(picture, key)
        for index, row in enumerate(() if isinstance(rows, str) else rows):
            yield _Dated(("lokaal_beeld", key, index, "jaar"), row.jaar)
    figures = {("gemeente", "inwoners"): profile.gemeente.inwoners} | {
        ("lokaal_beeld", key): getattr(picture, key)
        for key in ("arbeidsmigranten", "woningvoorraad", "uitzendbureaus", "meldingen_comensha")
    }
    for path, figure in figures.items():
        if isinstance(figure, Cijfer):
            yield _Dated((*path, "jaar"), figure.jaar)
    yield _Dated(("basisniveau", "peiljaar"), profile.basisniveau.peiljaar)
    yield _Dated(("functies", "zorgcoordinator", "peiljaar"), profile.functies.zorgcoordinator.peiljaar)


def _year_of(value: object) -> int:
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isdigit() else 0


def _plan_before_policy(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    policy, plan = (
        profile.bestuur.vaststelling.beleid.datum,
        profile.bestuur.vaststelling.uitvoeringsplan.datum,
    )
    if isinstance(policy, date) and isinstance(plan, date) and plan < policy:
        yield Contradiction(
            "P149",
            ("bestuur", "vaststelling", "uitvoeringsplan", "datum"),
            f"Het uitvoeringsplan ({plan}) komt vóór het beleid ({policy}) waar het op rust.",
            "Controleer de twee datums.",
            Severity.WAARSCHUWING,
        )


def _shut_out(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    """Fields that have no meaning beside the choice that was made."""
    rules, supervisors = profile.regels, profile.functies.toezichthouders
    pairs: tuple[tuple[bool, YamlPath, object, str], ...] = (
        (
            profile.gemeente.grensgemeente == "nee",
            ("regio", "grensland"),
            profile.regio.grensland,
            "‘gemeente.grensgemeente’ is nee",
        ),
        (
            supervisors.aangewezen == "nee",
            ("functies", "toezichthouders", "aantal"),
            supervisors.aantal,
            "‘functies.toezichthouders.aangewezen’ is nee",
        ),
        (
            rules.apv_aanwijzing == "nee",
            ("regels", "aanwijzingsbesluiten"),
            rules.aanwijzingsbesluiten,
            "‘regels.apv_aanwijzing’ is nee",
        ),
        (
            profile.apv.stijl in {"dubbele_punt", "punt"},
            ("apv", "eerste_artikel"),
            profile.apv.eerste_artikel,
            f"‘apv.stijl’ is {profile.apv.stijl}",
        ),
    )
    for applies, path, value, because in pairs:
        if applies and not is_onbekend(value) and value not in (0, ()):
            yield Contradiction(
                "P148",
                path,
                f"‘{'.'.join(map(str, path))}’ is ingevuld, maar {because}.",
                "Pas een van de twee aan, of maak het veld onbekend.",
            )


def _state_against_facts(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    functions, states = profile.functies, profile.basisniveau
    facts: tuple[tuple[str, object, str], ...] = (
        ("aandachtsfunctionaris", functions.aandachtsfunctionarissen, "functies.aandachtsfunctionarissen"),
        ("zorgcoordinatie", functions.zorgcoordinator.organisatie, "functies.zorgcoordinator"),
        ("ketenregisseur", functions.ketenregisseur.organisatie, "functies.ketenregisseur"),
        ("bibobbeleid", profile.bibob.beleid_naam, "bibob.beleid_naam"),
    )
    for state, value, name in facts:
        known = not is_onbekend(value) and value != ()
        if known and getattr(states, state) == "ontbreekt":
            yield Contradiction(
                "P149",
                ("basisniveau", state),
                f"De stand van ‘{state}’ is ontbreekt, maar ‘{name}’ is ingevuld.",
                "Kies aanwezig of in_ontwikkeling, of controleer het andere veld.",
                Severity.WAARSCHUWING,
            )


def _exemptions(profile: MunicipalityProfile) -> Iterator[Contradiction]:
    for index, exemption in enumerate(profile.uitzonderingen):
        for field in ("code", "reden", "functie"):
            if is_onbekend(getattr(exemption, field)):
                yield Contradiction(
                    "P160",
                    ("uitzonderingen", index, field),
                    f"De uitzondering voor {exemption.code} noemt geen {field}; zij telt niet.",
                    "Vul code, reden en functie in: wie leest dat de bevinding niet telt, moet weten waarom.",
                )


RULES: tuple[Rule, ...] = (
    *SEX_WORK_RULES,
    _meetings,
    _rhythm_of_checks,
    _twice,
    _own_neighbour,
    _after_peildatum,
    _plan_before_policy,
    _shut_out,
    _state_against_facts,
    _exemptions,
)
"""Read top to bottom."""
