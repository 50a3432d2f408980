"""What several drawings show: sky, houses, lamps, people, trees."""

import random

from .canvas import AMBER, CORAL, DEEP, HEIGHT, LEAF, LIGHT, SAGE, WIDTH, Canvas, around, smooth

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
    # Two equal circles, 0.6 r apart: they meet at 72.5 degrees from the line between them.
    outer = around(x, y, r, 42.5, 257.5)
    inner = around(x + r * 0.52, y - r * 0.3, r, 222.5, 77.5)
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
        [(x + h * dx, ground - h * dy) for dx, dy in ((-0.05, 1.06), (0.05, 1.06), (0.032, 0.93), (-0.032, 0.93))],
        "#fff2c9",
    )
    c.polygon([(x - h * 0.065, ground - h * 1.06), (x, ground - h * 1.11), (x + h * 0.065, ground - h * 1.06)], post)


def person(
    c: Canvas,
    x: float,
    ground: float,
    h: float,
    coat: str,
    legs: str = DEEP,
    skin: int = 0,
    vest: bool = False,
    arms: tuple[int, ...] = (-1, 1),
) -> None:
    """Somebody, made of simple forms."""
    c.oval(x, ground, h * 0.2, h * 0.025, "#00000030")
    for side in (-1, 1):
        c.rect(x + side * h * 0.055 - h * 0.04, ground - h * 0.42, h * 0.08, h * 0.42, legs, h * 0.03)
    c.rect(x - h * 0.125, ground - h * 0.79, h * 0.25, h * 0.44, coat, h * 0.09)
    for side in arms:
        c.line([(x + side * h * 0.115, ground - h * 0.72), (x + side * h * 0.155, ground - h * 0.44)], coat, h * 0.07)
    if vest:
        c.rect(x - h * 0.12, ground - h * 0.78, h * 0.24, h * 0.38, CORAL, h * 0.05)
        c.rect(x - h * 0.12, ground - h * 0.56, h * 0.24, h * 0.035, "#fbe9c6")
        for side in (-1, 1):
            c.rect(x + side * h * 0.07 - h * 0.014, ground - h * 0.77, h * 0.028, h * 0.22, "#fbe9c6")
    c.rect(x - h * 0.03, ground - h * 0.83, h * 0.06, h * 0.08, SKIN[skin])
    c.circle(x, ground - h * 0.89, h * 0.08, SKIN[skin])
    c.polygon(around(x, ground - h * 0.905, h * 0.085, 185, 355), HAIR[skin])


def tree(c: Canvas, x: float, ground: float, h: float, leaves: str = LEAF, light: str = SAGE) -> None:
    c.rect(x - h * 0.035, ground - h * 0.45, h * 0.07, h * 0.45, "#6f5642", 6)
    for dx, dy, r in ((-0.17, 0.55, 0.19), (0.18, 0.57, 0.2), (0, 0.75, 0.24), (0, 0.52, 0.2)):
        c.circle(x + dx * h, ground - dy * h, r * h, leaves)
    for dx, dy, r in ((-0.1, 0.78, 0.09), (0.12, 0.66, 0.07), (-0.18, 0.58, 0.06)):
        c.circle(x + dx * h, ground - dy * h, r * h, light)
