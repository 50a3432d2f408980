"""Towns from far away and from above."""

from .canvas import AMBER, BLUE, CLAY, CORAL, LAGOON, LEAF, MIST, NIGHT, PAPER, SAGE, STEEL, TEAL, WIDTH, Canvas, around
from .motifs import hills


def estate(phrase: str) -> Canvas:
    c = Canvas("#cfe0cd", "#bdd5c2")
    paths = [
        [(-40, 640), (300, 600), (620, 470), (900, 450), (1250, 300), (1660, 250)],
        [(480, 940), (560, 700), (620, 470), (700, 220), (690, -40)],
        [(900, 450), (1010, 620), (1050, 940)],
    ]
    for path in paths:
        c.curve(path, "#f3ead4", 62)
    for path in paths:
        c.curve(path, "#e2d5b6", 4)
    blocks = [(90, 90, 380, 120), (90, 90, 120, 380), (860, 70, 330, 110), (1080, 70, 110, 200)]
    blocks += [(110, 720, 330, 110), (660, 640, 120, 220), (850, 690, 120, 170), (1330, 90, 150, 80)]
    for x, y, w, h in blocks:
        c.rect(x + 12, y + 14, w, h, "#5e7f6e50", 6)
    for x, y, w, h in blocks:
        c.rect(x, y, w, h, "#d7a689", 4)
    for x, y, w, h in blocks:
        c.rect(x + 14, y + 14, w - 28, h - 28, "#e4bda2", 3)
    c.circle(404, 404, 112, "#5e7f6e50")
    for dx, dy, r in ((-52, -30, 66), (50, -40, 68), (0, 44, 72), (0, -10, 70)):
        c.circle(390 + dx, 390 + dy, r, LEAF)
    for dx, dy, r in ((-30, -44, 38), (48, -20, 30), (0, 40, 32)):
        c.circle(390 + dx, 390 + dy, r, SAGE)
    x, y = 1320, 640
    c.polygon([p for n in range(32) for p in [around(x, y, 150 if n % 2 else 134, n * 11.25, n * 11.25)[0]]], TEAL)
    c.ring(x, y, 112, PAPER, 7)
    c.polygon([(x - 52, y - 2), (x, y - 54), (x + 52, y - 2)], PAPER)
    c.rect(x - 38, y - 6, 76, 56, PAPER, 4)
    c.line([(x - 18, y + 20), (x - 4, y + 34), (x + 22, y + 4)], TEAL, 10)
    return c


def many_towns(phrase: str) -> Canvas:
    c = Canvas("#e9f0e6", "#d3e4e2")
    hills(c, 640, "#d0e2d2", 60)
    hills(c, 420, "#bfd8cb", 80)
    hills(c, 190, "#aecdc0", 50)
    towns = [(180, 260), (470, 170), (800, 280), (1120, 160), (1410, 290), (290, 520), (640, 480), (1000, 530)]
    towns += [(1330, 560), (160, 750), (520, 740), (860, 770), (1180, 760), (1470, 790)]
    for a, (x, y) in enumerate(towns):
        for x2, y2 in towns[a + 1 :]:
            if (x - x2) ** 2 + (y - y2) ** 2 < 400**2:
                c.line([(x, y), (x2, y2)], "#2b8a8f", 3.5)
    for number, (x, y) in enumerate(towns):
        c.circle(x, y, 74, "#f7f1e3")
        c.ring(x, y, 74, TEAL, 4)
        for part, (dx, w, h) in enumerate([(-42, 27, 36), (-12, 25, 58), (16, 27, 31)]):
            colour = (BLUE, CORAL, AMBER, LAGOON, STEEL, CLAY, MIST)[(number + part * 2) % 6]
            h = h + (number * 7 + part * 5) % 12 - 6
            c.rect(x + dx, y + 28 - h, w, h, colour)
            c.polygon([(x + dx - 4, y + 29 - h), (x + dx + w / 2, y + 12 - h), (x + dx + w + 4, y + 29 - h)], NIGHT)
        c.line([(x - 52, y + 28), (x + 52, y + 28)], LEAF, 5)
    return c


def star_bridge(phrase: str) -> Canvas:
    c = Canvas("#17365a", "#7aa6b8")
    hills(c, 330, "#2d6070", 70)
    c.rect(0, 640, WIDTH, 260, "#3e7f93")
    for x, y, w in (
        (90, 690, 220),
        (520, 720, 300),
        (1000, 680, 260),
        (300, 790, 380),
        (900, 800, 420),
        (1320, 760, 200),
    ):
        c.rect(x, y, w, 7, "#ffffff30", 4)
    c.polygon([(-10, 560), (250, 590), (330, 700), (210, 910), (-10, 910)], "#2c5b4e")
    c.polygon([(1610, 560), (1350, 590), (1270, 700), (1390, 910), (1610, 910)], "#2c5b4e")
    c.glow(800, 300, 560, "#ffe9b0", 0.35)
    c.line(around(800, 720, 560, 194, 346), "#ffe3a160", 5)
    for x, y in around(800, 720, 560, 194, 346, 12):
        c.glow(x, y, 90, AMBER, 0.55)
        star(c, x, y, 44)
    return c


def star(c: Canvas, x: float, y: float, r: float) -> None:
    tips = zip(around(x, y, r, -90, 270, 5), around(x, y, r * 0.42, -54, 306, 5), strict=True)
    c.polygon([point for pair in tips for point in pair], "#ffe08a")


SCENES = {
    "ground plan of a housing estate with open paths, a tree and a round seal": estate,
    "lines linking many small towns into one net": many_towns,
    "bridge of stars over a river": star_bridge,
}
