"""What the Bibob document needs: sectors, local rules, property, care and the organisation."""

from __future__ import annotations

from typing import Literal

from beleidsgen.profile.types import (
    Aantal,
    Bedrag,
    Datum,
    Groep,
    JaNee,
    Lijst,
    Rij,
    Tekst,
    Wanneer,
    veld,
)

_SECTOR = "ja als de sector in de gemeente voorkomt en als risico wordt gezien."
_REGEL = "ja als de gemeente deze regel nu heeft."


class Sectoren(Groep):
    """Per sector whether it is there and seen as a risk."""

    horeca: JaNee = veld("sector horeca", _SECTOR, "ja")
    hotel: JaNee = veld("sector hotels", _SECTOR, "ja")
    bnb_vakantieverhuur: JaNee = veld("sector bed and breakfast en vakantieverhuur", _SECTOR, "nee")
    vakantiepark: JaNee = veld("sector vakantieparken", _SECTOR, "ja")
    coffeeshop: JaNee = veld("sector coffeeshops", _SECTOR, "nee")
    smart_head_growshop: JaNee = veld("sector smart-, head- en growshops", _SECTOR, "nee")
    speelautomatenhal: JaNee = veld("sector speelautomatenhallen", _SECTOR, "nee")
    massage: JaNee = veld("sector massagesalons", _SECTOR, "ja")
    nagelstudio: JaNee = veld("sector nagelstudio's", _SECTOR, "ja")
    kapper_barbier: JaNee = veld("sector kappers en barbiers", _SECTOR, "ja")
    autoverhuur: JaNee = veld("sector autoverhuur", _SECTOR, "nee")
    carwash: JaNee = veld("sector autowasbedrijven", _SECTOR, "nee")
    autodemontage_garage: JaNee = veld("sector autodemontage en garages", _SECTOR, "nee")
    belwinkel_geldtransfer: JaNee = veld("sector belwinkels en geldtransfer", _SECTOR, "nee")
    uitzendbureau: JaNee = veld("sector uitzendbureaus", _SECTOR, "ja")
    logies_arbeidsmigranten: JaNee = veld("sector logies voor arbeidsmigranten", _SECTOR, "ja")
    kamerverhuur: JaNee = veld("sector kamerverhuur", _SECTOR, "ja")
    land_en_tuinbouw: JaNee = veld("sector land- en tuinbouw", _SECTOR, "ja")
    bouw: JaNee = veld("sector bouw", _SECTOR, "ja")
    distributie_logistiek: JaNee = veld("sector distributie en logistiek", _SECTOR, "nee")
    vlees_voedselverwerking: JaNee = veld("sector vlees- en voedselverwerking", _SECTOR, "nee")
    schoonmaak: JaNee = veld("sector schoonmaak", _SECTOR, "ja")
    zorgaanbieder: JaNee = veld("sector zorgaanbieders", _SECTOR, "ja")
    beschermd_wonen: JaNee = veld("sector beschermd wonen", _SECTOR, "nee")
    vechtsport: JaNee = veld("sector vechtsport", _SECTOR, "nee")
    evenementen_groot: JaNee = veld("sector grote evenementen", _SECTOR, "nee")
    haven_jachthaven: JaNee = veld("sector havens en jachthavens", _SECTOR, "nee")
    bedrijventerrein_risico: JaNee = veld("bedrijventerrein met verhoogd risico", _SECTOR, "nee")


class Aanwijzingsbesluit(Rij):
    """A decision that designates a line of business, an area or a building."""

    soort: Literal["branche", "gebied", "pand", "onbekend"] = veld(
        "soort aanwijzingsbesluit", "branche, gebied of pand.", "branche"
    )
    naam: Tekst = veld("onderwerp van het aanwijzingsbesluit", "Wat is aangewezen.", "massagesalons")
    datum: Datum = veld("datum van het aanwijzingsbesluit", "De dag van het besluit.", "2025-03-11")
    motivering: Tekst = veld(
        "motivering van het aanwijzingsbesluit",
        "Waarom, in volledige zinnen.",
        "Bij controles waren er herhaald misstanden.",
    )


