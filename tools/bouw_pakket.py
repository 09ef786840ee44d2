"""Build hook: the wheel carries the content compiled, so that no start has to parse hundreds of files."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Compiles `templates/` into one data file inside the wheel."""

    def initialize(self, version: str, build_data: dict) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from beleidsgen.pack_files import COMPILED_NAME, compile_folder

        compiled = compile_folder(root / "templates")
        if compiled.findings:
            lines = [f"{finding.place}: {finding.message}" for finding in compiled.findings]
            raise SystemExit("De teksten in templates/ zijn niet te lezen:\n" + "\n".join(lines))
        target = Path(tempfile.mkdtemp(prefix="beleidsgen-")) / COMPILED_NAME
        target.write_bytes(compiled.value)
        build_data["force_include"][str(target)] = f"beleidsgen/{COMPILED_NAME}"
