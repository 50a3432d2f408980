"""Maps, and what lies on them."""

import random
from itertools import pairwise

from .canvas import AMBER, BLUE, CORAL, HEIGHT, LAGOON, MIST, NIGHT, PAPER, TEAL, WIDTH, Canvas, around, smooth
from .furniture import needle, street_plan


def compass(phrase: str) -> Canvas:
    c = Canvas(PAPER)
    street_plan(c, phrase)
    x, y = 820, 450
    c.circle(x + 16, y + 22, 312, "#10283b38")
    c.circle(x, y, 312, "#b98f4e")
    c.circle(x, y, 292, AMBER)
    c.circle(x, y, 266, "#fbf6e9")
    for n in range(48):
        inner = 232 if n % 12 == 0 else 244 if n % 4 == 0 else 252
        c.line(
            [around(x, y, inner, n * 7.5, n * 7.5)[0], around(x, y, 262, n * 7.5, n * 7.5)[0]],
            NIGHT,
            7 if n % 12 == 0 else 3,
        )
    for n in range(4):
        for side, colour in ((-1, MIST), (1, LAGOON)):
            tip, foot = (
                around(x, y, 176, n * 90, n * 90)[0],
                around(x, y, 52, n * 90 + side * 45, n * 90 + side * 45)[0],
            )
            c.polygon([(x, y), tip, foot], colour)
    needle(c, x, y, 214, -58)
    return c


def threads(phrase: str) -> Canvas:
    c = Canvas("#163650", "#2a6478")
    chance = random.Random(phrase)
    dots = []
    for column in range(13):
        for row in range(6):
            dots.append((column * 128 + 30 + chance.uniform(-38, 38), row * 150 + 75 + chance.uniform(-46, 46)))
    for a, (x, y) in enumerate(dots):
        for x2, y2 in dots[a + 1 :]:
            # To the right the threads become more.
            if (x - x2) ** 2 + (y - y2) ** 2 < 205**2 and chance.random() < (min(x, x2) - 250) / 900:
                c.curve([(x, y), ((x + x2) / 2 + chance.uniform(-12, 12), (y + y2) / 2), (x2, y2)], "#f2d9a0c0", 3)
    for x, y in dots:
        colour = chance.choice((AMBER, MIST, CORAL, LAGOON, PAPER, "#8fb193"))
        r = chance.uniform(9, 22)
        c.glow(x, y, r * 3.2, colour, 0.35)
        c.circle(x, y, r, colour)
    return c


def measuring_tape(phrase: str) -> Canvas:
    c = Canvas(PAPER)
    street_plan(c, phrase)
    path = smooth(
        [(-60, 720), (240, 640), (420, 380), (680, 260), (880, 420), (860, 660), (1080, 760), (1330, 600)], 40
    )
    path = smooth([*path[::20], (1370, 560)], 24)
    c.line([(x + 8, y + 12) for x, y in path], "#10283b30", 74)
    c.line(path, AMBER, 74)
    walked, last = 0.0, path[0]
    ticks = 0
    for (x0, y0), (x, y) in pairwise(path):
        step = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        walked += step
        if step and walked >= 26:
            walked, ticks = 0.0, ticks + 1
            nx, ny = -(y - y0) / step, (x - x0) / step
            long = 34 if ticks % 5 == 0 else 18
            c.line([(x + nx * 36, y + ny * 36), (x + nx * (36 - long), y + ny * (36 - long))], NIGHT, 4)
        last = (x, y)
    x, y = last
    c.circle(x + 26, y - 24, 158, "#10283b30")
    c.circle(x + 16, y - 40, 150, TEAL)
    c.circle(x + 16, y - 40, 112, "#2b8f93")
    c.circle(x + 16, y - 40, 40, PAPER)
    c.circle(x + 16, y - 40, 16, NIGHT)
    return c


def four_circles(phrase: str) -> Canvas:
    c = Canvas("#eef1ea", "#e3e6d8")
    for n in range(-2, 22):
        c.line([(n * 90, -20), (n * 90 - 120, HEIGHT + 20)], "#ffffff", 16 if n % 4 == 0 else 6)
    for n in range(-1, 12):
        c.line([(-20, n * 90 + 30), (WIDTH + 20, n * 90 - 30)], "#ffffff", 16 if n % 3 == 0 else 6)
    for x, y, colour in ((640, 340, TEAL), (960, 340, AMBER), (640, 570, CORAL), (960, 570, BLUE)):
        c.circle(x, y, 245, colour + "a6")
        c.ring(x, y, 245, "#ffffffc0", 5)
    return c


SCENES = {
    "compass resting on a city map": compass,
    "scattered dots slowly joined by threads": threads,
    "measuring tape winding through a street plan": measuring_tape,
    "four overlapping circles on a street grid": four_circles,
}
