"""P301 to P901: writing and reading back, the look of the Word files, the register, the program itself."""

from __future__ import annotations

from beleidsgen.codes.model import FOUT, OPMERKING, WAARSCHUWING, Code, Family

OUTPUT = Family(
    "P301–P306: schrijven, teruglezen en uitleggen",
    "Bevindingen over de map met documenten.",
    (
        Code(
            "P301",
            WAARSCHUWING,
            "een met de hand gewijzigd bestand blijft staan",
            "Iemand heeft het document veranderd sinds het is gemaakt. "
            "Het programma overschrijft dat werk niet; de nieuwe tekst staat ernaast als .nieuw.",
            "Neem uit het nieuwe bestand over wat u wilt. "
            "Wilt u het nieuwe document, draai dan opnieuw met --opnieuw en de naam van het document.",
            "beleidsgen genereer profiel.yaml    # na een wijziging in mensenhandelbeleid.md",
        ),
        Code(
            "P302",
            FOUT,
            "een bestand kan niet worden geschreven",
            "Een ander programma houdt het bestand open, u mag hier niet schrijven, of de schijf is vol.",
            "Sluit het bestand, bijvoorbeeld in Word, en draai opnieuw. Of kies met --uit een andere map.",
            "beleidsgen genereer profiel.yaml    # terwijl Word mensenhandelbeleid.docx open heeft",
        ),
        Code(
            "P303",
            FOUT,
            "een definitieve versie is nu niet mogelijk",
            "Met --definitief weigert het programma zolang er open velden of fouten zijn, "
            "ook fouten die het profiel wegzet (uitzonderingen). Er is niets geschreven.",
            "Los de bevindingen op die als fout worden genoemd, of maak eerst een concept zonder "
            "--definitief.",
            "beleidsgen genereer profiel.yaml --definitief    # met een onbekend veld",
        ),
        Code(
            "P304",
            FOUT,
            "een document staat er niet of is niet leesbaar",
            "In de map van de gemeente ontbreekt een document, of het is geen leesbare tekst.",
            "Maak de documenten opnieuw met beleidsgen genereer, of zet het bestand terug.",
            "beleidsgen toets uit/gm9901-elzerbroek    # nadat uitvoeringsplan.md is verwijderd",
        ),
        Code(
            "P305",
            FOUT,
            "het profiel waaruit een map is gemaakt, ontbreekt",
            "In de verborgen map .beleidsgen hoort een afschrift van het profiel te staan. "
            "Zonder dat afschrift kan de map niet worden getoetst.",
            "Draai beleidsgen genereer met het profiel, en toets daarna opnieuw.",
            "beleidsgen toets uit/gm9901-elzerbroek    # met een lege map .beleidsgen",
        ),
        Code(
            "P306",
            FOUT,
            "er is niets met deze naam om uit te leggen",
            "Het woord is geen symbool, norm, bron, veld of feit.",
            "Kies een van de namen die de melding voorstelt, "
            "of neem een symbool over uit een opmerking in de Markdown.",
            "beleidsgen uitleg profiel.yaml BN-999",
        ),
    ),
)

REPORTING = Family(
    "P331–P333: basislijn en uitleg",
    "Bevindingen over een bestand dat u bij toets of uitleg opgeeft.",
    (
        Code(
            "P331",
            FOUT,
            "de basislijn is niet te gebruiken",
            "Het bestand achter --basislijn is er niet, of het is niet wat toets met --formaat json of sarif "
            "heeft gemaakt. Zonder basislijn is niet te zien wat nieuw is.",
            "Bewaar eerst de bevindingen van nu met beleidsgen toets … --formaat json > basislijn.json, "
            "en geef dat bestand.",
            "beleidsgen toets profiel.yaml --basislijn notitie.txt",
        ),
        Code(
            "P332",
            FOUT,
            "bij dit bestand is geen gemeente te vinden",
            "Een regel is uit te leggen als hij staat in een profiel, of in een document in de map van een "
            "gemeente. Het bestand is er niet, is iets anders, of de verborgen map .beleidsgen ontbreekt.",
            "Controleer de naam, of geef het profiel en het symbool: beleidsgen uitleg PROFIEL SYMBOOL.",
            "beleidsgen uitleg notitie.md:3",
        ),
        Code(
            "P333",
            FOUT,
            "op deze regel staat niets om uit te leggen",
            "Het bestand heeft minder regels, of boven deze regel van het profiel staat geen enkel veld.",
            "Geef een regel die er is en die bij een passage of een veld hoort.",
            "beleidsgen uitleg profiel.yaml:9999",
        ),
    ),
)

