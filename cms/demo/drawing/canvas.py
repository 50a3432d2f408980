"""A canvas of 1600 × 900 with the association's calm palette; drawn at twice the size, so that edges are smooth."""

import io
import math

from PIL import Image, ImageDraw

WIDTH, HEIGHT, FINE = 1600, 900, 2

DEEP, NIGHT, BLUE, STEEL = "#10283b", "#1a3c55", "#2f6487", "#5e8fac"
TEAL, LAGOON, MIST = "#1f7a7f", "#58a8a8", "#b5d6d8"
SAND, DUNE, PAPER, CLAY = "#e6d3ae", "#cdb287", "#f7f1e3", "#b48a5e"
LIGHT, AMBER, CORAL, SAGE, LEAF = "#ffe3a1", "#f2b950", "#d5644a", "#8fb193", "#4d8268"

Point = tuple[float, float]


class Canvas:
    """Shapes by their place in the finished picture. Colours may carry an alpha: `#f2b95080`."""

    def __init__(self, top: str, bottom: str = "") -> None:
        size = (WIDTH * FINE, HEIGHT * FINE)
        passage = Image.linear_gradient("L").resize(size, Image.Resampling.BILINEAR)
        self.image = Image.composite(Image.new("RGB", size, bottom or top), Image.new("RGB", size, top), passage)
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def rect(self, x: float, y: float, w: float, h: float, colour: str, r: float = 0) -> None:
        self.draw.rounded_rectangle(fine((x, y), (x + w, y + h)), r * FINE, fill=colour)

    def circle(self, x: float, y: float, r: float, colour: str) -> None:
        self.oval(x, y, r, r, colour)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str) -> None:
        self.draw.ellipse(fine((x - rx, y - ry), (x + rx, y + ry)), fill=colour)

    def ring(self, x: float, y: float, r: float, colour: str, width: float) -> None:
        self.draw.ellipse(fine((x - r, y - r), (x + r, y + r)), outline=colour, width=round(width * FINE))

    def polygon(self, points: list[Point], colour: str) -> None:
        self.draw.polygon(fine(*points), fill=colour)

    def line(self, points: list[Point], colour: str, width: float = 6) -> None:
        """A line with round ends and joints."""
        self.draw.line(fine(*points), fill=colour, width=round(width * FINE), joint="curve")
        for x, y in points if len(colour) == 7 and width > 3 else ():
            self.circle(x, y, width / 2 - 0.5, colour)

    def curve(self, points: list[Point], colour: str, width: float = 6) -> None:
        """A smooth line through these points."""
        self.line(smooth(points), colour, width)

    def arc(self, x: float, y: float, r: float, start: float, end: float, colour: str, width: float = 6) -> None:
        """Part of a circle, degrees clockwise from three o'clock."""
        self.line(around(x, y, r, start, end), colour, width)

    def glow(self, x: float, y: float, r: float, colour: str, strength: float = 0.8) -> None:
        """Light that fades outwards."""
        size = round(2 * r * FINE)
        fading = Image.radial_gradient("L").point(lambda far: round(max(0, 1 - far / 180) ** 2 * 255 * strength))
        mask = fading.resize((size, size), Image.Resampling.BILINEAR)
        self.image.paste(colour, (round((x - r) * FINE), round((y - r) * FINE)), mask)

    def png(self) -> bytes:
        buffer = io.BytesIO()
        self.image.reduce(FINE).save(buffer, "PNG", compress_level=4)
        return buffer.getvalue()


def fine(*points: Point) -> list[Point]:
    return [(x * FINE, y * FINE) for x, y in points]


def around(x: float, y: float, r: float, start: float = 0, end: float = 360, steps: int = 48) -> list[Point]:
    """Points along a circle."""
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(x + r * math.cos(angle), y + r * math.sin(angle)) for angle in angles]


def smooth(points: list[Point], steps: int = 14) -> list[Point]:
    """Points along a curve through the given ones (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    found = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            found.append(tuple(spline(t, *axis) for axis in zip(a, b, c, d, strict=True)))
    return [*found, points[-1]]


def spline(t: float, a: float, b: float, c: float, d: float) -> float:
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