class Regels(Groep):
    """Which local rules there are."""

    apv_openbare_inrichting: JaNee = veld("vergunning voor openbare inrichtingen in de APV", _REGEL, "ja")
    apv_evenement: JaNee = veld("vergunning voor evenementen in de APV", _REGEL, "ja")
    apv_vechtsport: JaNee = veld("regels voor vechtsportevenementen in de APV", _REGEL, "nee")
    apv_speelautomatenhal: JaNee = veld("vergunning voor speelautomatenhallen in de APV", _REGEL, "nee")
    apv_aanwijzing: JaNee = veld("aanwijzingsartikel tegen ondermijning in de APV", _REGEL, "ja")
    apv_kamerverhuur: JaNee = veld("vergunning voor kamerverhuur in de APV", _REGEL, "nee")
    apv_coffeeshop: JaNee = veld("artikel over coffeeshops in de APV", _REGEL, "nee")
    apv_smartshop: JaNee = veld("artikel over smartshops in de APV", _REGEL, "nee")
    hv_21: JaNee = veld(
        "huisvestingsverordening: onttrekken, samenvoegen, omzetten, verbouwen", _REGEL, "nee"
    )
    hv_22: JaNee = veld("huisvestingsverordening: splitsen", _REGEL, "nee")
    hv_23c: JaNee = veld("huisvestingsverordening: vergunning voor toeristische verhuur", _REGEL, "nee")
    wgv_a: JaNee = veld("verhuurverordening: woonruimte in een aangewezen gebied", _REGEL, "nee")
    wgv_b: JaNee = veld("verhuurverordening: verblijfsruimte voor arbeidsmigranten", _REGEL, "ja")
    asv: JaNee = veld("algemene subsidieverordening", _REGEL, "ja")
    omgevingsplan_logies: JaNee = veld("vergunning voor logies in het omgevingsplan", _REGEL, "ja")
    aanwijzingsbesluiten: Lijst[Aanwijzingsbesluit] = veld(
        "aanwijzingsbesluiten",
        "De besluiten op grond van het aanwijzingsartikel.",
        [{"soort": "branche", "naam": "massagesalons", "datum": "2025-03-11"}],
    )


class Vastgoed(Groep):
    """What the municipality does with land and buildings."""

    verkoopt: JaNee = veld(
        "of de gemeente vastgoed verkoopt", "Verkoopt de gemeente grond of gebouwen?", "ja"
    )
    verhuurt: JaNee = veld("of de gemeente vastgoed verhuurt", "Verhuurt de gemeente gebouwen?", "ja")
    erfpacht: JaNee = veld(
        "of de gemeente erfpacht uitgeeft", "Geeft de gemeente grond in erfpacht uit?", "nee"
    )
    deelnemingen: JaNee = veld(
        "of de gemeente deelneemt in vastgoedvennootschappen",
        "Doet de gemeente mee in zulke vennootschappen?",
        "nee",
    )
    algemene_voorwaarden_met_bibob: JaNee = veld(
        "of de algemene voorwaarden een Bibob-beding hebben", "Staat de Wet Bibob in de voorwaarden?", "ja"
    )


class Zorg(Groep):
    """How care is bought."""

    open_house: JaNee = veld(
        "of zorg met open house wordt ingekocht", "Contracteert de gemeente met open house?", "ja"
    )
    aanbesteding: JaNee = veld("of zorg wordt aanbesteed", "Besteedt de gemeente zorg aan?", "nee")
    inkoop_regionaal: JaNee = veld("of zorg regionaal wordt ingekocht", "Koopt een regio zorg in?", "ja")


class Afwijking(Rij):
    """A trigger for which the municipality chooses another level."""

    trigger: Tekst = veld("trigger met een eigen niveau", "Het nummer van de trigger.", "T08")
    niveau: Tekst = veld("gekozen niveau", "Het niveau dat de gemeente kiest.", "STANDAARD")
    reden: Tekst = veld("reden van het gekozen niveau", "Waarom de gemeente afwijkt.", "er zijn veel hotels")


class Bibob(Groep):
    """Policy, organisation and thresholds."""

    beleid_naam: Tekst = veld(
        "naam van het Bibob-beleid", "Hoe het huidige beleid heet.", "Beleidsregel Bibob Elzerbroek"
    )
    beleid_datum: Wanneer = veld("datum van het Bibob-beleid", "Datum, jaar of omschrijving.", "2024-05-14")
    coordinator: Tekst = veld("Bibob-coördinator", "De functie, geen naam.", "Bibob-coördinator")
    team: Tekst = veld("team dat Bibob-onderzoek doet", "Wie het eigen onderzoek doet.", "team Ondermijning")
    mandaat: JaNee = veld("of er mandaat voor Bibob-onderzoek is", "Is er een mandaatbesluit?", "ja")
    registertoegang: JaNee = veld(
        "of de gemeente toegang heeft tot het Bibob-register",
        "Kan de gemeente het register raadplegen?",
        "nee",
    )
    verwachte_zaken_per_jaar: Aantal = veld("verwacht aantal Bibob-zaken per jaar", "Een schatting.", 6)
    drempel_bouwsom_standaard: Bedrag = veld(
        "drempel bouwsom", "Vanaf welke bouwsom standaard wordt getoetst, in hele euro's.", 500000
    )
    drempel_bouwsom_risico: Bedrag = veld(
        "drempel bouwsom in een risicosector",
        "Vanaf welke bouwsom in een risicosector wordt getoetst.",
        100000,
    )
    drempel_subsidie: Bedrag = veld("drempel subsidie", "Vanaf welk subsidiebedrag wordt getoetst.", 50000)
    drempel_opdracht: Bedrag = veld(
        "drempel opdracht", "Vanaf welk bedrag een opdracht wordt getoetst.", 100000
    )
    beleidsregel: JaNee = veld("of er een beleidsregel Bibob is", "Is het beleid een beleidsregel?", "ja")
    afwijkingen: Lijst[Afwijking] = veld(
        "afwijkende triggers",
        "Triggers waarvoor de gemeente een ander niveau kiest dan het voorstel.",
        [{"trigger": "T08", "niveau": "STANDAARD", "reden": "er zijn veel hotels"}],
    )
