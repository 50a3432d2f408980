"""Benches, chairs, and other things that several drawings show."""

import random

from .canvas import AMBER, CLAY, CORAL, DEEP, DUNE, HEIGHT, MIST, NIGHT, PAPER, WIDTH, Canvas, around


def bench(c: Canvas, x: float, ground: float, w: float, wood: str = CLAY, iron: str = DEEP) -> None:
    for leg in (0.12, 0.88):
        c.rect(x + w * leg - 6, ground - w * 0.2, 12, w * 0.2, iron, 4)
        c.rect(x + w * leg - 5, ground - w * 0.42, 10, w * 0.24, iron, 4)
    for height in (0.22, 0.33, 0.43):
        c.rect(x, ground - w * height, w, w * 0.065, wood, 8)


def chair(c: Canvas, x: float, floor: float, h: float, colour: str, facing: int = 1) -> None:
    """A chair from the side; `facing` 1 looks right, -1 left."""
    w = h * 0.46
    back = x - facing * w / 2
    c.rect(back - h * 0.035, floor - h, h * 0.07, h, colour, 6)
    c.rect(x - w / 2 - h * 0.035, floor - h * 0.5, w + h * 0.07, h * 0.08, colour, 8)
    c.rect(x + facing * w / 2 - h * 0.03, floor - h * 0.48, h * 0.06, h * 0.48, colour, 6)
    for height in (0.94, 0.78):
        c.rect(back - h * 0.05, floor - h * height, h * 0.1, h * 0.09, colour, 6)


def seats(c: Canvas, x: float, y: float, r: float, colours: list[str], size: float) -> None:
    """Chairs in a circle that lies flat before us, their backs outwards."""
    places = around(0, 0, r, -90, 270, len(colours))[:-1]
    for (dx, dy), colour in sorted(zip(places, colours, strict=True), key=lambda place: place[0][1]):
        cx, cy, near = x + dx, y + dy * 0.3, dy > r * 0.2
        if not near:
            c.rect(cx - size * 0.8, cy - size * 2, size * 1.6, size * 1.9, colour, size * 0.5)
        for leg in (-0.65, 0.65):
            c.rect(cx + size * leg - 4, cy, 8, size * 1.2, DEEP, 4)
        c.oval(cx, cy, size, size * 0.42, colour)
        c.oval(cx, cy - 3, size * 0.8, size * 0.28, "#ffffff50")
        if near:
            c.rect(cx - size * 0.8, cy - size * 1.5, size * 1.6, size * 1.9, colour, size * 0.5)
            c.rect(cx - size * 0.55, cy - size * 1.25, size * 1.1, size * 0.9, "#ffffff28", size * 0.3)


def bubble(c: Canvas, x: float, y: float, w: float, h: float, colour: str, tail: int = 1) -> None:
    """A speech bubble around (x, y); its tail points down to the left (-1) or right (1)."""
    c.rect(x - w / 2, y - h / 2, w, h, colour, h * 0.36)
    foot = x + tail * w * 0.2
    c.polygon(
        [(foot - w * 0.09, y + h / 2 - 4), (foot + w * 0.09, y + h / 2 - 4), (foot + tail * w * 0.14, y + h * 0.72)],
        colour,
    )


def question_mark(c: Canvas, x: float, y: float, h: float, colour: str) -> None:
    r, width = h * 0.22, h * 0.11
    c.arc(x, y - h * 0.22, r, 180, 400, colour, width)
    c.curve([around(x, y - h * 0.22, r, 400, 400)[0], (x + r * 0.15, y + h * 0.06), (x, y + h * 0.2)], colour, width)
    c.circle(x, y + h * 0.42, width * 0.68, colour)


def needle(c: Canvas, x: float, y: float, r: float, angle: float) -> None:
    side, other = around(x, y, r * 0.13, angle + 90, angle + 90)[0], around(x, y, r * 0.13, angle - 90, angle - 90)[0]
    c.polygon([around(x, y, r, angle, angle)[0], side, other], CORAL)
    c.polygon([around(x, y, r, angle + 180, angle + 180)[0], side, other], NIGHT)
    c.circle(x, y, r * 0.1, AMBER)


def street_plan(c: Canvas, seed: str, paper: str = PAPER, street: str = "#ffffff", block: str = "#e3d8c0") -> None:
    """A city map: blocks between slightly bent streets."""
    chance = random.Random(seed)
    c.rect(0, 0, WIDTH, HEIGHT, paper)
    for column in range(9):
        for row in range(6):
            x, y = column * 190 - 40 + (row % 2) * 24, row * 165 - 30
            colour = chance.choice((block, block, "#d9ccb0", MIST, "#c3d4bd", DUNE + "70"))
            dx, dy = chance.uniform(-6, 6), chance.uniform(-6, 6)
            c.polygon([(x, y + dx), (x + 164, y + dy), (x + 168, y + 140 + dx), (x + 4, y + 138 + dy)], colour)
    c.curve([(-20, 250), (420, 330), (900, 600), (1640, 690)], street, 46)
