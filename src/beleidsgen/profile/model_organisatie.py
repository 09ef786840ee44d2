"""Who does what: functions, partners and meetings."""

from __future__ import annotations

from typing import Literal

from beleidsgen.profile.types import (
    Aantal,
    Datum,
    Getal,
    Groep,
    Jaar,
    JaNee,
    Lijst,
    Rij,
    Tekst,
    Vorm,
    Wanneer,
    groep,
    veld,
)


class Aandachtsfunctionaris(Rij):
    """A function, never a person."""

    domein: Literal["veiligheid", "zorg", "onbekend"] = veld(
        "domein van de aandachtsfunctionaris", "veiligheid of zorg.", "veiligheid"
    )
    functie: Tekst = veld(
        "functie van de aandachtsfunctionaris", "De functie, geen naam.", "adviseur veiligheid"
    )
    afdeling: Tekst = veld(
        "afdeling van de aandachtsfunctionaris", "De afdeling of het team.", "Openbare orde en veiligheid"
    )
    mailbox: Tekst = veld(
        "functiemailbox van de aandachtsfunctionaris",
        "Een mailbox van de functie, niet van een persoon.",
        "mensenhandel@elzerbroek.example",
    )
    telefoon: Tekst = veld(
        "telefoonnummer van de aandachtsfunctionaris",
        "Een algemeen nummer, tussen aanhalingstekens.",
        "14 0999",
    )
    uren_per_week: Getal = veld(
        "uren per week van de aandachtsfunctionaris", "Vrijgemaakte uren per week.", 4
    )
    aangewezen_op: Datum = veld(
        "datum van aanwijzing van de aandachtsfunctionaris",
        "De dag van het aanwijzingsbesluit.",
        "2026-01-15",
    )


class Meldpunt(Groep):
    """Where a signal goes."""

    mailbox: Tekst = veld(
        "functiemailbox van het meldpunt", "Waar signalen binnenkomen.", "signalen@elzerbroek.example"
    )
    telefoon: Tekst = veld(
        "telefoonnummer van het meldpunt", "Een algemeen nummer, tussen aanhalingstekens.", "14 0999"
    )
    reactietermijn_werkdagen: Aantal = veld(
        "reactietermijn van het meldpunt in werkdagen",
        "Binnen hoeveel werkdagen een melder antwoord krijgt.",
        2,
    )


class Zorgcoordinator(Groep):
    """The organisation that coordinates care for victims in the region."""

    organisatie: Tekst = veld(
        "organisatie die de zorg coördineert", "De zorgcoördinator voor de regio.", "Stichting De Steiger"
    )
    werkgebied: Tekst = veld(
        "werkgebied van de zorgcoördinator", "Voor welk gebied hij werkt.", "politie-eenheid Middenkust"
    )
    begeleiding_door: Tekst = veld(
        "organisatie die slachtoffers begeleidt",
        "Als een andere organisatie de begeleiding doet.",
        "Huis Lindenhof",
    )
    contact: Tekst = veld(
        "contact met de zorgcoördinator",
        "Functiemailbox of algemeen nummer.",
        "zorgcoordinatie@steiger.example",
    )
    financiering: Tekst = veld(
        "financiering van de zorgcoördinatie", "Wie betaalt, als zinsdeel.", "de centrumgemeente"
    )
    peiljaar: Jaar = veld("peiljaar van de zorgcoördinatie", "Het jaar waarin deze gegevens klopten.", 2026)


class Ketenregisseur(Groep):
    """The regional chain director."""

    organisatie: Tekst = veld(
        "organisatie van de ketenregisseur", "Waar de ketenregisseur werkt.", "RIEC Middenkust"
    )
    sinds: Wanneer = veld(
        "sinds wanneer er een ketenregisseur is", "Datum, jaar of omschrijving.", "december 2020"
    )
    contact: Tekst = veld(
        "contact met de ketenregisseur", "Functiemailbox of algemeen nummer.", "keten@regio.example"
    )


class Toezichthouders(Groep):
    """Supervisors of the rules on sex businesses."""

    aangewezen: JaNee = veld("of er toezichthouders zijn aangewezen", "Is er een aanwijzingsbesluit?", "ja")
    aantal: Aantal = veld("aantal toezichthouders", "Hoeveel toezichthouders zijn aangewezen.", 3)
    opgeleid: JaNee = veld(
        "of de toezichthouders zijn opgeleid", "Zijn zij opgeleid voor toezicht op seksbedrijven?", "nee"
    )


