"""Indoors: counters and tables."""

from .canvas import (
    AMBER,
    BLUE,
    CLAY,
    CORAL,
    DEEP,
    DUNE,
    LAGOON,
    LEAF,
    LIGHT,
    MIST,
    NIGHT,
    PAPER,
    SAGE,
    SAND,
    STEEL,
    TEAL,
    WIDTH,
    Canvas,
    around,
)
from .furniture import bubble, chair, question_mark

MANY = [BLUE, CORAL, AMBER, TEAL, SAGE, CLAY, STEEL, LAGOON]


def code_question(phrase: str) -> Canvas:
    c = Canvas("#1d4560", "#2f6a7f")
    for x in (330, 800, 1270):
        c.line([(x, 0), (x, 90)], DEEP, 5)
        c.polygon([*around(x, 150, 62, 180, 360), (x + 62, 152), (x - 62, 152)], AMBER)
        c.glow(x, 175, 260, LIGHT, 0.55)
    for y in (360, 510):
        c.rect(110, y, 330, 14, CLAY, 4)
        c.rect(1170, y, 330, 14, CLAY, 4)
    for number, x in enumerate((140, 196, 250, 318, 374, 1200, 1262, 1330, 1388, 1448)):
        for y in (360, 510):
            h = 78 + (number * 37 + y) % 40
            c.rect(x, y - h, 34, h, MANY[(number + y // 150) % 8] + "d0", 8)
            c.rect(x + 11, y - h - 24, 12, 30, MANY[(number + y // 150) % 8] + "d0", 4)
    c.rect(0, 690, WIDTH, 46, DUNE, 0)
    c.rect(0, 690, WIDTH, 12, SAND)
    c.rect(0, 736, WIDTH, 170, "#7c5a41")
    for x in range(20, WIDTH, 200):
        c.rect(x, 760, 170, 150, "#8a6649", 8)
    bubble(c, 610, 400, 380, 220, PAPER, -1)
    question_mark(c, 610, 400, 150, TEAL)
    bubble(c, 1000, 320, 330, 190, CORAL, 1)
    for n in range(3):
        c.circle(940 + n * 60, 320, 17, PAPER)
    for x, colour in ((420, MIST), (1180, LIGHT)):
        c.polygon([(x - 36, 590), (x + 36, 590), (x + 26, 690), (x - 26, 690)], "#ffffff40")
        c.polygon([(x - 32, 625), (x + 32, 625), (x + 25, 686), (x - 25, 686)], colour)
    return c


def kitchen_table(phrase: str) -> Canvas:
    c = Canvas("#f3ead5", "#ead9b8")
    c.rect(0, 730, WIDTH, 180, CLAY)
    for n in range(8):
        c.line([(n * 230 - 60, 900), (n * 200 + 80, 730)], "#a2784d", 4)
    c.rect(120, 110, 340, 300, "#ffffff", 8)
    c.rect(138, 128, 304, 264, "#b9dce4", 4)
    c.circle(370, 200, 34, "#fff3cf")
    c.polygon([*around(220, 400, 100, 180, 360), (138, 392)], SAGE)
    c.rect(284, 128, 12, 264, "#ffffff")
    c.line([(800, 0), (800, 150)], NIGHT, 5)
    c.polygon([*around(800, 240, 120, 180, 360)], TEAL)
    c.glow(800, 300, 420, "#fff4cf", 0.8)
    chair(c, 330, 830, 430, BLUE, 1)
    chair(c, 1270, 830, 430, CORAL, -1)
    c.rect(450, 560, 700, 34, "#8a5f3f", 12)
    for x in (500, 1074):
        c.rect(x, 590, 26, 240, "#7a5236", 6)
    c.polygon([(560, 560), (600, 480), (760, 480), (800, 560)], NIGHT)
    c.rect(586, 440, 188, 50, NIGHT, 24)
    c.rect(566, 446, 56, 44, NIGHT, 14)
    c.rect(738, 446, 56, 44, NIGHT, 14)
    c.circle(680, 524, 28, PAPER)
    for x, y in around(680, 524, 18, 0, 360, 8)[:-1]:
        c.circle(x, y, 4, NIGHT)
    c.ring(930, 528, 34, AMBER, 14)
    c.rect(960, 521, 120, 14, AMBER, 5)
    c.rect(1030, 530, 12, 26, AMBER, 3)
    c.rect(1056, 530, 12, 20, AMBER, 3)
    return c


def reception(phrase: str) -> Canvas:
    c = Canvas("#d9e8ea", "#c6dbdd")
    c.rect(0, 740, WIDTH, 170, "#9db4b4")
    c.rect(120, 120, 420, 260, PAPER, 12)
    for y, w in ((170, 300), (226, 340), (282, 240)):
        c.rect(160, y, w, 22, MIST, 11)
    c.circle(760, 210, 82, PAPER)
    c.ring(760, 210, 82, STEEL, 9)
    c.line([(760, 210), (760, 152)], NIGHT, 8)
    c.line([(760, 210), (802, 232)], NIGHT, 8)
    c.rect(60, 530, 960, 50, DUNE, 10)
    c.rect(90, 578, 900, 250, "#8a6a4f", 6)
    for x in (120, 410, 700):
        c.rect(x, 606, 260, 194, "#997759", 10)
    c.rect(400, 506, 190, 26, NIGHT, 8)
    c.polygon(around(495, 506, 80, 180, 360), AMBER)
    c.circle(495, 420, 14, NIGHT)
    c.arc(495, 480, 120, 205, 245, "#f2b95090", 7)
    c.arc(495, 480, 120, 295, 335, "#f2b95090", 7)
    c.arc(495, 480, 156, 208, 240, "#f2b95060", 6)
    c.arc(495, 480, 156, 300, 332, "#f2b95060", 6)
    for step, (x, colour) in enumerate([(1120, LEAF), (1230, AMBER), (1340, "#e58a4c"), (1450, CORAL)]):
        h = 180 + step * 130
        c.rect(x, 760 - h, 86, h, colour, 16)
        c.rect(x + 12, 772 - h, 18, h - 24, "#ffffff30", 9)
    c.rect(1090, 760, 476, 14, "#7e9797", 7)
    return c


SCENES = {
    "two speech bubbles above a bar counter, one with a question mark": code_question,
    "two chairs at a kitchen table with a telephone and a front-door key": kitchen_table,
    "reception desk with a bell and four coloured bars beside it": reception,
}
