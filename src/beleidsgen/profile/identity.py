"""What a profile is before anything in it is judged: its bytes, and the code of its municipality."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from beleidsgen.yaml_source import MAX_BYTES, parse_yaml

_GROUP: Final = re.compile(r"^gemeente[ \t]*:[^\n]*(?:\n(?:[ \t#][^\n]*)?)*", re.MULTILINE)


def source_of(profile: Path) -> bytes:
    """The bytes of a profile; none when it cannot be read, which loading it will explain."""
    try:
        return profile.read_bytes() if profile.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return b""


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
