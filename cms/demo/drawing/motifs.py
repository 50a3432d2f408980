"""What several drawings show: houses, people, trees, lamps."""

import random

from .canvas import (
    AMBER,
    CLAY,
    CORAL,
    DEEP,
    DUNE,
    HEIGHT,
    LEAF,
    LIGHT,
    MIST,
    PAPER,
    SAGE,
    WIDTH,
    Canvas,
    around,
    smooth,
)

SKIN = ("#e8c4a0", "#c99570", "#8d5f45")
HAIR = ("#7a5236", "#3b2a22", "#1d1a1a")


def stars(c: Canvas, seed: str, count: int = 40, below: float = 380) -> None:
    chance = random.Random(seed)
    for _ in range(count):
        c.circle(chance.uniform(20, WIDTH - 20), chance.uniform(20, below), chance.choice((1.5, 2, 3)), "#ffffffa0")


def moon(c: Canvas, x: float, y: float, r: float) -> None:
    c.glow(x, y, r * 3.2, LIGHT, 0.45)
    c.circle(x, y, r, "#fbf0cf")
    for dx, dy, part in ((-0.3, -0.2, 0.22), (0.35, 0.25, 0.16), (0.1, -0.5, 0.1)):
        c.circle(x + dx * r, y + dy * r, part * r, "#e9d9ac")


def crescent(c: Canvas, x: float, y: float, r: float) -> None:
    c.glow(x, y, r * 3, LIGHT, 0.35)
    outer = around(x, y, r, 40, 240)
    inner = around(x + r * 0.52, y - r * 0.3, r * 0.8, 236, 44)
    c.polygon(outer + inner, "#fbf0cf")


def hills(c: Canvas, height: float, colour: str, sway: float = 40) -> None:
    edge = [(x, HEIGHT - height - sway * ((x // 400) % 2)) for x in range(-400, WIDTH + 801, 400)]
    c.polygon([*smooth(edge), (WIDTH + 900, HEIGHT + 50), (-500, HEIGHT + 50)], colour)


def house(
    c: Canvas, x: float, ground: float, w: float, h: float, wall: str, roof: str, seed: str, lit: float = 0.5
) -> None:
    """A gabled house with windows, some of them lit."""
    chance = random.Random(seed)
    top = ground - h
    c.rect(x, top, w, h, wall)
    c.polygon([(x - 14, top + 4), (x + w / 2, top - w * 0.55), (x + w + 14, top + 4)], roof)
    columns = max(2, round(w / 75))
    size = w / (columns * 2 + 1)
    rows = int((h - size) // (size * 1.9))
    for row in range(rows):
        for column in range(columns):
            pane = LIGHT if chance.random() < lit else "#0c203060"
            c.rect(x + size * (1 + 2 * column), top + size * (0.6 + 1.9 * row), size, size * 1.25, pane, 4)
    if w > 110:
        c.circle(x + w / 2, top - w * 0.2, w * 0.07, LIGHT if chance.random() < lit else "#0c203060")


def lamp(c: Canvas, x: float, ground: float, h: float, glow: float = 190, post: str = DEEP) -> None:
    """A street lamp with its circle of light."""
    c.glow(x, ground - h, glow * 1.25, AMBER, 0.85)
    c.rect(x - h * 0.014, ground - h, h * 0.028, h, post)
    c.rect(x - h * 0.05, ground - h * 0.025, h * 0.1, h * 0.03, post, 4)
    c.polygon(
        [(x - h * 0.05, ground - h * 1.06), (x + h * 0.05, ground - h * 1.06), (x + h * 0.032, ground - h * 0.93)]
        + [(x - h * 0.032, ground - h * 0.93)],
        "#fff2c9",
    )
    c.polygon([(x - h * 0.065, ground - h * 1.06), (x, ground - h * 1.11), (x + h * 0.065, ground - h * 1.06)], post)


def person(
    c: Canvas, x: float, ground: float, h: float, coat: str, legs: str = DEEP, skin: int = 0, vest: bool = False
) -> None:
    """Somebody, made of simple forms."""
    c.oval(x, ground, h * 0.2, h * 0.025, "#00000030")
    for side in (-1, 1):
        c.rect(x + side * h * 0.055 - h * 0.04, ground - h * 0.42, h * 0.08, h * 0.42, legs, h * 0.03)
    c.rect(x - h * 0.125, ground - h * 0.79, h * 0.25, h * 0.44, coat, h * 0.09)
    for side in (-1, 1):
        c.line([(x + side * h * 0.115, ground - h * 0.72), (x + side * h * 0.155, ground - h * 0.44)], coat, h * 0.07)
    if vest:
        c.rect(x - h * 0.12, ground - h * 0.78, h * 0.24, h * 0.38, CORAL, h * 0.05)
        c.rect(x - h * 0.12, ground - h * 0.56, h * 0.24, h * 0.035, "#fbe9c6")
        for side in (-1, 1):
            c.rect(x + side * h * 0.07 - h * 0.014, ground - h * 0.77, h * 0.028, h * 0.22, "#fbe9c6")
    c.rect(x - h * 0.03, ground - h * 0.83, h * 0.06, h * 0.08, SKIN[skin])
    c.circle(x, ground - h * 0.89, h * 0.08, SKIN[skin])
    c.polygon(around(x, ground - h * 0.905, h * 0.085, 185, 355), HAIR[skin])


def bench(c: Canvas, x: float, ground: float, w: float, wood: str = CLAY, iron: str = DEEP) -> None:
    for leg in (0.12, 0.88):
        c.rect(x + w * leg - 6, ground - w * 0.2, 12, w * 0.2, iron, 4)
        c.rect(x + w * leg - 5, ground - w * 0.42, 10, w * 0.24, iron, 4)
    for height in (0.22, 0.33, 0.43):
        c.rect(x, ground - w * height, w, w * 0.065, wood, 8)


def tree(c: Canvas, x: float, ground: float, h: float, leaves: str = LEAF, light: str = SAGE) -> None:
    c.rect(x - h * 0.035, ground - h * 0.45, h * 0.07, h * 0.45, "#6f5642", 6)
    for dx, dy, r in ((-0.17, 0.55, 0.19), (0.18, 0.57, 0.2), (0, 0.75, 0.24), (0, 0.52, 0.2)):
        c.circle(x + dx * h, ground - dy * h, r * h, leaves)
    for dx, dy, r in ((-0.1, 0.78, 0.09), (0.12, 0.66, 0.07), (-0.18, 0.58, 0.06)):
        c.circle(x + dx * h, ground - dy * h, r * h, light)


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
