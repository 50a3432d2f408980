"""Places by day: houses, a station, a door."""

from .canvas import (
    AMBER,
    BLUE,
    CLAY,
    CORAL,
    DEEP,
    DUNE,
    LEAF,
    NIGHT,
    PAPER,
    SAGE,
    SAND,
    TEAL,
    WIDTH,
    Canvas,
    around,
    smooth,
)
from .furniture import bench
from .motifs import hills, tree


def four_doors(phrase: str) -> Canvas:
    c = Canvas("#a9ccd6", "#eef0e2")
    c.circle(260, 190, 70, "#fff3cf")
    hills(c, 250, "#a5c3ae", 60)
    c.rect(0, 770, WIDTH, 140, SAND)
    c.rect(200, 430, 1200, 350, PAPER)
    c.polygon([(110, 440), (420, 170), (1180, 170), (1490, 440)], NIGHT)
    c.polygon([(110, 440), (122, 428), (1478, 428), (1490, 440), (1490, 456), (110, 456)], DEEP)
    for row, (start, end, y) in enumerate([(355, 1245, 230), (295, 1305, 285), (225, 1375, 345)]):
        c.line([(start, y), (end, y)], "#ffffff14", 5 + row)
    c.rect(1050, 120, 60, 90, CLAY)
    for x, colour in ((290, BLUE), (560, CORAL), (830, TEAL), (1100, AMBER)):
        c.rect(x - 16, 506, 242, 274, "#e3d8c0", 12)
        c.rect(x, 520, 210, 260, colour, 8)
        for top in (542, 662):
            c.rect(x + 26, top, 68, 96, "#ffffff26", 6)
            c.rect(x + 116, top, 68, 96, "#ffffff26", 6)
        c.circle(x + 184, 652, 9, PAPER)
        c.rect(x - 24, 776, 258, 22, DUNE, 6)
        c.polygon(
            [(x + 20, 798), (x + 190, 798), (x + 260 - (x - 290) * 0.3, 900), (x - 10 + (800 - x) * 0.12, 900)],
            "#f3e8cf",
        )
    return c


def forecourt(phrase: str) -> Canvas:
    c = Canvas("#bcd7dd", "#f3ecd9")
    c.rect(560, 330, 1100, 430, "#d9b99a")
    c.rect(540, 300, 1140, 44, "#a9795c")
    c.rect(880, 150, 330, 640, "#e3c8aa")
    c.polygon([(860, 160), (1045, 40), (1230, 160)], "#a9795c")
    for x in (620, 745, 1260, 1385, 1510):
        c.polygon([*around(x + 40, 470, 40, 180, 360), (x + 80, 700), (x, 700)], "#6d97a8")
        c.rect(x + 37, 430, 6, 270, "#e3c8aa")
    c.polygon([*around(1045, 560, 84, 180, 360), (1129, 770), (961, 770)], "#4b7488")
    c.rect(1041, 476, 8, 294, "#e3c8aa")
    c.circle(1045, 288, 92, NIGHT)
    c.circle(1045, 288, 80, PAPER)
    for n in range(12):
        a, b = around(1045, 288, 70, n * 30, n * 30)[0], around(1045, 288, 58, n * 30, n * 30)[0]
        c.line([a, b], NIGHT, 6)
    c.line([(1045, 288), (1045, 234)], NIGHT, 8)
    c.line([(1045, 288), (1082, 308)], NIGHT, 10)
    c.circle(1045, 288, 9, CORAL)
    c.polygon([(0, 745), (WIDTH, 745), (WIDTH, 900), (0, 900)], "#dccbb0")
    for n in range(9):
        c.line([(n * 230 - 200, 900), (n * 150 + 140, 745)], "#c8b492", 3)
    c.oval(330, 808, 190, 26, "#00000022")
    tree(c, 330, 810, 720, "#6f9a6b", "#97b98a")
    c.oval(700, 838, 240, 14, "#00000022")
    bench(c, 500, 838, 400, CLAY, "#2b4454")
    return c


def open_door(phrase: str) -> Canvas:
    c = Canvas("#a7cbd2", "#dfe9dd")
    c.rect(0, 0, WIDTH, 700, "#7fb0b8")
    for y in range(0, 700, 64):
        for x in range(-80 + (y // 64 % 2) * 70, WIDTH, 140):
            c.rect(x, y, 134, 58, "#ffffff12", 5)
    c.rect(0, 690, WIDTH, 220, SAGE)
    c.polygon([(640, 690), (960, 690), (1330, 900), (270, 900)], "#f0e2c3")
    for y, half in ((725, 215), (775, 300), (840, 410)):
        c.line([(800 - half, y), (800 + half, y)], "#d9c69c", 5)
    c.rect(600, 190, 400, 510, PAPER, 14)
    c.rect(630, 220, 340, 480, "#fff0c2")
    c.glow(800, 470, 420, "#fff7dc", 0.7)
    c.polygon([(630, 700), (970, 700), (880, 560), (720, 560)], "#f3d995")
    c.rect(720, 300, 160, 260, "#ffe3a1")
    c.polygon([(630, 220), (630, 700), (450, 760), (450, 176)], TEAL)
    for top in (250, 480):
        c.polygon([(600, top + 6), (600, top + 172), (486, top + 190), (486, top - 12)], "#ffffff20")
    c.circle(478, 472, 12, AMBER)
    for x in (330, 1090, 1230):
        c.rect(x - 45, 640, 90, 80, CLAY, 10)
        c.circle(x, 590, 66, LEAF)
        c.circle(x - 18, 566, 34, SAGE)
    c.rect(1080, 250, 220, 230, PAPER, 10)
    c.rect(1096, 266, 188, 198, "#d9eceb", 6)
    c.rect(1186, 266, 8, 198, PAPER)
    c.rect(1096, 360, 188, 8, PAPER)
    return c


def seedling(phrase: str) -> Canvas:
    c = Canvas("#d9e6e2", "#f4ecda")
    c.glow(800, 330, 620, "#fff3cf", 0.9)
    c.rect(0, 600, WIDTH, 300, "#6b5a49")
    for row, (y, h, shift) in enumerate([(600, 90, 0), (698, 110, -150), (816, 130, 60)]):
        w = 300 + row * 24
        for n in range(-1, 7):
            x = n * (w + 14) + shift
            if row == 0 and n == 2:
                c.rect(x, y, 150, h, "#93a5ab", 16)
                c.rect(x + 222, y, w - 222, h, "#a3b3b7", 16)
            else:
                c.rect(x, y, w, h, ("#93a5ab", "#a3b3b7", "#889ba3")[(n + row) % 3], 16)
    x = 814
    c.oval(x, 612, 60, 16, "#57483a")
    c.curve([(x, 650), (x - 8, 520), (x + 6, 400), (x, 280)], LEAF, 18)
    for side, y, size in ((-1, 430, 1.0), (1, 380, 1.1), (-1, 300, 0.75), (1, 285, 0.7)):
        tip = (x + side * 240 * size, y - 110 * size)
        upper = smooth([(x, y), (x + side * 70 * size, y - 120 * size), tip])
        lower = smooth([tip, (x + side * 170 * size, y + 10 * size), (x, y)])
        c.polygon(upper + lower, SAGE if side < 0 else "#7cab84")
        c.curve([(x, y), (x + side * 120 * size, y - 60 * size), tip], LEAF, 4)
    return c


SCENES = {
    "one large roof over four doors of different colours": four_doors,
    "empty bench and a linden tree in front of a station clock": forecourt,
    "open door with a path leading in": open_door,
    "seedling growing between paving stones": seedling,
}
