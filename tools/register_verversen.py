"""Refreshes the register of municipalities from the yearly CBS table *Gebieden in Nederland*.

    python tools/register_verversen.py TABEL.csv --jaar 2027            says what would change
    python tools/register_verversen.py TABEL.csv --jaar 2027 --schrijf  writes it

A person gets the table from CBS StatLine (as CSV, with codes) and gives the file; nothing is fetched. The
columns of the table change every year, so they are known by what stands in them: a column with codes such as
`VR03` holds the safety region, and the column after it the name. What the table does not tell stays as it is.
A municipality that is gone or new is only told: what became of it belongs in `herindelingen.csv`.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parents[1] / "src/beleidsgen/register/data"
CODES: Final = {
    r"GM\d{4}": ("cbs_code", "naam_cbs"),
    r"PV\d{2}": ("provincie_code", "provincie"),
    r"VR\d{2}": ("veiligheidsregio_code", "veiligheidsregio"),
    r"AM\d{2}": ("arbeidsmarktregio_code", "arbeidsmarktregio"),
    r"CR\d{2}": ("corop_code", "corop"),
}
INHABITANTS: Final = "inwonertal"
SOURCE: Final = "CBS, Gebieden in Nederland"
OURS: Final = {"provincie": {"Friesland": "Fryslân"}}
"""Names that the register spells in another way than the table."""

Rows = dict[str, dict[str, str]]


def read_table(text: str) -> Rows:
    """The municipalities of the CBS table by their code, under the names of our columns.

    Raises:
        ValueError: the text is no table in which every row has a municipality.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    separator = ";" if lines and lines[0].count(";") >= lines[0].count(",") else ","
    table = [
        [cell.strip() for cell in row]
        for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=separator)
    ]
    rows = [row for row in table if any(re.fullmatch(r"GM\d{4}", cell) for cell in row)]
    if not rows:
        raise ValueError(
            "In de tabel staat geen kolom met codes als GM0638. Kies op StatLine: CSV met codes."
        )
    places = _columns(rows)
    heads = table[: table.index(rows[0])]
    count = next((i for row in heads for i, cell in enumerate(row) if INHABITANTS in cell.casefold()), None)
    found: Rows = {}
    for row in rows:
        known = {name: row[place] for name, place in places.items() if place < len(row)}
        if count is not None and count < len(row) and row[count].replace(".", "").isdigit():
            known["inwoners"] = row[count].replace(".", "")
        found[known["cbs_code"]] = {
            name: OURS.get(name, {}).get(value, value) for name, value in known.items()
        }
    return found


def compare(register: list[dict[str, str]], table: Rows) -> tuple[list[str], list[dict[str, str]]]:
    """What changes, in words, and the rows of the register as they become."""
    told = [
        f"verdwenen: {row['cbs_code']} {row['naam_cbs']}" for row in register if row["cbs_code"] not in table
    ]
    known = {row["cbs_code"] for row in register}
    told += [
        f"nieuw: {code} {row.get('naam_cbs', '')}" for code, row in sorted(table.items()) if code not in known
    ]
    changed: list[dict[str, str]] = []
    for row in register:
        fresh = {name: value for name, value in table.get(row["cbs_code"], {}).items() if value}
        for name, value in fresh.items():
            if row[name] != value:
                told.append(
                    f"{row['cbs_code']} {row['naam_gebruikelijk']}: {name} {row[name] or '(leeg)'} → {value}"
                )
        changed.append(row | fresh)
    return told, changed


def main() -> int:
    """Compare, and write when asked to."""
    parser = argparse.ArgumentParser(description="Ververs het register uit de tabel van het CBS.")
    parser.add_argument("tabel", type=Path, help="CSV van StatLine, Gebieden in Nederland, met codes")
    parser.add_argument("--jaar", type=int, required=True, help="het jaar van de tabel")
    parser.add_argument("--schrijf", action="store_true", help="schrijf het nieuwe register")
    options = parser.parse_args()
    try:
        table = read_table(options.tabel.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        print(f"{options.tabel} is niet te gebruiken: {error}", file=sys.stderr)
        return 2
    names, register = _read("gemeenten.csv")
    told, rows = compare(register, table)
    print("\n".join(told) or "Er verandert niets.")
    if not options.schrijf:
        print(
            f"{len(told)} verschillen; er is niets geschreven. Schrijven kan met --schrijf.", file=sys.stderr
        )
        return 0
    touched = {name for row in table.values() for name in row}
    if "inwoners" in touched:
        rows = [row | {"inwoners_peildatum": f"{options.jaar}-01-01"} for row in rows]
    _write("gemeenten.csv", names, rows)
    heads, columns = _read("kolommen.csv")
    fresh = {"bron": SOURCE, "jaar": str(options.jaar)}
    _write("kolommen.csv", heads, [row | (fresh if row["kolom"] in touched else {}) for row in columns])
    print("Het register is geschreven. Werk herindelingen.csv bij en draai de toetsen.", file=sys.stderr)
    return 0


def _columns(rows: list[list[str]]) -> dict[str, int]:
    """The place of each of our columns, known by the codes that stand in it."""
    places: dict[str, int] = {}
    for index in range(min(len(row) for row in rows)):
        for pattern, (code, name) in CODES.items():
            if code not in places and all(re.fullmatch(pattern, row[index]) for row in rows):
                places |= {code: index, name: index + 1}
    return places


def _read(name: str) -> tuple[list[str], list[dict[str, str]]]:
    reader = csv.DictReader(io.StringIO((DATA / name).read_text(encoding="utf-8")))
    rows = list(reader)
    return list(reader.fieldnames or ()), rows


def _write(name: str, names: list[str], rows: list[dict[str, str]]) -> None:
    target = io.StringIO()
    writer = csv.DictWriter(target, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (DATA / name).write_text(target.getvalue(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