LOOK = Family(
    "P311–P316: huisstijl",
    "Bevindingen over het Word-sjabloon, de kleur en het logo van de gemeente.",
    (
        Code(
            "P311",
            FOUT,
            "het eigen Word-sjabloon is niet te gebruiken",
            "Het bestand is er niet of is geen gewoon Word-document. De huisstijl van het pakket geldt.",
            "Controleer het pad en sla het sjabloon in Word op als .docx, niet als .dotx of .doc.",
            "een sjabloon dat is opgeslagen als .dotx",
        ),
        Code(
            "P312",
            WAARSCHUWING,
            "het Word-sjabloon mist een invulplek",
            "Zonder invulplek voor tekst, titel, status of gemeente komt dat deel niet op zijn plaats.",
            "Zet de invulplek die de melding noemt in het sjabloon.",
            "een sjabloon zonder {{ titel }}",
        ),
        Code(
            "P313",
            FOUT,
            "het Word-sjabloon heeft een invulplek die niet bestaat",
            "De naam tussen de haken is onbekend, of de invulplek is door opmaak in stukken geknipt.",
            "Typ de invulplek opnieuw in één keer, met een naam die de melding noemt.",
            "een sjabloon met {{ burgemeester }}",
        ),
        Code(
            "P314",
            WAARSCHUWING,
            "de huisstijlkleur is geen kleur",
            "De tekst is niet als kleur te lezen; de kleur van het sjabloon is gebruikt.",
            "Schrijf de kleur als hekje en zes tekens, tussen aanhalingstekens.",
            "een kleur als ‘donkerblauw’ die niet door het profiel is nagekeken",
        ),
        Code(
            "P315",
            OPMERKING,
            "de huisstijlkleur leest slecht op wit",
            "Het contrast is te laag voor koppen. De documenten gebruiken een donkerder tint.",
            "U hoeft niets te doen, of kies zelf een donkerder kleur.",
            'huisstijl: {kleur: "#FFDD00"}',
        ),
        Code(
            "P316",
            WAARSCHUWING,
            "het logo is niet te gebruiken",
            "Het bestand is er niet, of het is geen afbeelding die Word kan plaatsen. Het logo is "
            "weggelaten.",
            "Gebruik een PNG- of JPEG-bestand en controleer het pad vanaf het profiel.",
            "huisstijl: {logo: logo.svg}",
        ),
        Code(
            "P317",
            FOUT,
            "de regeling past niet in de regelingenbank",
            "Het bestand voor bekendmaking voldoet niet aan de opbouw die de regelingenbank vraagt. "
            "Het is niet geschreven.",
            "Kijk de tabel met metagegevens en de opbouw van de regeling na.",
            "| dcterms:titel | Verordening |",
        ),
        Code(
            "P318",
            WAARSCHUWING,
            "de rij met stijlnamen is niet te gebruiken",
            "De rij die het profiel kiest, staat niet in stijlen.yaml, is leeg of gebruikt een naam "
            "twee keer.",
            "Vul de rij in stijlen.yaml naast het profiel, of kies ‘pakket’.",
            "huisstijl: {stijlen: drop}",
        ),
    ),
)

