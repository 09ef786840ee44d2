"""Sex work: the businesses there are, and the choices for the chapter of the APV."""

from __future__ import annotations

from typing import Literal

from beleidsgen.profile.types import (
    Aantal,
    AantalOfGeen,
    DatumOfOnbepaald,
    Groep,
    JaNee,
    JarenOfOnbepaald,
    Leeftijd,
    Lijst,
    Rij,
    Tekst,
    Tijd,
    groep,
    veld,
)

Bedrijfssoort = Literal[
    "club", "privehuis", "raam", "massage", "sekstheater", "parenclub", "escort", "overig", "onbekend"
]


class Seksbedrijf(Rij):
    """Businesses of one kind; numbers only, nothing about persons."""

    soort: Bedrijfssoort = veld("soort seksbedrijf", "Het soort bedrijf.", "club")
    aantal: Aantal = veld("aantal seksbedrijven van deze soort", "Hoeveel er zijn.", 1)
    vergund: JaNee = veld("of deze seksbedrijven vergund zijn", "Hebben zij een vergunning?", "ja")


class Escort(Groep):
    """What the chapter says on escort businesses."""

    toegestaan: JaNee = veld(
        "of een escortbedrijf is toegestaan", "Kan een escortbedrijf een vergunning krijgen?", "ja"
    )
    omschrijving: Literal["bemiddeling", "elders", "adres", "onbekend"] = veld(
        "omschrijving van escortbedrijf",
        "bemiddeling: bemiddelen tussen klant en sekswerker; elders: aanbieden buiten de bedrijfsruimte; "
        "adres: bemiddelen voor sekswerk op een ander adres dan woning of inrichting.",
        "bemiddeling",
    )


class Raam(Groep):
    """Window prostitution."""

    keuze: Literal["nee", "bestaand", "zone", "onbekend"] = veld(
        "keuze voor raamsekswerk", "nee, alleen bestaande ramen, of een zone.", "nee"
    )
    ramen: Aantal = veld("aantal ramen", "Het aantal ramen waarachter gewerkt wordt.", 0)
    adressen: Lijst[Tekst] = veld(
        "adressen van de raambedrijven", "Alleen adressen van bedrijven.", ["Kade 1"]
    )
    straten: Lijst[Tekst] = veld(
        "straten van de raamzone", "De straten die de zone vormen.", ["Schipperskade"]
    )
    verhuurperiode_weken: Aantal = veld(
        "kortste verhuurperiode in weken", "Hoeveel weken een raam ten minste wordt verhuurd.", 4
    )


class Straat(Groep):
    """Street prostitution."""

    keuze: Literal["verbod", "zone", "onbekend"] = veld(
        "keuze voor straatsekswerk", "verbod of een zone.", "verbod"
    )
    gebied: Tekst = veld("gebied van de straatzone", "Het aangewezen gebied.", "Havenweg-Zuid")
    van: Tijd = veld("begintijd van de straatzone", "Tijd tussen aanhalingstekens.", "20:00")
    tot: Tijd = veld("eindtijd van de straatzone", "Tijd tussen aanhalingstekens.", "02:00")


class Maximum(Groep):
    """How many businesses can be licensed."""

    seksinrichtingen: AantalOfGeen = veld("maximum aantal seksinrichtingen", "Een getal, of geen.", 1)
    raambedrijven: AantalOfGeen = veld("maximum aantal raambedrijven", "Een getal, of geen.", "geen")
    werkruimten: AantalOfGeen = veld("maximum aantal werkruimten", "Een getal, of geen.", "geen")
    escortbedrijven: AantalOfGeen = veld("maximum aantal escortbedrijven", "Een getal, of geen.", "geen")
    motivering: Tekst = veld(
        "motivering van het maximum",
        "Waarom dit aantal nodig en evenredig is, in volledige zinnen.",
        "Het aantal past bij de schaal van de kern en bij het toezicht dat mogelijk is.",
    )


class Zones(Groep):
    """Where an establishment may or may not be."""

    keuze: Literal["geen", "uitsluiting", "concentratie", "onbekend"] = veld(
        "keuze voor gebieden", "geen, uitsluiting van gebieden, of concentratie in gebieden.", "geen"
    )
    gebieden: Lijst[Tekst] = veld("aangewezen gebieden", "De gebieden.", ["woonwijken"])
    motivering: Tekst = veld(
        "motivering van de gebieden",
        "Waarom deze gebieden, in volledige zinnen.",
        "De gebieden liggen naast scholen.",
    )


class Sluitingstijden(Groep):
    """The hours at which an establishment is closed."""

    van: Tijd = veld("begin van de sluitingstijd", "Tijd tussen aanhalingstekens.", "02:00")
    tot: Tijd = veld("einde van de sluitingstijd", "Tijd tussen aanhalingstekens.", "10:00")


class Vergunningsduur(Groep):
    """How long a licence lasts."""

    inrichting_jaren: JarenOfOnbepaald = veld(
        "duur van de vergunning voor een seksinrichting", "Aantal jaren, of onbepaald.", 5
    )
    escort_jaren: JarenOfOnbepaald = veld(
        "duur van de vergunning voor een escortbedrijf", "Aantal jaren, of onbepaald.", 3
    )


class LopendeVergunning(Rij):
    """Licences that run now, for the transitional law."""

    soort: Bedrijfssoort = veld("soort bedrijf met een lopende vergunning", "Het soort bedrijf.", "club")
    aantal: Aantal = veld("aantal lopende vergunningen", "Hoeveel vergunningen van deze soort.", 1)
    tot: DatumOfOnbepaald = veld(
        "einddatum van de lopende vergunning", "Een datum, of onbepaald.", "2028-06-30"
    )


