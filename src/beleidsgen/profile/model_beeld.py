"""What the municipality sees and how far it is: local picture, basisniveau, training, checks, shelter."""

from __future__ import annotations

from typing import Literal

from beleidsgen.profile.types import (
    Aantal,
    Bron,
    Cijfer,
    Groep,
    Jaar,
    JaarVanBron,
    JaNee,
    Lijst,
    Mits,
    Rij,
    Tekst,
    VormOfAlgemeen,
    Waarde,
    groep,
    veld,
)

Stand = Literal["aanwezig", "in_ontwikkeling", "ontbreekt", "onbekend"]
_STAND = "aanwezig, in_ontwikkeling, ontbreekt of onbekend."


class LokaalCijfer(Rij):
    """A local figure; never without source and year."""

    onderwerp: Tekst = veld("onderwerp van het cijfer", "Wat er geteld is.", "meldingen bij het meldpunt")
    waarde: Waarde = veld(
        "waarde van het cijfer", "Een getal, of een tekst zoals een bandbreedte.", "4 tot 6", standaard=...
    )
    bron: Bron = veld("bron van het cijfer", "Waar het cijfer staat.", "RIEC-beeld", standaard=...)
    jaar: JaarVanBron = veld("jaar van het cijfer", "Het jaar waarover het cijfer gaat.", 2025, standaard=...)
    vorm: VormOfAlgemeen = veld(
        "vorm van uitbuiting bij het cijfer", "seksueel, arbeid, crimineel of algemeen.", "arbeid"
    )


class Bevinding(Rij):
    """One finding about the place in a full sentence, with its source."""

    tekst: Tekst = veld(
        "bevinding", "Eén volledige zin.", "Toezicht trof vier keer overbewoning aan.", standaard=...
    )
    bron: Bron = veld("bron van de bevinding", "Waar het staat.", "jaarverslag toezicht", standaard=...)
    jaar: JaarVanBron = veld("jaar van de bevinding", "Het jaar van de bron.", 2025, standaard=...)
    vorm: VormOfAlgemeen = veld(
        "vorm van uitbuiting bij de bevinding", "seksueel, arbeid, crimineel of algemeen.", "arbeid"
    )


class Scholen(Groep):
    """Schools, for prevention among the young."""

    basisscholen: Aantal = veld("aantal basisscholen", "Vestigingen in de gemeente.", 3)
    voortgezet: Aantal = veld("aantal scholen voor voortgezet onderwijs", "Vestigingen in de gemeente.", 1)
    mbo: Aantal = veld("aantal mbo-scholen", "Vestigingen in de gemeente.", 0)


class LokaalBeeld(Groep):
    """Figures and findings about the place."""

    cijfers: Lijst[LokaalCijfer] = veld(
        "cijfers over de gemeente",
        "Elk cijfer met bron en jaar. Schrijf een klein aantal slachtoffers als ‘minder dan vijf’.",
        [{"onderwerp": "meldingen", "waarde": 12, "bron": "meldpunt", "jaar": 2025, "vorm": "algemeen"}],
    )
    bevindingen: Lijst[Bevinding] = veld(
        "bevindingen over de gemeente",
        "Elke bevinding is één volledige zin, met bron en jaar.",
        [{"tekst": "Er zijn signalen.", "bron": "RIEC-beeld", "jaar": 2025, "vorm": "arbeid"}],
    )
    niet_gezien: Tekst = veld(
        "wat de gemeente niet ziet",
        "Eén of twee volledige zinnen over wat buiten beeld blijft.",
        "Zicht op thuiswerk ontbreekt.",
    )
    scholen: Scholen = groep(Scholen, "scholen", "Het aantal scholen.")
    lvb_voorziening: JaNee = veld(
        "of er een voorziening is voor mensen met een licht verstandelijke beperking",
        "Is er een woon- of dagvoorziening?",
        "ja",
    )
    arbeidsmigranten: Mits[Cijfer] = veld(
        "aantal arbeidsmigranten", "Met bron en jaar.", {"waarde": 300, "bron": "eigen telling", "jaar": 2025}
    )
    woningvoorraad: Mits[Cijfer] = veld(
        "aantal woningen", "Met bron en jaar.", {"waarde": 4200, "bron": "CBS", "jaar": 2026}
    )
    leegstand: Tekst = veld(
        "leegstand", "Eén volledige zin over leegstand.", "Op het bedrijventerrein staan zes panden leeg."
    )
    uitzendbureaus: Mits[Cijfer] = veld(
        "aantal uitzendbureaus", "Met bron en jaar.", {"waarde": 10, "bron": "handelsregister", "jaar": 2025}
    )
    meldingen_comensha: Mits[Cijfer] = veld(
        "aantal meldingen bij CoMensha",
        "Met bron en jaar. Is het getal 1 tot en met 4, dan drukt het programma ‘minder dan vijf’ af.",
        {"waarde": 6, "bron": "CoMensha", "jaar": 2025},
    )


