"""The form of the receipt (`bewijs.json`) as JSON Schema, for who reads it with a program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from beleidsgen.catalogue.yardstick import PLATEAUS
from beleidsgen.reporting.findings_json import finding_schema, set_aside_schema
from beleidsgen.trace.coverage import Status
from beleidsgen.trace.receipt import SCHEMA
from beleidsgen.trace.standing import MEETS, NOT_YET

_TEXT: Final = {"type": "string"}
_COUNT: Final = {"type": "integer", "minimum": 0}
_HASH: Final = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_NORM: Final = {"type": "string", "pattern": "^BN-[0-9]{2,3}$"}
_STATUS: Final = {"enum": [status.value for status in Status]}


def receipt_schema() -> dict[str, object]:
    """The JSON Schema of the receipt (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"bewijs.json, vorm {SCHEMA}",
        "description": "Waaruit de documenten van een gemeente zijn gemaakt, waar zij staan ten opzichte van "
        "de maatstaf, en wat er is gevonden. Het is een eigen verklaring van de gemeente.",
        **_group(
            {
                "schema": {"const": SCHEMA},
                "gemaakt_van": _made_from(),
                "bestanden": {
                    "type": "object",
                    "additionalProperties": _HASH,
                    "description": "sha256 van elk gemaakt bestand; regeleinden van tekst tellen niet mee",
                },
                "keuzes": _list(_choice()),
                "oordeel": _standing(),
                "normen": _list(_norm()),
                "open_velden": _list(_open()),
                "bevindingen": _list(finding_schema()),
                "uitzonderingen": _list(set_aside_schema()),
            }
        ),
    }


def _made_from() -> dict[str, object]:
    return _group(
        {
            "programma": _TEXT | {"description": "versie, een spatie, en de hash van de broncode"},
            "inhoud": _TEXT | {"description": "versie van de teksten"},
            "inhoud_hash": _HASH,
            "profiel_hash": _HASH,
            "peildatum": _TEXT | {"format": "date", "description": "de dag waarvoor het recht is gelezen"},
        }
    )


def _choice() -> dict[str, object]:
    return _group(
        {
            "symbool": _TEXT,
            "groep": _TEXT,
            "titel": _TEXT,
            "waarde": _TEXT | {"description": "het antwoord van de gemeente, of onbekend"},
            "gebruik": {"enum": ["", "indeling", "overzicht"]},
        }
    )


def _standing() -> dict[str, object]:
    lack = {
        "wat": _TEXT | {"description": "een norm, een onderdeel van de maatstaf, of een document"},
        "titel": _TEXT,
        "document": _TEXT | {"description": "leeg als het over de gemeente zelf gaat"},
        "reden": _TEXT,
    }
    part = {
        "id": _TEXT,
        "groep": {"enum": ["basisniveau", "ibp"]},
        "titel": _TEXT,
        "bron": _TEXT,
        "normen": _list(_NORM),
        "stand": _STATUS,
        "volgens_profiel": {"type": "object", "additionalProperties": _TEXT},
    }
    theme = {
        "thema": _TEXT,
        "titel": _TEXT,
        "plateau": {"enum": list(PLATEAUS)},
        "stand": _STATUS,
        "normen": _list(_NORM),
    }
    return _group(
        {
            "aard": {"const": "eigen verklaring"},
            "minimumset": {"enum": [MEETS, NOT_YET]},
            "ontbreekt": _list(_group(lack))
            | {"description": "waarom de minimumset nog niet heel is; leeg als zij voldoet"},
            "onderdelen": _list(_group(part)),
            "themas": _list(_group(theme))
            | {"description": "welke norm waar hoort, is een eigen reconstructie"},
        }
    )


def _norm() -> dict[str, object]:
    evidence = {
        "document": _TEXT,
        "symbool": _TEXT,
        "kop": _TEXT,
        "citaat": _TEXT,
        "open_velden": _COUNT,
        "gewijzigd": {"type": "boolean", "description": "of een mens de passage heeft gewijzigd"},
    }
    return _group(
        {
            "norm": _NORM,
            "titel": _TEXT,
            "niveau": {"enum": ["kern", "basis", "verdieping", "wet"]},
            "minimum": _list(_TEXT) | {"description": "de documenten waarin de minimumset bewijs vraagt"},
            "stand": _STATUS,
            "reden": _TEXT | {"description": "waarom de norm niet van toepassing is; anders leeg"},
            "bewijs": _list(_group(evidence)),
            "nog_in": _list(_TEXT) | {"description": "de documenten waarin nog bewijs ontbreekt"},
        }
    )


def _open() -> dict[str, object]:
    place = _group({"document": _TEXT, "symbool": _TEXT})
    return _group({"veld": _TEXT, "wat": _TEXT, "normen": _list(_NORM), "plaatsen": _list(place)})


def _list(items: Mapping[str, object]) -> dict[str, object]:
    return {"type": "array", "items": dict(items)}


def _group(properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }
