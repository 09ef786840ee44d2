from __future__ import annotations

import struct
from collections.abc import Iterator

from beleidsgen.figures.draw import draw
from beleidsgen.figures.drawing import Drawing, Words, box, line
from beleidsgen.figures.emf import UNIT, emf
from tests.support.documents import figure, row, table

POLYGON, POLYLINE, TEXT, SELECT, DELETE = 3, 4, 84, 37, 40


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        kind, size = struct.unpack_from("<II", data, at)
        assert size % 4 == 0
        yield kind, data[at + 8 : at + size]
        at += size
    assert at == len(data)


def texts(data: bytes) -> list[str]:
    found = []
    for kind, body in records(data):
        if kind == TEXT:
            (count,) = struct.unpack_from("<I", body, 36)
            found.append(body[68 : 68 + 2 * count].decode("utf-16-le"))
    return found


def test_the_header_tells_the_size_of_file_and_picture() -> None:
    drawing = draw(figure("plan.f", table(row("a", "b"), row("é", "€ 5")), "Weg"))
    data = emf(drawing)
    header = struct.unpack_from("<II4i4i4sIIIH", data, 0)

    assert (header[0], header[10]) == (1, b" EMF")
    assert header[2:6] == (0, 0, round(drawing.width * UNIT), round(drawing.height * UNIT))
    assert header[8] == round(drawing.width / 72 * 2540)
    assert header[12] == len(data)
    assert header[13] == len(list(records(data)))
    assert [kind for kind, _ in records(data)][-1] == 14


def test_words_stand_as_typed_with_the_width_of_every_sign() -> None:
    words = "Coördinator 😀 – “x”"
    data = emf(Drawing(200, 50, (Words(10, 20, words, 8), Words(0, 0, "", 8))))
    (body,) = [body for kind, body in records(data) if kind == TEXT]
    (offset,) = struct.unpack_from("<I", body, 64)

    assert texts(data) == [words]
    assert len(body) + 8 - offset == 4 * len(words.encode("utf-16-le")) // 2


def test_words_in_the_middle_and_at_the_end_begin_before_their_place() -> None:
    sides = ("start", "middle", "end")
    data = emf(Drawing(200, 50, tuple(Words(100, 20, "mm", 10, side=side) for side in sides)))
    starts = [struct.unpack_from("<i", body, 28)[0] for kind, body in records(data) if kind == TEXT]

    assert starts == [2000, 2000 - 166, 2000 - 333]


def test_a_dashed_line_is_drawn_dash_by_dash() -> None:
    data = emf(Drawing(100, 10, (line((0, 5), (10, 5), dash=2),)))
    assert [kind for kind, _ in records(data)].count(POLYLINE) == 3


def test_every_object_that_is_made_is_put_away() -> None:
    data = emf(Drawing(100, 10, (box(0, 0, 5, 5), box(0, 0, 5, 5, stroke=0), Words(1, 9, "x", 8))))
    kinds = [kind for kind, _ in records(data)]

    assert kinds.count(38) + kinds.count(39) + kinds.count(82) == kinds.count(DELETE) == 4
    assert kinds.count(SELECT) == 2 * kinds.count(DELETE) + kinds.count(39) + kinds.count(38)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawing = draw(figure("plan.f", table(row("a", "b"), row("c", "d"))))
    assert emf(drawing) == emf(drawing)


def test_points_far_down_keep_their_place() -> None:
    data = emf(Drawing(100, 5000, (box(1, 4000, 10, 20),)))
    (points,) = [body[20:] for kind, body in records(data) if kind == POLYGON]
    assert max(struct.unpack(f"<{len(points) // 4}i", points)) == 4020 * UNIT
