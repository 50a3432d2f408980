"""Signs: scarves, bubbles, steps."""

from itertools import pairwise

from .canvas import (
    AMBER,
    BLUE,
    CORAL,
    DEEP,
    DUNE,
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
from .furniture import needle


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
    for (x0, y0), (x, y) in list(pairwise(path))[12::20]:
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
    "two speech bubbles sharing one outline": one_outline,
    "staircase of six steps beside a compass needle": six_steps,
}
