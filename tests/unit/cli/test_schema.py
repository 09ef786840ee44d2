from __future__ import annotations

import json

from beleidsgen.profile.schema import json_schema
from tests.support.terminal import run


def test_the_schema_is_printed() -> None:
    shown = run("schema")
    assert (shown.code, shown.err) == (0, "")
    assert json.loads(shown.out) == json_schema()
