"""The whole profile, and the groups on the municipality, its government and its region."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from beleidsgen.profile.model_apv import Apv
from beleidsgen.profile.model_beeld import (
    Basisniveau,
    Controles,
    LokaalBeeld,
    Opvang,
    Privacy,
    Training,
    Voorlichting,
)
from beleidsgen.profile.model_bibob import Bibob, Regels, Sectoren, Vastgoed, Zorg
from beleidsgen.profile.model_organisatie import Functies, Overleg, Partner
from beleidsgen.profile.model_sekswerk import Sekswerk
from beleidsgen.profile.types import (
    Aantal,
    Bedrag,
    Cijfer,
    Code,
    Datum,
    Getal,
    Groep,
    Jaar,
    JaNee,
    Kleur,
    Lijst,
    Mits,
    NaamJaar,
    Rij,
    Tekst,
    groep,
    refuse,
    veld,
)

SCHEMA = 1
"""The version of the field tree that this program reads."""


def _only_this_schema(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value == SCHEMA:
        return value
    raise refuse("schema", f"het getal {SCHEMA}")


class Gemeente(Rij):
    """Which municipality it is, and what kind of place."""

    code: Code = veld(
        "CBS-code van de gemeente", "GM en vier cijfers, volgens het CBS.", "GM9901", standaard=...
    )
    naam: Tekst = veld(
        "naam van de gemeente", "De naam zoals hij in een zin staat.", "Elzerbroek", standaard=...
    )
    provincie: Tekst = veld("provincie", "De provincie waarin de gemeente ligt.", "Zuid-Holland")
    inwoners: Mits[Cijfer] = veld(
        "aantal inwoners",
        "Het aantal inwoners, met bron en jaar. Bepaalt of de gemeente klein, middelgroot of groot is.",
        {"waarde": 10357, "bron": "CBS", "jaar": 2026},
    )
    grensgemeente: JaNee = veld(
        "of de gemeente aan de landsgrens ligt", "ja als de gemeente aan Duitsland of België grenst.", "nee"
    )
    omschrijving: Tekst = veld(
        "omschrijving van de gemeente",
        "Eén volledige zin die zegt wat voor gemeente het is.",
        "Elzerbroek is een plattelandsgemeente met drie kernen.",
    )


class Huisstijl(Groep):
    """How the Word files look."""

    kleur: Kleur = veld("huisstijlkleur", "De kleur van koppen en tabelranden.", "#154273")
    logo: Tekst = veld(
        "bestand van het logo", "Pad naar een PNG of JPEG, gezien vanaf het profiel.", "logo.png"
    )
    sjabloon: Tekst = veld(
        "eigen Word-sjabloon",
        "Pad naar een .docx met de invulplekken van de huisstijl, gezien vanaf het profiel.",
        "huisstijl.docx",
    )
    stijlen: Tekst = veld(
        "namen van de Word-stijlen",
        "pakket voor de gewone namen, of een rij uit opmaak/stijlen.yaml, zoals drop.",
        "pakket",
    )


class Portefeuillehouder(Rij):
    """The only persons that a profile may name."""

    functie: Tekst = veld("functie van de portefeuillehouder", "burgemeester of wethouder.", "burgemeester")
    naam: Tekst = veld(
        "naam van de portefeuillehouder", "De enige persoonsnaam die in een profiel mag staan.", "onbekend"
    )
    portefeuille: Tekst = veld(
        "portefeuille", "De portefeuille waar mensenhandel onder valt.", "openbare orde en veiligheid"
    )


class Afdeling(Rij):
    """A department and its part in the approach."""

    naam: Tekst = veld(
        "naam van de afdeling", "De afdeling of het team.", "Vergunningen, toezicht en handhaving"
    )
    rol: Tekst = veld(
        "rol van de afdeling", "Wat de afdeling doet tegen mensenhandel.", "toezicht en vergunningen"
    )


class Vaststelling(Groep):
    """Who adopts a document, when, and how far that is."""

    orgaan: Literal["raad", "college", "burgemeester", "college_en_burgemeester", "onbekend"] = veld(
        "orgaan", "Het bestuursorgaan dat het stuk vaststelt.", "raad"
    )
    datum: Datum = veld("datum", "De dag van het besluit; onbekend zolang het er niet is.", "2026-12-17")
    status: Literal["concept", "vastgesteld", "onbekend"] = veld(
        "status", "concept tot het besluit er is, daarna vastgesteld.", "concept"
    )


class Vaststellingen(Groep):
    """Adoption per document."""

    beleid: Vaststelling = groep(
        Vaststelling, "vaststelling van het mensenhandelbeleid", "Wie het beleid vaststelt en wanneer."
    )
    uitvoeringsplan: Vaststelling = groep(
        Vaststelling, "vaststelling van het uitvoeringsplan", "Wie het uitvoeringsplan vaststelt en wanneer."
    )
    apv: Vaststelling = groep(
        Vaststelling, "vaststelling van het APV-hoofdstuk", "Wie het APV-hoofdstuk vaststelt en wanneer."
    )
    bibob: Vaststelling = groep(
        Vaststelling, "vaststelling van de Bibob-triggers", "Wie het Bibob-document vaststelt en wanneer."
    )


class Capaciteit(Groep):
    """Hours and money."""

    uren_aandachtsfunctionaris_per_week: Getal = veld(
        "uren per week voor de aandachtsfunctionarissen", "Alle aandachtsfunctionarissen samen.", 8
    )
    budget_per_jaar: Bedrag = veld(
        "budget per jaar", "Bedrag in hele euro's, zonder punt of euroteken.", 15000
    )


class Bestuur(Groep):
    """Government, adoption and account."""

    portefeuillehouders: Lijst[Portefeuillehouder] = veld(
        "portefeuillehouders",
        "De bestuurders die over mensenhandel gaan.",
        [{"functie": "burgemeester", "naam": "onbekend", "portefeuille": "openbare orde en veiligheid"}],
    )
    afdelingen: Lijst[Afdeling] = veld(
        "betrokken afdelingen",
        "De afdelingen die een taak hebben in de aanpak.",
        [{"naam": "Openbare orde en veiligheid", "rol": "coördinatie"}],
    )
    looptijd_jaren: Aantal = veld("looptijd van het beleid in jaren", "Hoeveel jaar het beleid geldt.", 4)
    voorstelnummer: Tekst = veld(
        "nummer van het voorstel", "Het nummer van het raads- of collegevoorstel.", "2026-118"
    )
    vaststelling: Vaststellingen = groep(
        Vaststellingen, "vaststelling per document", "Per document: orgaan, datum en status."
    )
    voortgang_per_jaar: Aantal = veld(
        "aantal voortgangsrapportages per jaar", "Hoe vaak per jaar over de voortgang wordt gerapporteerd.", 2
    )
    voortgang_ontvangers: Tekst = veld(
        "ontvangers van de voortgangsrapportage",
        "Aan wie de voortgang wordt gemeld, als zinsdeel.",
        "de burgemeester en de wethouder Zorg",
    )
    evaluatie_per_jaar: Aantal = veld(
        "aantal evaluaties per jaar", "Hoe vaak per jaar het beleid wordt geëvalueerd.", 1
    )
    capaciteit: Capaciteit = groep(Capaciteit, "capaciteit", "Uren en budget voor de aanpak.")
    aangrenzend_beleid: Lijst[NaamJaar] = veld(
        "aangrenzend beleid",
        "Plannen en visies waar het beleid op aansluit.",
        [{"naam": "integraal veiligheidsplan", "jaar": 2025}],
    )


class Kader(Groep):
    """The regional framework on human trafficking."""

    naam: Tekst = veld(
        "naam van het regionale kader",
        "Hoe het regionale stuk heet.",
        "regionale uitvoeringsagenda mensenhandel",
    )
    jaar: Jaar = veld("jaar van het regionale kader", "Het eerste jaar waarvoor het geldt.", 2025)


class Regio(Groep):
    """The regions and partners around the municipality."""

    politie_eenheid: Tekst = veld("politie-eenheid", "De naam zonder het woord eenheid.", "Den Haag")
    politiedistrict: Tekst = veld(
        "politiedistrict", "De naam zonder het woord district.", "Leiden-Bollenstreek"
    )
    veiligheidsregio: Tekst = veld(
        "veiligheidsregio", "De naam zonder het woord veiligheidsregio.", "Hollands Midden"
    )
    riec: Tekst = veld("RIEC", "Het regionale informatie- en expertisecentrum.", "RIEC Den Haag")
    ggd: Tekst = veld("GGD", "De GGD die voor de gemeente werkt.", "GGD Hollands Midden")
    veilig_thuis: Tekst = veld("Veilig Thuis", "De naam van de regio van Veilig Thuis.", "Hollands Midden")
    zorg_en_veiligheidshuis: Tekst = veld(
        "zorg- en veiligheidshuis", "De volledige naam.", "Zorg- en Veiligheidshuis Hollands Midden"
    )
    arbeidsmarktregio: Tekst = veld(
        "arbeidsmarktregio", "De naam van de arbeidsmarktregio.", "Holland Rijnland"
    )
    omgevingsdienst: Tekst = veld("omgevingsdienst", "De volledige naam.", "Omgevingsdienst Middenkust")
    centrumgemeente_vrouwenopvang: Tekst = veld(
        "centrumgemeente voor vrouwenopvang", "De gemeente die de vrouwenopvang regelt.", "Leiden"
    )
    centrumgemeente_maatschappelijke_opvang: Tekst = veld(
        "centrumgemeente voor maatschappelijke opvang",
        "De gemeente die de maatschappelijke opvang regelt.",
        "Leiden",
    )
    duup_centrumgemeente: Tekst = veld(
        "centrumgemeente voor uitstapprogramma's (DUUP)",
        "De gemeente die het geld ontvangt voor uitstapprogramma's in de regio.",
        "Maremonde",
    )
    buurgemeenten: Lijst[Tekst] = veld(
        "buurgemeenten", "De gemeenten waarmee de gemeente afstemt.", ["Wierdeveld", "Oosterlaer"]
    )
    uitvoering: Literal["zelf", "met_buren", "eigen_team", "onbekend"] = veld(
        "wijze van uitvoering",
        "zelf: eigen medewerkers naast ander werk; met_buren: samen met andere gemeenten; "
        "eigen_team: een eigen team mensenhandel.",
        "met_buren",
    )
    kader: Kader = groep(Kader, "regionaal kader", "De regionale afspraken over mensenhandel.")
    grensland: Tekst = veld(
        "buurland", "Alleen voor een gemeente aan de grens: het land aan de andere kant.", "Duitsland"
    )


class Uitzondering(Rij):
    """A finding that the municipality sets aside, why, and who decided that."""

    code: Tekst = veld("code van de bevinding", "De code, zoals toets haar noemt.", "V401", standaard=...)
    waar: Tekst = veld(
        "plaats van de bevinding",
        "Symbool, document, veld, norm, regel of bron, voluit; laat het weg om de code overal weg te zetten.",
        "verantwoording.bn-77",
    )
    reden: Tekst = veld(
        "reden van de uitzondering",
        "Waarom de bevinding niet meetelt; komt in de verantwoording.",
        "De regio betrekt ervaringsdeskundigen voor alle gemeenten.",
        standaard=...,
    )
    functie: Tekst = veld(
        "functie die de uitzondering besloot", "De functie, geen naam.", "juridisch adviseur", standaard=...
    )


class MunicipalityProfile(Rij):
    """Everything that a municipality knows about itself and that the documents are made of."""

    schema_versie: Annotated[Literal[1], BeforeValidator(_only_this_schema)] = Field(
        alias="schema",
        title="versie van de velden",
        description="De versie van de indeling van dit bestand.",
        examples=[SCHEMA],
    )
    peildatum: Datum = veld(
        "peildatum",
        "De dag waarop recht en feiten zijn bekeken. Bij onbekend geldt de stand van de teksten.",
        "2026-11-22",
    )
    regio_bestand: Tekst = veld(
        "bestand met feiten van de regio",
        "Pad naar een YAML-bestand dat de regio deelt, gezien vanaf het profiel.",
        "regio/hollands-midden.yaml",
    )
    gemeente: Gemeente = veld("gemeente", "Welke gemeente het is.", standaard=...)
    huisstijl: Huisstijl = groep(Huisstijl, "huisstijl", "Hoe de documenten eruitzien.")
    bestuur: Bestuur = groep(Bestuur, "bestuur", "Bestuur, vaststelling en verantwoording.")
    regio: Regio = groep(Regio, "regio", "De regio's en diensten waar de gemeente onder valt.")
    functies: Functies = groep(
        Functies, "functies", "Wie wat doet: functies en functiemailboxen, geen namen."
    )
    partners: Lijst[Partner] = veld(
        "partners",
        "De organisaties waarmee de gemeente samenwerkt.",
        [{"naam": "politie", "domein": "veiligheid", "rol": "opsporing en toezicht", "vormen": ["seksueel"]}],
    )
    overleggen: Lijst[Overleg] = veld(
        "overleggen",
        "Alle overleggen waar mensenhandel wordt besproken.",
        [{"naam": "signaleringsoverleg", "soort": "signaleringsoverleg", "keer_per_jaar": 12}],
    )
    sekswerk: Sekswerk = groep(
        Sekswerk, "sekswerk", "De seksbedrijven die er zijn en de keuzes voor het APV-hoofdstuk."
    )
    apv: Apv = groep(Apv, "APV", "De vorm en de nummering van de APV.")
    sectoren: Sectoren = groep(
        Sectoren,
        "sectoren",
        "Per sector: ja als hij in de gemeente voorkomt en als risico wordt gezien, anders nee.",
    )
    regels: Regels = groep(Regels, "regels", "Per regel: ja als de gemeente hem nu heeft, anders nee.")
    vastgoed: Vastgoed = groep(Vastgoed, "vastgoed", "Wat de gemeente met vastgoed en grond doet.")
    zorg: Zorg = groep(Zorg, "zorg", "Hoe de gemeente zorg inkoopt.")
    bibob: Bibob = groep(Bibob, "Bibob", "Beleid, organisatie en drempels voor de Wet Bibob.")
    lokaal_beeld: LokaalBeeld = groep(
        LokaalBeeld, "lokaal beeld", "Cijfers en bevindingen, elk met bron en jaar."
    )
    basisniveau: Basisniveau = groep(
        Basisniveau,
        "basisniveau",
        "Hoe ver de gemeente per onderdeel is: aanwezig, in_ontwikkeling, ontbreekt of onbekend.",
    )
    training: Training = groep(Training, "training", "Hoe medewerkers worden opgeleid.")
    voorlichting: Voorlichting = groep(
        Voorlichting, "voorlichting", "Hoe collega's en de buitenwereld worden bereikt."
    )
    controles: Controles = groep(Controles, "controles", "Integrale controles en adresonderzoek.")
    opvang: Opvang = groep(Opvang, "opvang", "Opvang en nazorg voor slachtoffers.")
    privacy: Privacy = groep(Privacy, "privacy", "Afspraken over persoonsgegevens.")
    uitzonderingen: tuple[Uitzondering, ...] = veld(
        "uitzonderingen",
        "Bevindingen die de gemeente met een reden wegzet; zij komen in de verantwoording.",
        [],
        standaard=(),
    )
