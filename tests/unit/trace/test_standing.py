from __future__ import annotations

from dataclasses import replace

import pytest

from beleidsgen.catalogue.yardstick import Yardstick
from beleidsgen.document.inlines import Reference
from beleidsgen.document.package import Document, Package
from beleidsgen.names import DocumentKind, NormId, Symbol
from beleidsgen.trace.coverage import Covered, Evidence, Status
from beleidsgen.trace.standing import Standing, stand, together
from tests.support.documents import doc, norm, par, section

BELEID = doc(section("beleid.x", par("Zin.")), kind="beleid")
PLAN = doc(section("plan.x", par("Zin.")), kind="plan")
EVIDENCE = Evidence(DocumentKind("beleid"), Symbol("beleid.x"), "1 Kop", "Zin.", 0)
IN_PLAN = replace(EVIDENCE, kind=DocumentKind("plan"), symbol=Symbol("plan.x"))


def _stand(
    *coverage: Covered,
    documents: tuple[Document, ...] = (BELEID, PLAN),
    said: object = None,
    **yardstick: object,
) -> Standing:
    measured = Yardstick.model_validate(yardstick)
    return stand(
        Package(documents),
        {c.norm.id: c for c in coverage},
        measured,
        lambda _field: said,
        "titel van {}".format,
    )


def _covered(name: str, status: Status, *evidence: Evidence, **fields: object) -> Covered:
    return Covered(norm(name, **fields), status, evidence)


def _lacks(standing: Standing) -> list[tuple[str, str, str]]:
    return [(lack.subject, lack.kind, lack.reason) for lack in standing.lacks]


def test_a_whole_minimum_meets_the_yardstick() -> None:
    standing = _stand(
        _covered("BN-05", Status.GEDEKT, EVIDENCE, IN_PLAN, minimum=("beleid", "plan")),
        _covered("BN-06", Status.ONTBREEKT),
        _covered("BN-07", Status.NIET_VAN_TOEPASSING, minimum=("beleid",)),
    )
    assert (standing.verdict, standing.lacks) == ("voldoet", ())


@pytest.mark.parametrize(
    ("covered", "lacks"),
    [
        (_covered("BN-05", Status.ONTBREEKT, minimum=("beleid",)), [("beleid", "geen bewijs")]),
        (
            _covered("BN-05", Status.DEELS, EVIDENCE, minimum=("beleid", "plan")),
            [("plan", "geen bewijs")],
        ),
        (
            _covered("BN-05", Status.DEELS, replace(EVIDENCE, blanks=1), minimum=("beleid",)),
            [("beleid", "1 open veld in het bewijs")],
        ),
        (
            _covered("BN-05", Status.DEELS, EVIDENCE, replace(EVIDENCE, blanks=2), minimum=("beleid",)),
            [("beleid", "2 open velden in het bewijs")],
        ),
        (
            _covered("BN-05", Status.GEWIJZIGD, replace(EVIDENCE, edited=True), minimum=("beleid",)),
            [("beleid", "bewijs met de hand gewijzigd en nog niet beoordeeld")],
        ),
        (
            _covered("BN-05", Status.ONTBREEKT, minimum=("weg",)),
            [("weg", "dit document hoort niet bij de set")],
        ),
    ],
)
def test_what_a_norm_of_the_minimum_lacks(covered: Covered, lacks: list[tuple[str, str]]) -> None:
    standing = _stand(covered)
    assert standing.verdict == "voldoet nog niet"
    assert standing.lacking_norms == ("BN-05",)
    assert _lacks(standing) == [("BN-05", *lack) for lack in lacks]


def test_a_blank_counts_in_every_document_that_must_show_the_norm_and_nowhere_else() -> None:
    """The minimum asks for evidence in one document; a blank in another that is asked for still shows."""
    blank = replace(IN_PLAN, blanks=1)
    asked = {"minimum": ("beleid",), "verlangt_in": ("beleid", "plan")}
    assert _lacks(_stand(_covered("BN-05", Status.DEELS, EVIDENCE, blank, **asked))) == [
        ("BN-05", "plan", "1 open veld in het bewijs")
    ]
    assert _stand(_covered("BN-05", Status.DEELS, EVIDENCE, blank, minimum=("beleid",))).lacks == ()
    assert _stand(_covered("BN-05", Status.DEELS, EVIDENCE, **asked)).lacks == ()


def test_a_document_that_must_refer_to_another() -> None:
    pointers = [{"van": "plan", "naar": "beleid"}]
    linked = doc(section("plan.x", par(Reference(Symbol("beleid.x"), "1", "beleid"))), kind="plan")
    assert _stand(documents=(BELEID, linked), verwijzingen=pointers).lacks == ()
    assert _lacks(_stand(verwijzingen=pointers)) == [("plan", "plan", "verwijst nergens naar beleid")]


PART = {"id": "c1", "titel": "C1", "bron": "x", "normen": ["BN-05"], "velden": ["basisniveau.beleid"]}


@pytest.mark.parametrize(
    ("group", "said", "lacks"),
    [
        ("basisniveau", "aanwezig", []),
        (
            "basisniveau",
            "in_ontwikkeling",
            ["volgens het profiel nog niet aanwezig: titel van basisniveau.beleid (in ontwikkeling)"],
        ),
        (
            "basisniveau",
            None,
            ["volgens het profiel nog niet aanwezig: titel van basisniveau.beleid (onbekend)"],
        ),
        ("ibp", "ontbreekt", []),
    ],
)
def test_what_the_municipality_says_of_a_criterion_counts(group: str, said: object, lacks: list[str]) -> None:
    standing = _stand(
        _covered("BN-05", Status.GEDEKT, EVIDENCE), said=said, onderdelen=[PART | {"groep": group}]
    )
    assert [lack.reason for lack in standing.lacks] == lacks
    (part,) = standing.parts
    assert part.status is Status.GEDEKT
    assert part.own == {"basisniveau.beleid": said or "onbekend"}


@pytest.mark.parametrize(
    ("statuses", "whole"),
    [
        ([], Status.NIET_VAN_TOEPASSING),
        ([Status.NIET_VAN_TOEPASSING], Status.NIET_VAN_TOEPASSING),
        ([Status.GEDEKT, Status.NIET_VAN_TOEPASSING], Status.GEDEKT),
        ([Status.GEDEKT, Status.GEWIJZIGD], Status.GEWIJZIGD),
        ([Status.GEDEKT, Status.ONTBREEKT], Status.DEELS),
        ([Status.DEELS], Status.DEELS),
        ([Status.ONTBREEKT, Status.ONTBREEKT], Status.ONTBREEKT),
    ],
)
def test_several_norms_together(statuses: list[Status], whole: Status) -> None:
    assert together(statuses) is whole


def test_themes_stand_by_plateau_and_an_empty_plateau_does_not_stand() -> None:
    themes = [
        {"id": "een", "titel": "Een", "basis": ["BN-05"], "verdieping": ["BN-06", "BN-99"]},
        {"id": "twee", "titel": "Twee", "basis": []},
    ]
    standing = _stand(
        _covered("BN-05", Status.GEDEKT, EVIDENCE), _covered("BN-06", Status.ONTBREEKT), themas=themes
    )
    assert [(t.theme.id, t.plateau, t.status.value, len(t.norms)) for t in standing.themes] == [
        ("een", "basis", "gedekt", 1),
        ("een", "verdieping", "ontbreekt", 1),
    ]
    assert NormId("BN-06") not in standing.lacking_norms
