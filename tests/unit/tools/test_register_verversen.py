from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tools import register_verversen as tool

from beleidsgen.register.read import municipalities

HEAD = '"Gebieden";"Code";"Naam";"Code VR";"Naam VR";"Code PV";"Naam PV";"Inwonertal (aantal)"'


def table(changes: dict[str, dict[str, str]], *, without: str = "", extra: str = "") -> str:
    """The register as StatLine would give it, padded as StatLine does, with some cells changed."""
    lines = [HEAD]
    for municipality in municipalities():
        row = municipality.row | changes.get(municipality.code, {})
        if municipality.code != without:
            name = row["provincie"].replace("Fryslân", "Friesland")
            cells = [row["naam_cbs"], row["cbs_code"], row["naam_cbs"], row["veiligheidsregio_code"]]
            cells += [row["veiligheidsregio"], row["provincie_code"], name, row["inwoners"]]
            lines.append(";".join(f'"{cell:10}"' for cell in cells))
    return "\n".join(lines) + f"\n{extra}\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    target = tmp_path / "data"
    shutil.copytree(tool.DATA, target)
    monkeypatch.setattr(tool, "DATA", target)
    return target


def refresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, *more: str) -> int:
    (tmp_path / "tabel.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["x", str(tmp_path / "tabel.csv"), "--jaar", "2027", *more])
    return tool.main()


def test_the_same_table_changes_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refresh(tmp_path, monkeypatch, table({})) == 0
    assert capsys.readouterr().out == "Er verandert niets.\n"


def test_differences_are_told_before_anything_is_written(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "gemeenten.csv").read_bytes()
    changes = {"GM0638": {"inwoners": "9999"}, "GM0546": {"veiligheidsregio": "Rijnstreek"}}
    text = table(changes, without="GM1696", extra='"Nieuw";"GM2000";"Nieuw";"VR16";"X";"PV28";"Y";"10"')
    assert refresh(tmp_path, monkeypatch, text) == 0
    assert capsys.readouterr().out.splitlines() == [
        "verdwenen: GM1696 Wijdemeren",
        "nieuw: GM2000 Nieuw",
        "GM0546 Leiden: veiligheidsregio Hollands Midden → Rijnstreek",
        "GM0638 Zoeterwoude: inwoners 10357 → 9999",
    ]
    assert (data / "gemeenten.csv").read_bytes() == before


def test_writing_keeps_what_the_table_does_not_tell(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (data / "gemeenten.csv").read_text("utf-8").splitlines()
    assert refresh(tmp_path, monkeypatch, table({"GM0638": {"inwoners": "9999"}}), "--schrijf") == 0
    after = (data / "gemeenten.csv").read_text("utf-8").splitlines()
    changed = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if old.replace("2026-01-01", "2027-01-01") != new
    ]
    assert [(old.replace("10357,2026", "9999,2027"), new) for old, new in changed] == [(changed[0][1],) * 2]
    columns = (data / "kolommen.csv").read_text("utf-8").splitlines()
    assert 'inwoners,gemeente.inwoners,aannemelijk,"CBS, Gebieden in Nederland",2027' in columns
    assert any(line.startswith("riec,") and line.endswith(",2026") for line in columns)


@pytest.mark.parametrize("text", ["", "naam;inwoners\nLeiden;1\n"])
def test_a_table_without_codes_is_refused(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refresh(tmp_path, monkeypatch, text, "--schrijf") == 2
    assert "geen kolom met codes" in capsys.readouterr().err
