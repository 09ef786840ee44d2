"""The checks on the document model that a rule may name, by the word its author types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from beleidsgen.catalogue.rules import Rule
from beleidsgen.checks import apv_form, apv_model, apv_structure, bibob, bibob_agree, rule_text
from beleidsgen.checks.context import CheckContext
from beleidsgen.checks.hit import Hit
from beleidsgen.checks.reading import Passage
from beleidsgen.document.package import Document

RuleCheck = Callable[[CheckContext, Rule, Document, Sequence[Passage]], Iterator[Hit]]

RULE_CHECKS: Final[Mapping[str, RuleCheck]] = {
    "aanwezig": rule_text.present,
    "acties_aanwezig": bibob_agree.actions,
    "altijd_getoetst": bibob_agree.always,
    "bedragen_gelijk": bibob_agree.amounts,
    "begrippenlijst": apv_form.definitions,
    "bevat": rule_text.contains,
    "bevoegd_gelijk": bibob.powers,
    "bijlage_bij_artikel": apv_structure.annexes,
    "citeertitel": apv_structure.title,
    "een_woord": bibob_agree.lettering,
    "gegevens_gelijk": apv_model.same_data,
    "genoemde_nummers": bibob_agree.numbers,
    "grondslag": rule_text.cites,
    "grondslag_per_groep": bibob.grounds,
    "haken": bibob.hooks,
    "hoofdstuk_vervangen": apv_structure.whole_chapter,
    "indeling": apv_structure.division,
    "inwerkingtreding": apv_model.commencement,
    "koppen": rule_text.headings,
    "leden": apv_form.leden,
    "namen_gelijk": bibob_agree.names,
    "onder": bibob_agree.below,
    "onderdelen": apv_form.list_styles,
    "onderdelen_einde": apv_form.list_ends,
    "onderdelen_slot": apv_form.list_tails,
    "onderdelen_voegwoord": apv_form.list_joints,
    "overgang": apv_model.transition,
    "peildatum_gelijk": bibob_agree.same_day,
    "schaarse_duur": apv_model.scarce_duration,
    "sectoren_gedekt": bibob_agree.sectors,
    "sectoren_gelijk": bibob_agree.same_sectors,
    "slotbepalingen": apv_structure.final_provisions,
    "strafbepaling": apv_model.penalties,
    "toegelicht": rule_text.explained,
    "triggers_kloppen": bibob.conditions,
    "vergunning_trigger": bibob.permits,
    "verwijst": rule_text.refers,
    "verwijzingen": apv_form.typed_references,
    "volgorde": apv_structure.order,
    "volle_rijen": bibob.whole,
    "wijzigingsartikelen": apv_structure.amending_articles,
    "zelfde_betekenis": apv_form.same_meaning,
    "zelfde_woorden": bibob_agree.same_words,
    "zinsdelen": rule_text.phrases,
}