class Basisniveau(Groep):
    """How far the municipality is, per part of the basisniveau."""

    beleid: Stand = veld("stand van mensenhandelbeleid", _STAND, "aanwezig")
    lokale_regelgeving: Stand = veld("stand van lokale regels", _STAND, "in_ontwikkeling")
    sekswerkbeleid: Stand = veld("stand van beleid voor sekswerk", _STAND, "onbekend")
    actieve_signalering: Stand = veld("stand van actief signaleren", _STAND, "aanwezig")
    aandachtsfunctionaris: Stand = veld("stand van aandachtsfunctionaris", _STAND, "aanwezig")
    bestuurlijke_kennis: Stand = veld("stand van kennis van bestuurlijke mogelijkheden", _STAND, "ontbreekt")
    hulpkennis: Stand = veld("stand van kennis van hulp en opvang", _STAND, "in_ontwikkeling")
    meldroute: Stand = veld("stand van meldroute", _STAND, "aanwezig")
    training: Stand = veld("stand van training van medewerkers", _STAND, "in_ontwikkeling")
    registratie: Stand = veld("stand van registratie van signalen", _STAND, "ontbreekt")
    ketenafspraken: Stand = veld("stand van afspraken in de keten", _STAND, "aanwezig")
    opvang: Stand = veld("stand van opvang", _STAND, "aanwezig")
    zorgcoordinatie: Stand = veld("stand van zorgcoördinatie", _STAND, "aanwezig")
    uitstapprogramma: Stand = veld("stand van uitstapprogramma", _STAND, "onbekend")
    regionale_tafel: Stand = veld("stand van regionale tafel", _STAND, "aanwezig")
    ketenregisseur: Stand = veld("stand van ketenregisseur", _STAND, "aanwezig")
    bewustwording: Stand = veld("stand van bewustwording", _STAND, "in_ontwikkeling")
    integrale_controles: Stand = veld("stand van integrale controles", _STAND, "aanwezig")
    lokaal_beeld: Stand = veld("stand van lokaal beeld", _STAND, "in_ontwikkeling")
    barrieremodel: Stand = veld("stand van barrièremodel", _STAND, "onbekend")
    bibobbeleid: Stand = veld("stand van Bibob-beleid", _STAND, "aanwezig")
    evaluatie: Stand = veld("stand van evaluatie", _STAND, "ontbreekt")
    privacyafspraken: Stand = veld("stand van afspraken over privacy", _STAND, "in_ontwikkeling")
    meldcode: Stand = veld("stand van meldcode", _STAND, "aanwezig")
    brp_alertheid: Stand = veld("stand van alertheid bij burgerzaken (BRP)", _STAND, "in_ontwikkeling")
    extern_netwerk: Stand = veld("stand van netwerk buiten de gemeente", _STAND, "onbekend")
    preventie_doelgroepen: Stand = veld("stand van preventie voor kwetsbare groepen", _STAND, "ontbreekt")
    peiljaar: Jaar = veld("peiljaar van het basisniveau", "Het jaar waarin de stand is bepaald.", 2026)


