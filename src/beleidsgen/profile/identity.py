"""The code of the municipality that a profile is about, without reading the rest of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from beleidsgen.yaml_source import parse_yaml

_GROUP: Final = re.compile(r"^gemeente[ \t]*:[^\n]*(?:\n(?:[ \t#][^\n]*)?)*", re.MULTILINE)


def code_of(profile: bytes) -> str:
    """The CBS code as a profile has it; empty when it cannot be found.

    Only the group `gemeente` is read, for this is asked of hundreds of profiles before the work begins.

    Args:
        profile: the bytes of the profile.
    """
    text = profile.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    group = _GROUP.search(text)
    value = parse_yaml(group[0] if group else text).value.value
    municipality = value.get("gemeente") if isinstance(value, Mapping) else None
    code = municipality.get("code") if isinstance(municipality, Mapping) else None
    return code.upper() if isinstance(code, str) else ""