class VoorlichtingSekswerkers(Groep):
    """Outreach and information for sex workers."""

    organisatie: Tekst = veld(
        "organisatie die sekswerkers voorlicht", "Wie de voorlichting geeft.", "GGD Middenkust"
    )
    keer_per_jaar: Aantal = veld("aantal voorlichtingen aan sekswerkers per jaar", "Hoe vaak per jaar.", 4)


class Uitstapprogramma(Groep):
    """The programme for those who want to leave sex work."""

    naam: Tekst = veld("naam van het uitstapprogramma", "Hoe het programma heet.", "Nieuwe Koers")
    organisatie: Tekst = veld(
        "organisatie van het uitstapprogramma", "Wie het uitvoert.", "Stichting De Steiger"
    )
    vorm: Literal["subsidie", "opdracht", "geen", "onbekend"] = veld(
        "financiering van het uitstapprogramma", "subsidie, opdracht, of geen programma.", "subsidie"
    )


class Sekswerk(Groep):
    """The sex businesses, and what the municipality chooses."""

    term: Literal["sekswerker", "prostituee", "onbekend"] = veld(
        "term voor sekswerker", "Het woord dat alle vier de documenten gebruiken.", "sekswerker"
    )
    bedrijven: Lijst[Seksbedrijf] = veld(
        "seksbedrijven",
        "De seksbedrijven die er nu zijn. Een lege lijst ([]) zegt dat er geen zijn.",
        [{"soort": "club", "aantal": 1, "vergund": "ja"}],
    )
    vergunningstelsel: JaNee = veld(
        "of er een vergunningstelsel is", "Heeft een seksbedrijf een vergunning nodig?", "ja"
    )
    signalen_onvergund: JaNee = veld(
        "of er signalen zijn van onvergund sekswerk",
        "Zijn er signalen van bedrijven zonder vergunning?",
        "nee",
    )
    reikwijdte: Literal["alle", "prostitutie_en_escort", "met_winkels", "onbekend"] = veld(
        "reikwijdte van het vergunningstelsel",
        "alle seksbedrijven, alleen prostitutie en escort, of ook sekswinkels.",
        "alle",
    )
    escort: Escort = groep(Escort, "escort", "Wat voor escortbedrijven geldt.")
    thuiswerk: Literal["vrij", "indicatoren", "voorwaarden", "omgevingsplan", "onbekend"] = veld(
        "regeling voor thuiswerk",
        "vrij; indicatoren voor bedrijfsmatigheid; voorwaarden in de APV; of geregeld in het omgevingsplan.",
        "indicatoren",
    )
    raam: Raam = groep(Raam, "raamsekswerk", "Ramen: wel of niet, en waar.")
    straat: Straat = groep(Straat, "straatsekswerk", "Een verbod of een zone.")
    maximum: Maximum = groep(Maximum, "maximum", "Hoeveel bedrijven een vergunning kunnen krijgen.")
    zones: Zones = groep(Zones, "gebieden", "Waar een seksinrichting wel of niet mag.")
    leeftijd: Leeftijd = veld("minimumleeftijd van sekswerkers", "18 of 21.", 21)
    leeftijd_motivering: Tekst = veld(
        "motivering van de minimumleeftijd",
        "Waarom deze leeftijd, in volledige zinnen.",
        "Jongeren tot 21 zijn kwetsbaarder.",
    )
    sluitingstijden: Sluitingstijden = groep(
        Sluitingstijden, "sluitingstijden", "Wanneer een seksinrichting dicht is."
    )
    vergunningsduur: Vergunningsduur = groep(
        Vergunningsduur, "vergunningsduur", "Hoe lang een vergunning geldt."
    )
    beslistermijn_weken: Aantal = veld(
        "beslistermijn in weken", "Binnen hoeveel weken op een aanvraag wordt beslist.", 12, standaard=12
    )
    aanwezigheid: Literal["altijd", "voldoende_toezicht", "onbekend"] = veld(
        "aanwezigheid van exploitant of beheerder",
        "altijd, of voldoende toezicht volgens het bedrijfsplan.",
        "altijd",
    )
    advertentieregels: JaNee = veld(
        "of er regels voor advertenties zijn", "Regelt het hoofdstuk advertenties?", "ja"
    )
    klantverbod: JaNee = veld(
        "of er een verbod voor klanten is", "Verbiedt het hoofdstuk gebruik van onvergund aanbod?", "nee"
    )
    sekswinkels: JaNee = veld("of sekswinkels zijn geregeld", "Regelt het hoofdstuk sekswinkels?", "nee")
    lopende_vergunningen: Lijst[LopendeVergunning] = veld(
        "lopende vergunningen",
        "Vergunningen die nu gelden, voor het overgangsrecht.",
        [{"soort": "club", "aantal": 1, "tot": "2028-06-30"}],
    )
    voorlichting: VoorlichtingSekswerkers = groep(
        VoorlichtingSekswerkers, "voorlichting aan sekswerkers", "Wie sekswerkers voorlicht, en hoe vaak."
    )
    uitstapprogramma: Uitstapprogramma = groep(
        Uitstapprogramma, "uitstapprogramma", "Het programma voor wie wil stoppen."
    )
    bedrijfsplan_sjabloon: Tekst = veld(
        "sjabloon voor het bedrijfsplan",
        "Het model dat een aanvrager gebruikt.",
        "het regionale model voor het bedrijfsplan",
    )