class Functies(Groep):
    """The functions and shared mailboxes of the approach."""

    aandachtsfunctionarissen: Lijst[Aandachtsfunctionaris] = veld(
        "aandachtsfunctionarissen",
        "De aandachtsfunctionarissen mensenhandel, per domein.",
        [{"domein": "veiligheid", "functie": "adviseur veiligheid"}],
    )
    achtervang: Tekst = veld(
        "achtervang van de aandachtsfunctionarissen",
        "Wie vervangt, als functie.",
        "de piketmedewerker veiligheid",
    )
    meldpunt: Meldpunt = groep(Meldpunt, "meldpunt", "Waar medewerkers en partners een signaal melden.")
    zorgcoordinator: Zorgcoordinator = groep(
        Zorgcoordinator, "zorgcoördinator", "De organisatie die de zorg voor slachtoffers coördineert."
    )
    ketenregisseur: Ketenregisseur = groep(
        Ketenregisseur, "ketenregisseur", "De regionale ketenregisseur mensenhandel."
    )
    meldcode_functionaris: Tekst = veld(
        "aandachtsfunctionaris meldcode",
        "De functie die over de meldcode gaat, geen naam.",
        "coördinator meldcode",
    )
    toezichthouders: Toezichthouders = groep(
        Toezichthouders, "toezichthouders", "De toezichthouders op seksbedrijven."
    )
    controleteam: Literal["geen", "regionaal", "eigen", "onbekend"] = veld(
        "controleteam", "Het team dat onvergund sekswerk controleert.", "regionaal"
    )


class Partner(Rij):
    """An organisation with which the municipality works."""

    naam: Tekst = veld("naam van de partner", "De organisatie.", "politie")
    domein: Literal["zorg", "veiligheid", "toezicht", "onderwijs", "belangen", "overig", "onbekend"] = veld(
        "domein van de partner", "Waar de partner vooral bij hoort.", "veiligheid"
    )
    rol: Tekst = veld(
        "rol van de partner", "Wat de partner doet, als zinsdeel.", "opsporing van mensenhandel"
    )
    vormen: Lijst[Vorm] = veld(
        "vormen van uitbuiting waarbij de partner helpt",
        "seksueel, arbeid, crimineel, organen; een of meer.",
        ["seksueel", "arbeid"],
    )


class Overleg(Rij):
    """A meeting in which human trafficking is discussed."""

    naam: Tekst = veld(
        "naam van het overleg", "Hoe het overleg heet; elke naam komt één keer voor.", "signaleringsoverleg"
    )
    soort: Literal[
        "signaleringsoverleg",
        "themaoverleg",
        "driehoek",
        "districtstafel",
        "districtscollege",
        "bestuurlijke_tafel",
        "ambtelijke_tafel",
        "werkgroep",
        "functionarissen",
        "casusoverleg",
        "team",
        "overig",
        "onbekend",
    ] = veld("soort overleg", "Waaraan de teksten het overleg herkennen.", "signaleringsoverleg")
    keer_per_jaar: Aantal = veld("aantal keren per jaar", "12 is maandelijks, 4 is elk kwartaal.", 12)
    ritme: Tekst = veld(
        "ritme van het overleg", "Alleen als een aantal per jaar het niet kan zeggen.", "op afroep"
    )
    voorzitter: Tekst = veld(
        "voorzitter van het overleg", "De functie die voorzit, geen naam.", "adviseur veiligheid"
    )
    deelnemers: Lijst[Tekst] = veld(
        "deelnemers van het overleg", "Functies en organisaties.", ["politie", "toezicht", "RIEC"]
    )
    deelname: Literal["lid", "agendalid", "vertegenwoordigd", "onbekend"] = veld(
        "deelname van de gemeente", "Hoe de gemeente zelf meedoet.", "lid"
    )
    vertegenwoordiger: Tekst = veld(
        "vertegenwoordiger van de gemeente",
        "Bij vertegenwoordigd: de functie die namens de gemeente aanzit.",
        "burgemeester van Oosterlaer",
    )
    doel: Tekst = veld(
        "doel van het overleg", "Waarvoor het overleg dient, als zinsdeel.", "signalen samenbrengen en wegen"
    )
