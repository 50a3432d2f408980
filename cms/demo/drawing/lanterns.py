"""Lamps and lanterns in the dark."""

from .canvas import AMBER, CORAL, DEEP, LIGHT, TEAL, WIDTH, Canvas
from .motifs import crescent, house, lamp, person, stars


def harbour_path(phrase: str) -> Canvas:
    c = Canvas("#16324c", "#6b93a6")
    stars(c, phrase, 30, 250)
    c.rect(0, 450, WIDTH, 90, "#2a5873")
    for y, x, w in ((470, 200, 160), (490, 620, 240), (480, 1100, 180), (510, 380, 130), (515, 900, 200)):
        c.rect(x, y, w, 5, "#ffffff28", 3)
    for x, h in ((150, 250), (262, 190), (1010, 230), (1130, 290), (1262, 200), (1440, 250)):
        c.polygon([(x - 66, 446), (x + 70, 446), (x + 46, 482), (x - 46, 482)], "#1a3c55")
        c.line([(x, 450), (x, 450 - h)], "#1a3c55", 6)
        c.line([(x, 456 - h), (x + 60, 448)], "#1a3c5590", 3)
        c.line([(x, 456 - h), (x - 58, 448)], "#1a3c5590", 3)
        c.line([(x - 24, 480 - h), (x + 24, 480 - h)], "#1a3c55", 4)
    c.rect(0, 535, WIDTH, 400, "#24473f")
    c.polygon([(690, 535), (780, 535), (1180, 900), (180, 900)], "#b9a983")
    for x, y, r in ((640, 560, 90), (830, 610, 140), (500, 690, 210), (1060, 800, 290)):
        c.glow(x, y + 8, r * 1.5, LIGHT, 0.75)
    lamp(c, 640, 560, 150, 120)
    lamp(c, 838, 610, 230, 170)
    lamp(c, 480, 690, 350, 240)
    lamp(c, 1090, 810, 540, 330)
    return c


def lantern_bearer(c: Canvas, x: float, ground: float, h: float, coat: str, skin: int, side: int) -> None:
    person(c, x, ground, h, coat, "#152636", skin, arms=(-side,))
    hand = (x + side * h * 0.3, ground - h * 0.52)
    c.line([(x + side * h * 0.1, ground - h * 0.73), hand], coat, h * 0.07)
    c.line([hand, (hand[0], hand[1] + h * 0.08)], "#e8d9b0", 4)
    c.glow(hand[0], hand[1] + h * 0.16, h * 0.62, AMBER, 0.75)
    c.rect(hand[0] - h * 0.05, hand[1] + h * 0.08, h * 0.1, h * 0.16, "#fff0c2", h * 0.03)
    c.rect(hand[0] - h * 0.056, hand[1] + h * 0.07, h * 0.112, h * 0.026, DEEP, 4)
    c.rect(hand[0] - h * 0.056, hand[1] + h * 0.228, h * 0.112, h * 0.026, DEEP, 4)


def ambassadors(phrase: str) -> Canvas:
    c = Canvas("#132b45", "#4c7791")
    stars(c, phrase, 45, 330)
    crescent(c, 1290, 180, 86)
    walls = ("#9a6f58", "#3e6b80", "#a98a62", "#57807d", "#7e5d56", "#3b6179")
    for number, (x, w, h) in enumerate([(40, 230, 370), (278, 210, 310), (496, 250, 400), (754, 220, 330)]):
        house(c, x, 740, w, h, walls[number], "#23364a", f"{phrase}{number}", 0.4)
    for number, (x, w, h) in enumerate([(982, 240, 390), (1230, 210, 320), (1448, 240, 360)], 3):
        house(c, x, 740, w, h, walls[number % 6], "#23364a", f"{phrase}{number}", 0.4)
    c.polygon([(0, 735), (WIDTH, 735), (WIDTH, 900), (0, 900)], "#35495a")
    for row in range(4):
        for column in range(24):
            c.rect(column * 72 - 30 + (row % 2) * 36, 748 + row * 40, 62, 31, "#40566a", 9)
    lantern_bearer(c, 600, 850, 400, TEAL, 1, -1)
    lantern_bearer(c, 820, 860, 415, CORAL, 0, 1)
    return c


def lantern_lane(phrase: str) -> Canvas:
    c = Canvas("#122a42", "#7d9aa6")
    stars(c, phrase, 26, 200)
    for side in (-1, 1):
        for depth, (near, far, top, colour) in enumerate(
            [
                (290, 180, 330, "#5b7c8a"),
                (440, 290, 200, "#496c7f"),
                (600, 440, 60, "#375a70"),
                (820, 600, -120, "#284961"),
            ]
        ):
            x0, x1 = 800 + side * far, 800 + side * near
            ground = 640 + depth * 70
            c.polygon([(x0, top + 110), (x1, top), (x1, ground + 66), (x0, ground)], colour)
            for row in range(3):
                y = top + 160 + row * (90 + depth * 40)
                middle, w, h = (x0 + x1) / 2, abs(x1 - x0) * 0.24, 46 + depth * 22
                lit = (row + depth + (side > 0)) % 3 != 1
                c.rect(middle - w / 2, y, w, h, LIGHT if lit else "#1c3a51", 6)
    c.polygon([(620, 640), (980, 640), (1700, 920), (-100, 920)], "#42586a")
    for row in range(9):
        y = 650 + row * row * 3.1
        half = 185 + row * row * 9.6
        c.line([(800 - half, y), (800 + half, y)], "#ffffff1c", 3)
    for x, y, h, r in ((660, 645, 140, 110), (940, 645, 140, 110), (560, 690, 230, 180), (1040, 690, 230, 180)):
        lamp(c, x, y, h, r)
    lamp(c, 360, 790, 400, 300)
    lamp(c, 1240, 790, 400, 300)
    return c


SCENES = {
    "path with four street lamps casting soft circles of light, masts in the background": harbour_path,
    "two figures with lanterns walking past gabled houses under a crescent moon": ambassadors,
    "lanterns along an old town lane at night": lantern_lane,
}