BATCH = Family(
    "P341–P344: veel gemeenten tegelijk",
    "Bevindingen die één gemeente overslaan terwijl de andere doorgaan.",
    (
        Code(
            "P341",
            FOUT,
            "een andere run werkt in dezelfde map",
            "Twee keer beleidsgen tegelijk in de map van één gemeente zou bestanden door elkaar halen. "
            "De tweede schrijft daarom niets in die map.",
            "Wacht tot de andere klaar is en draai dan opnieuw.",
            "beleidsgen genereer profiel.yaml    # terwijl dezelfde opdracht elders loopt",
        ),
        Code(
            "P342",
            FOUT,
            "twee profielen voor dezelfde gemeente",
            "Twee profielen in één opdracht hebben dezelfde gemeentecode. "
            "Het ene zou de documenten van het andere overschrijven; daarom worden beide overgeslagen.",
            "Houd één profiel per gemeente, of laat de naam van het andere bestand met _ beginnen.",
            "beleidsgen genereer leiden.yaml leiden-kopie.yaml",
        ),
        Code(
            "P343",
            FOUT,
            "bij één profiel liep het programma vast",
            "Het programma heeft een fout die niemand heeft voorzien. "
            "De andere gemeenten zijn gewoon doorgegaan.",
            "Meld dit met de volledige regel en, als dat mag, het profiel erbij.",
            "elk profiel waarop het programma niet is voorbereid",
        ),
        Code(
            "P344",
            FOUT,
            "het systeem stopte het werk aan een profiel",
            "Het besturingssysteem heeft het proces beëindigd dat aan dit profiel werkte, "
            "meestal omdat het geheugen vol was.",
            "Sluit andere programma’s, kies met --taken een lager getal, en draai opnieuw.",
            "beleidsgen genereer profielen --taken 32    # op een computer met weinig geheugen",
        ),
    ),
)

REGISTER = Family(
    "P401–P405: het register van gemeenten",
    "Bevindingen bij het zoeken van een gemeente of een regio.",
    (
        Code(
            "P401",
            FOUT,
            "de gemeente staat niet in het register",
            "Geen gemeente heeft of had deze naam of CBS-code.",
            "Kies een van de namen die de melding voorstelt, of zoek met beleidsgen gemeenten.",
            "beleidsgen nieuw Elzerbroek",
        ),
        Code(
            "P402",
            (*FOUT, *OPMERKING),
            "de gemeente is opgegaan in een andere",
            "De naam is van een gemeente die is heringedeeld. Is zij over meer gemeenten verdeeld, "
            "dan moet u kiezen en is het een fout.",
            "Controleer of het profiel voor de nieuwe gemeente bedoeld is.",
            "beleidsgen nieuw Weesp",
        ),
        Code(
            "P403",
            OPMERKING,
            "voor de gemeente is een herindeling voorgenomen",
            "De gemeente gaat naar verwachting samen met een andere. "
            "Of de wet is aangenomen, is in het register niet vastgesteld.",
            "Controleer de stand van de herindeling voor u het profiel gebruikt.",
            "beleidsgen gemeenten Wijdemeren",
        ),
        Code(
            "P404",
            FOUT,
            "de regio staat niet in het register",
            "Geen provincie, politie-eenheid, veiligheidsregio of RIEC heeft deze naam.",
            "Kies een van de namen die de melding voorstelt, of zoek met beleidsgen gemeenten.",
            "beleidsgen nieuw --regio Midden-Nederlandt",
        ),
        Code(
            "P405",
            FOUT,
            "de naam van de regio is van meer dan één soort",
            "Een provincie en een andere regio delen de naam, maar niet dezelfde gemeenten.",
            "Zet de soort voor de naam, zoals de melding voorstelt.",
            "beleidsgen nieuw --regio Noord-Holland",
        ),
    ),
)

PROGRAM = Family(
    "P901: het programma zelf",
    "Dit hoort niet te gebeuren.",
    (
        Code(
            "P901",
            FOUT,
            "er ging iets mis dat niet had mogen gebeuren",
            "Het programma heeft een fout die niemand heeft voorzien. "
            "Elk bestand is heel geschreven of niet aangeraakt.",
            "Meld dit met de volledige regel en, als dat mag, het profiel erbij.",
            "elke invoer waarop het programma niet is voorbereid",
        ),
    ),
)
