"""Where people come together: round tables, circles, shelves of models."""

from itertools import pairwise

from .canvas import AMBER, BLUE, CLAY, CORAL, LAGOON, LEAF, MIST, NIGHT, PAPER, SAGE, STEEL, TEAL, Canvas, around
from .furniture import seats
from .motifs import house
from .rooms import MANY


def round_table(phrase: str) -> Canvas:
    c = Canvas("#e8dcc0", "#dccca8")
    for row in range(6):
        for column in range(9):
            x, y = column * 200 - (row % 2) * 100, row * 160 - 20
            c.rect(x, y, 194, 154, "#ffffff1e", 4)
    c.oval(816, 470, 330, 330, "#00000018")
    colours = [CORAL, BLUE, AMBER, TEAL, SAGE, STEEL, CLAY, LAGOON, CORAL, NIGHT, AMBER, LEAF]
    for place, (x, y) in enumerate(around(800, 450, 350, -90, 270, 12)[:-1]):
        c.circle(x + 8, y + 10, 62, "#00000020")
        c.circle(x, y, 62, colours[place])
        inner = around(800, 450, 338, -90 + place * 30, -90 + place * 30)[0]
        c.circle(*inner, 44, "#ffffff30")
    c.circle(800, 450, 250, "#b98a5c")
    c.circle(800, 450, 234, "#c89a6b")
    for r in (60, 118, 176):
        c.ring(800, 450, r, "#b98a5c70", 3)
    for n, (x, y) in enumerate(around(800, 450, 168, -75, 285, 6)[:-1]):
        c.polygon([(x - 34, y - 26), (x + 28, y - 34), (x + 36, y + 24), (x - 26, y + 32)], PAPER)
        c.line([(x - 18, y - 8), (x + 18, y - 12)], MIST if n % 2 else STEEL, 4)
        c.line([(x - 16, y + 8), (x + 14, y + 4)], MIST, 4)
    c.circle(800, 450, 52, LEAF)
    c.circle(788, 438, 30, SAGE)
    return c


def chair_circles(phrase: str) -> Canvas:
    c = Canvas("#dbe9ea", "#eef0e2")
    levels = [(190, 190, 6, 24), (430, 330, 9, 28), (715, 480, 12, 33)]
    for (y, r, _, _), (below, wider, _, _) in pairwise(levels):
        for side in (-1, 1):
            c.line([(800 + side * r * 0.95, y + 20), (800 + side * wider * 0.9, below - 40)], STEEL, 6)
        c.line([(800, y), (800, below)], STEEL, 6)
    for y, r, count, size in levels:
        c.oval(800, y + 12, r + 62, (r + 62) * 0.3, "#1a3c5520")
        c.oval(800, y, r + 58, (r + 58) * 0.3, "#fbf7ec")
        c.oval(800, y, r * 0.66, r * 0.17, "#b5d6d8")
        seats(c, 800, y, r, [MANY[n * 3 % 8] for n in range(count)], size)
    return c


def model_shelves(phrase: str) -> Canvas:
    c = Canvas("#19384f", "#24506a")
    c.rect(90, 60, 1420, 800, "#6d4f3a", 10)
    c.rect(112, 82, 1376, 756, "#2a2f38")
    for row in range(3):
        y = 82 + row * 256
        c.rect(112, y + 228, 1376, 28, "#8a6649")
        for column in range(4):
            x = 132 + column * 344
            c.glow(x + 160, y + 150, 210, AMBER, 0.5)
            c.oval(x + 160, y + 216, 140, 14, "#3d5a4c")
            for part in range(3):
                w = 62 + (row * 17 + column * 29 + part * 13) % 24
                h = 46 + (row * 41 + column * 23 + part * 31) % 52
                colour = MANY[(row + column * 2 + part) % 8]
                house(c, x + 48 + part * 78, y + 216, w, h + 24, colour, "#2c4152", f"{row}{column}{part}", 0.8)
    for x in (456, 800, 1144):
        c.rect(x - 8, 82, 16, 756, "#6d4f3a")
    return c


SCENES = {
    "round table seen from above with coloured chairs": round_table,
    "three stacked circles of chairs linked by lines": chair_circles,
    "shelves filled with small glowing city models": model_shelves,
}
