"""What the APV of the municipality looks like: its form, its numbers, and the chapter that it has now."""

from __future__ import annotations

from typing import Literal

from beleidsgen.profile.types import Aantal, Groep, JaNee, Lijst, Rij, Tekst, groep, veld


class Hoofdstuk1Artikel(Rij):
    """An article of the municipality's own chapter 1."""

    artikel: Tekst = veld(
        "nummer van het artikel in hoofdstuk 1", "Het eigen nummer, tussen aanhalingstekens.", "1:2"
    )
    onderwerp: Literal[
        "beslistermijn",
        "indiening",
        "voorschriften",
        "persoonlijk",
        "intrekking",
        "termijn",
        "weigering",
        "definities",
        "overig",
        "onbekend",
    ] = veld("onderwerp van het artikel in hoofdstuk 1", "Waar het artikel over gaat.", "beslistermijn")


class OmgevingsplanSeks(Groep):
    """What the environment plan says on sex businesses."""

    regelt: JaNee = veld(
        "of het omgevingsplan seksbedrijven regelt", "Staan er regels over seksbedrijven in?", "ja"
    )
    vindplaats: Tekst = veld(
        "vindplaats in het omgevingsplan", "Waar die regels staan.", "paragraaf 5.2 van het omgevingsplan"
    )


class ApvArtikelen(Groep):
    """Numbers of articles in the other chapters."""

    openbare_inrichting: Tekst = veld("artikel over openbare inrichtingen", "Het eigen nummer.", "2:28")
    evenement: Tekst = veld("artikel over evenementen", "Het eigen nummer.", "2:25")
    vechtsport: Tekst = veld("artikel over vechtsportevenementen", "Het eigen nummer.", "2:25")
    speelautomatenhal: Tekst = veld("artikel over speelautomatenhallen", "Het eigen nummer.", "2:39")
    aanwijzing_activiteit: Tekst = veld("artikel over aangewezen activiteiten", "Het eigen nummer.", "2:40a")
    aanwijzing_gebied: Tekst = veld("artikel over aangewezen gebieden", "Het eigen nummer.", "2:40b")
    aanwijzing_gebouw: Tekst = veld("artikel over aangewezen gebouwen", "Het eigen nummer.", "2:40c")
    kamerverhuur: Tekst = veld("artikel over kamerverhuur", "Het eigen nummer.", "2:45")
    coffeeshop: Tekst = veld("artikel over coffeeshops", "Het eigen nummer.", "2:74a")
    smartshop: Tekst = veld("artikel over smartshops", "Het eigen nummer.", "2:74b")


class HuidigArtikel(Rij):
    """An article of the present chapter, for the table that compares old and new."""

    nummer: Tekst = veld(
        "nummer van het huidige artikel", "Het eigen nummer, tussen aanhalingstekens.", "3:4"
    )
    titel: Tekst = veld("opschrift van het huidige artikel", "Zoals het er nu staat.", "Seksinrichtingen")
    onderwerp: Literal[
        "afbakening",
        "begrippen",
        "bevoegd_orgaan",
        "nadere_regels",
        "vergunning",
        "gebieden",
        "maximum",
        "verdeling",
        "aanvraag",
        "beslistermijn",
        "weigering",
        "inhoud_vergunning",
        "intrekking",
        "melding",
        "verval",
        "sluitingstijden",
        "adverteren",
        "leeftijd",
        "bedrijfsplan",
        "verhuur",
        "verplichtingen",
        "raam",
        "straat",
        "handhaving_straat",
        "klanten",
        "sekswinkels",
        "straf",
        "toezicht",
        "binnentreden",
        "overgang",
        "overig",
        "onbekend",
    ] = veld(
        "onderwerp van het huidige artikel",
        "Waar het artikel over gaat; overig is wat niet terugkomt.",
        "vergunning",
    )


class Apv(Groep):
    """Form and numbering of the APV."""

    vorm: Literal["wijzigingsverordening", "zelfstandige_verordening", "onbekend"] = veld(
        "vorm van het besluit", "Een wijziging van de APV, of een eigen verordening.", "wijzigingsverordening"
    )
    naam: Tekst = veld(
        "naam van de APV", "De volledige naam.", "Algemene plaatselijke verordening Elzerbroek"
    )
    citeertitel: Tekst = veld("citeertitel van de APV", "Hoe de APV wordt aangehaald.", "APV Elzerbroek 2024")
    hoofdstuk: Aantal = veld("nummer van het hoofdstuk", "Het hoofdstuk over seksbedrijven.", 3)
    stijl: Literal["dubbele_punt", "punt", "doorlopend", "onbekend"] = veld(
        "nummering van de artikelen", "dubbele_punt: 3:1; punt: 3.1; doorlopend: 97.", "dubbele_punt"
    )
    eerste_artikel: Aantal = veld("nummer van het eerste artikel", "Alleen bij doorlopende nummering.", 97)
    hoofdstuk1: Lijst[Hoofdstuk1Artikel] = veld(
        "artikelen van hoofdstuk 1",
        "De algemene artikelen van de eigen APV, met hun onderwerp.",
        [{"artikel": "1:2", "onderwerp": "beslistermijn"}],
    )
    huidige_artikelen: Lijst[HuidigArtikel] = veld(
        "artikelen van het huidige hoofdstuk",
        "De artikelen die nu gelden, voor de was-wordttabel. Een lege lijst ([]) zegt dat er geen zijn.",
        [{"nummer": "3:4", "titel": "Seksinrichtingen", "onderwerp": "vergunning"}],
    )
    tussenartikelen: Lijst[
        Literal["bevoegd_orgaan", "verdeling", "verval", "verhuur", "handhaving_straat", "klanten"]
    ] = veld(
        "tussenartikelen",
        "De onderwerpen die een nummer met een letter krijgen (3:2a), zodat de andere nummers blijven zoals "
        "ze zijn.",
        ["bevoegd_orgaan"],
    )
    strafbepaling: Tekst = veld(
        "artikel met de strafbepaling", "Het eigen nummer, tussen aanhalingstekens.", "6:1"
    )
    toezichthouders: Tekst = veld(
        "artikel over toezichthouders", "Het eigen nummer, tussen aanhalingstekens.", "6:2"
    )
    binnentreden: Tekst = veld(
        "artikel over binnentreden", "Het eigen nummer, tussen aanhalingstekens.", "6:3"
    )
    omgevingsplan_seks: OmgevingsplanSeks = groep(
        OmgevingsplanSeks, "omgevingsplan", "Wat het omgevingsplan over seksbedrijven zegt."
    )
    artikelen: ApvArtikelen = groep(
        ApvArtikelen, "artikelen in andere hoofdstukken", "De eigen nummers, tussen aanhalingstekens."
    )