class Training(Groep):
    """Training of staff."""

    vorm: Tekst = veld("vorm van de training", "Als zinsdeel.", "een bijeenkomst met een acteur")
    keer_per_jaar: Aantal = veld("aantal trainingen per jaar", "Hoe vaak per jaar.", 1)
    groepen: Lijst[Tekst] = veld(
        "groepen die training krijgen", "Functiegroepen.", ["burgerzaken", "toezicht"]
    )
    e_learning: JaNee = veld("of er e-learning is", "Volgen medewerkers een e-learning?", "ja")


class Voorlichting(Groep):
    """Awareness among staff and outside."""

    intranet_per_jaar: Aantal = veld("aantal berichten op intranet per jaar", "Hoe vaak per jaar.", 2)
    team_per_jaar: Aantal = veld(
        "aantal bezoeken per team per jaar", "Hoe vaak de aandachtsfunctionaris een team bezoekt.", 2
    )
    inwoners: Tekst = veld(
        "voorlichting aan inwoners", "Als zinsdeel.", "een artikel in het huis-aan-huisblad"
    )
    ondernemers: Tekst = veld("voorlichting aan ondernemers", "Als zinsdeel.", "een ondernemersbijeenkomst")
    scholen: Tekst = veld("voorlichting op scholen", "Als zinsdeel.", "lessen in groep 7 en 8")
    talen: Lijst[Tekst] = veld(
        "talen van de voorlichting", "De talen naast het Nederlands.", ["Pools", "Roemeens"]
    )


class Controles(Groep):
    """Joint inspections and address checks."""

    integraal_per_jaar: Aantal = veld("aantal integrale controles per jaar", "Hoe vaak per jaar.", 4)
    integraal_ritme: Tekst = veld(
        "ritme van de integrale controles",
        "Alleen als een aantal per jaar het niet kan zeggen.",
        "meerdere keren per jaar",
    )
    deelnemers: Lijst[Tekst] = veld(
        "deelnemers aan integrale controles", "Functies en diensten.", ["politie", "brandweer"]
    )
    adresonderzoek: JaNee = veld(
        "of de gemeente adresonderzoek doet", "Doet burgerzaken onderzoek op adressen?", "ja"
    )
    advertenties: JaNee = veld(
        "of de gemeente advertenties bekijkt", "Bekijken toezichthouders advertenties voor sekswerk?", "nee"
    )


class Opvang(Groep):
    """Shelter and aftercare for victims."""

    aanbieder: Tekst = veld("aanbieder van opvang", "Wie opvang biedt, als zinsdeel.", "Huis Lindenhof")
    crisisplek: Tekst = veld(
        "crisisplek", "Waar een slachtoffer vannacht terecht kan.", "de crisisopvang in Maremonde"
    )
    kostenregel_aanvaard: JaNee = veld(
        "of de kostenregel van de commissie-Lenferink is aanvaard",
        "Betaalt de gemeente volgens die regel mee aan opvang elders?",
        "ja",
    )
    financiering: Tekst = veld(
        "financiering van de opvang", "Wie betaalt, als zinsdeel.", "de centrumgemeente"
    )
    nazorg: Tekst = veld(
        "nazorg", "Wat er na de opvang gebeurt, als zinsdeel.", "begeleiding naar werk en een woning"
    )


class Privacy(Groep):
    """Agreements on personal data."""

    handreiking_gebruikt: JaNee = veld(
        "of een handreiking voor persoonsgegevens wordt gebruikt",
        "Werkt de gemeente met een stappenplan of handreiking?",
        "ja",
    )
    verwerkingsregister: JaNee = veld(
        "of de verwerking in het register staat",
        "Staat de verwerking van signalen in het verwerkingsregister?",
        "nee",
    )
    bewaartermijn: Tekst = veld(
        "bewaartermijn van signalen", "Hoe lang een signaal wordt bewaard.", "een jaar na sluiting"
    )
    convenant_riec: JaNee = veld(
        "of de gemeente het RIEC-convenant heeft getekend", "Is het convenant getekend?", "ja"
    )
