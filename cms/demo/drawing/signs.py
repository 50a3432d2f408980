"""Signs and objects: maps, threads, bubbles, measures."""

import random

from .canvas import (
    AMBER,
    BLUE,
    CORAL,
    DEEP,
    DUNE,
    HEIGHT,
    LAGOON,
    MIST,
    NIGHT,
    PAPER,
    SAND,
    STEEL,
    TEAL,
    WIDTH,
    Canvas,
    around,
    fine,
    smooth,
)
from .motifs import street_plan


def scarves(phrase: str) -> Canvas:
    c = Canvas("#bfdcd6", "#8fbfa3")
    for n in range(0, 9, 2):
        c.polygon([(n * 200 - 100, 560), (n * 200 + 100, 560), (n * 260 - 240, 900), (n * 260 - 520, 900)], "#ffffff1c")
    c.oval(800, 850, 270, 26, "#00000026")
    football(c, 800, 655, 200)
    scarf(c, [(690, 330), (620, 400), (560, 520)], CORAL, "#ffe3a1", fringe=True)
    scarf(c, [(910, 330), (980, 400), (1040, 520)], BLUE, PAPER, fringe=True)
    scarf(c, [(-80, 60), (220, 210), (500, 290), (740, 300)], BLUE, PAPER)
    scarf(c, [(1680, 60), (1380, 210), (1100, 290), (860, 300)], CORAL, "#ffe3a1")
    c.rect(690, 238, 130, 128, BLUE, 52)
    c.rect(780, 238, 130, 128, CORAL, 52)
    c.polygon(smooth([(745, 240), (860, 236), (880, 300), (850, 366), (735, 366), (775, 300), (745, 240)]), "#f2dcae")
    c.curve([(800, 240), (832, 300), (796, 364)], "#d8bd86", 6)
    return c


def scarf(c: Canvas, points: list, colour: str, stripe: str, fringe: bool = False) -> None:
    """A knitted scarf along these points, with stripes across."""
    path = smooth(points, 40)
    c.line(path, colour, 92)
    for (x0, y0), (x, y) in list(zip(path, path[1:], strict=False))[12::20]:
        length = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        nx, ny = -(y - y0) / length * 45, (x - x0) / length * 45
        c.draw.line(fine((x - nx, y - ny), (x + nx, y + ny)), stripe, 40)
    if fringe:
        (x0, y0), (x, y) = path[-9], path[-1]
        length = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        dx, dy = (x - x0) / length, (y - y0) / length
        for n in range(-3, 4):
            sx, sy = x - dy * n * 13 + dx * 30, y + dx * n * 13 + dy * 30
            c.line([(sx, sy), (sx + dx * 50, sy + dy * 50)], stripe, 8)


def football(c: Canvas, x: float, y: float, r: float) -> None:
    c.circle(x, y, r, "#fdfaf2")
    c.polygon(around(x, y, r * 0.36, -90, 270, 5), NIGHT)
    for n in range(5):
        angle = -90 + n * 72
        (ax, ay), (bx, by) = around(x, y, r * 0.36, angle, angle)[0], around(x, y, r * 0.68, angle, angle)[0]
        c.line([(ax, ay), (bx, by)], NIGHT, 6)
        left, right = (
            around(x, y, r * 0.86, angle - 22, angle - 22)[0],
            around(x, y, r * 0.86, angle + 22, angle + 22)[0],
        )
        c.polygon([(bx, by), right, *around(x, y, r * 0.995, angle + 14, angle - 14, 8), left], NIGHT)
        following = around(x, y, r * 0.86, angle + 50, angle + 50)[0]
        c.line([right, following], NIGHT, 6)
    c.ring(x, y, r, NIGHT, 5)


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


def needle(c: Canvas, x: float, y: float, r: float, angle: float) -> None:
    side, other = around(x, y, r * 0.13, angle + 90, angle + 90)[0], around(x, y, r * 0.13, angle - 90, angle - 90)[0]
    c.polygon([around(x, y, r, angle, angle)[0], side, other], CORAL)
    c.polygon([around(x, y, r, angle + 180, angle + 180)[0], side, other], NIGHT)
    c.circle(x, y, r * 0.1, AMBER)


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


def one_outline(phrase: str) -> Canvas:
    c = Canvas("#dcebe9", "#f3ecd9")
    c.circle(210, 160, 260, "#ffffff50")
    c.circle(1420, 760, 320, "#ffffff50")
    for grow, left, right in ((14, NIGHT, NIGHT), (0, TEAL, AMBER)):
        c.rect(260 - grow, 210 - grow, 620 + 2 * grow, 390 + 2 * grow, left, 150 + grow)
        c.polygon([(390 - grow * 1.4, 560), (540 + grow * 1.4, 560), (400 - grow * 1.2, 720 + grow * 1.8)], left)
        c.rect(720 - grow, 270 - grow, 620 + 2 * grow, 390 + 2 * grow, right, 150 + grow)
        c.polygon([(1060 - grow * 1.4, 620), (1210 + grow * 1.4, 620), (1200 + grow * 1.2, 780 + grow * 1.8)], right)
    c.rect(260, 210, 620, 390, TEAL, 150)
    c.rect(720, 270, 620, 390, "#f2b950c8", 150)
    for x, y, w in ((360, 320, 300), (360, 390, 220), (360, 460, 270)):
        c.rect(x, y, w, 28, "#ffffffc0", 14)
    for x, y, w in ((930, 380, 300), (930, 450, 220), (930, 520, 270)):
        c.rect(x, y, w, 28, "#1a3c55b0", 14)
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
    for (x0, y0), (x, y) in zip(path, path[1:], strict=False):
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
    c.ring(800, 455, 78, "#ffffff", 8)
    return c


def six_steps(phrase: str) -> Canvas:
    c = Canvas("#d3e5e6", "#f2ead6")
    c.rect(0, 780, WIDTH, 130, SAND)
    colours = ("#c9dedd", MIST, "#8fbfc4", LAGOON, "#3d8f95", TEAL)
    for step, colour in enumerate(colours):
        x, h = 130 + step * 138, 100 + step * 98
        c.rect(x, 780 - h, 140, h, colour)
        c.rect(x, 780 - h, 140, 14, "#ffffff60")
    c.line([(130, 780), (960, 780)], DUNE, 8)
    x, y = 1280, 480
    c.circle(x + 8, y + 12, 212, "#10283b22")
    c.circle(x, y, 210, STEEL)
    c.circle(x, y, 190, PAPER)
    for n in range(16):
        c.line(
            [around(x, y, 166 if n % 4 else 150, n * 22.5, n * 22.5)[0], around(x, y, 182, n * 22.5, n * 22.5)[0]],
            DEEP,
            5,
        )
    needle(c, x, y, 148, -35)
    return c


SCENES = {
    "two scarves in different colours tied together over a football": scarves,
    "compass resting on a city map": compass,
    "scattered dots slowly joined by threads": threads,
    "two speech bubbles sharing one outline": one_outline,
    "measuring tape winding through a street plan": measuring_tape,
    "four overlapping circles on a street grid": four_circles,
    "staircase of six steps beside a compass needle": six_steps,
}
