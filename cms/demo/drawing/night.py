"""The city at night."""

import random

from .canvas import AMBER, BLUE, CORAL, DEEP, DUNE, LIGHT, NIGHT, STEEL, WIDTH, Canvas, around
from .furniture import bench
from .motifs import hills, house, lamp, moon, person, stars


def taxi(phrase: str) -> Canvas:
    c = Canvas(DEEP, "#3b6a88")
    stars(c, phrase)
    moon(c, 1240, 190, 84)
    walls = ("#24465f", "#1f3d55", "#2c5570", "#20435c", "#28506a", "#1f3d55")
    for number, (x, w, h) in enumerate(
        [(-30, 230, 360), (205, 200, 290), (410, 250, 400), (665, 190, 300), (860, 240, 340), (1105, 210, 260)]
    ):
        house(c, x, 700, w, h, walls[number % 6], "#142c40", f"{phrase}{number}", 0.42)
    house(c, 1320, 700, 260, 330, walls[2], "#142c40", phrase, 0.42)
    c.rect(0, 690, WIDTH, 40, "#52748a")
    c.rect(0, 724, WIDTH, 180, "#16293a")
    for x in range(-40, WIDTH, 200):
        c.rect(x, 806, 110, 8, "#ffffff50", 4)
    for dx, r in ((350, 90), (410, 120), (500, 150)):
        c.glow(620 + dx, 806, r, LIGHT, 0.55)
    x, y = 620, 792
    c.oval(x + 150, y + 32, 190, 16, "#00000050")
    c.polygon([(x + 52, y - 40), (x + 96, y - 96), (x + 214, y - 96), (x + 262, y - 40)], "#f0dfb4")
    c.polygon([(x + 72, y - 42), (x + 104, y - 84), (x + 150, y - 84), (x + 150, y - 42)], "#34566d")
    c.polygon([(x + 162, y - 42), (x + 162, y - 84), (x + 206, y - 84), (x + 242, y - 42)], "#34566d")
    c.rect(x, y - 44, 316, 58, "#f0dfb4", 22)
    c.rect(x + 2, y - 14, 312, 10, DUNE)
    c.rect(x + 136, y - 118, 56, 22, AMBER, 6)
    c.circle(x + 308, y - 22, 9, LIGHT)
    c.rect(x, y - 28, 10, 14, CORAL, 4)
    for wheel in (66, 248):
        c.circle(x + wheel, y + 14, 30, "#0b1a26")
        c.circle(x + wheel, y + 14, 14, "#8fa3b0")
    return c


def rooftops(phrase: str) -> Canvas:
    c = Canvas("#122c44", "#4d7c98")
    stars(c, phrase, 55, 420)
    moon(c, 1130, 230, 112)
    for layer, (ground, colour, roof, lit) in enumerate(
        [(760, "#35617c", "#294f69", 0.25), (840, "#24485f", "#1a374d", 0.5), (960, "#183449", "#0f2536", 0.65)]
    ):
        for number in range(8):
            w = 200 + (number * 53 + layer * 71) % 90
            h = 230 + (number * 97 + layer * 41) % 120
            x = number * 226 - 90 - layer * 60
            house(c, x, ground, w, h, colour, roof, f"{phrase}{layer}{number}", lit)
            if number % 3 == layer:
                c.rect(x + w * 0.7, ground - h - w * 0.5, 22, w * 0.32, roof)
    return c


def vests(phrase: str) -> Canvas:
    c = Canvas("#14304a", "#375f7d")
    stars(c, phrase, 18, 120)
    c.rect(720, 90, 900, 660, "#254a64")
    c.rect(720, 78, 900, 24, "#1a374d")
    panes = {(0, 1), (1, 0), (1, 3), (2, 2), (0, 3), (2, 0)}
    for row in range(3):
        for column in range(5):
            lit = (row, column) in panes
            x, y = 790 + column * 168, 150 + row * 180
            c.glow(x + 45, y + 60, 120, AMBER, 0.28) if lit else None
            c.rect(x, y, 92, 120, LIGHT if lit else "#1b3a52", 6)
            c.rect(x + 43, y, 6, 120, "#254a64")
            c.rect(x, y + 56, 92, 6, "#254a64")
    c.rect(0, 730, WIDTH, 180, "#1d3d33")
    c.polygon([(0, 780), (WIDTH, 742), (WIDTH, 900), (0, 900)], "#476d62")
    lamp(c, 470, 790, 560, 260)
    for x, y, r in ((70, 600, 120), (190, 660, 90), (-10, 690, 100)):
        c.circle(x, y, r, "#1d4a45")
    bench(c, 110, 820, 300)
    person(c, 640, 850, 400, BLUE, "#16293a", 0, vest=True)
    person(c, 800, 860, 380, STEEL, "#22384a", 2, vest=True)
    return c


def skyline(phrase: str) -> Canvas:
    c = Canvas("#3d7391", "#f6cf95")
    c.glow(1120, 610, 520, "#ffdf9a", 0.9)
    c.circle(1120, 600, 96, "#fff0c6")
    for x, h in [(0, 250), (120, 330), (230, 280), (350, 400), (700, 260), (830, 310), (1330, 360), (1440, 300)]:
        c.rect(x, 760 - h, 118, h + 100, "#8ba3a488")
    towers = [(-20, 150, 240, BLUE), (150, 110, 350, NIGHT), (280, 170, 200, "#3e7186"), (470, 90, 430, BLUE)]
    towers += [(580, 160, 260, NIGHT), (760, 130, 330, "#3e7186"), (910, 150, 220, BLUE), (1290, 120, 300, BLUE)]
    c.polygon([(470, 371), (515, 240), (560, 371)], BLUE)
    c.polygon([(150, 451), (205, 395), (260, 451)], NIGHT)
    c.polygon(around(825, 471, 65, 180, 360), "#3e7186")
    chance = random.Random(phrase)
    for x, w, h, colour in [*towers, (1430, 190, 360, NIGHT)]:
        c.rect(x, 800 - h, w, h + 100, colour)
        for row in range(int(h / 52)):
            for column in range(int((w - 24) / 30)):
                if chance.random() < 0.4:
                    c.rect(x + 18 + column * 30, 828 - h + row * 52, 13, 22, "#ffe3a1c0", 3)
    hills(c, 60, "#173a4c", 30)
    return c


SCENES = {
    "moon over a quiet street with one small taxi and lit windows": taxi,
    "moon above rooftops with lit windows": rooftops,
    "two figures in red vests between a park bench and a row of windows at night": vests,
    "abstract skyline with a warm evening light": skyline,
}
