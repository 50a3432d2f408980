"""Images in the presets that the website needs."""

from django.conf import settings

from cms.media.models import Image

from .links import file_is_public, file_key, use_file

WIDTHS = (400, 800, 1600)
FORMATS = {"webp": "image/webp", "jpg": "image/jpeg"}


def image(picture: Image | None, alt: str, decorative: bool = False, caption: str = "") -> dict | None:
    """The JSON of an image in use, or None if there is none or it is not public.

    Addresses are computed, never looked up: reading writes nothing, a rendition is made at its first request.

    {"alt": "…" | "" if decorative, "decorative", "caption", "credit", "licence", "width", "height",
     "focal_point": {"x", "y"} in 0..1 | null, "sources": [{"type", "srcset"}], "src"}
    """
    if picture is None or not file_is_public(picture):
        return None
    use_file("image", picture.pk)
    widths = [width for width in WIDTHS if width < picture.width] or []
    widths += [picture.width] if picture.width <= WIDTHS[-1] else []
    base = f"{settings.BASE_URL}/files/images/{picture.pk}/{file_key(picture)}"
    return {
        "alt": "" if decorative else alt,
        "decorative": decorative,
        "caption": caption,
        "credit": picture.credit,
        "licence": picture.licence,
        "width": picture.width,
        "height": picture.height,
        "focal_point": focal_point(picture),
        "sources": [
            {"type": mime, "srcset": ", ".join(f"{base}/{width}.{kind} {width}w" for width in widths)}
            for kind, mime in FORMATS.items()
        ],
        "src": f"{base}/{widths[min(1, len(widths) - 1)]}.jpg",
    }


def focal_point(picture: Image) -> dict[str, float] | None:
    if picture.focal_point_x is None:
        return None
    return {"x": round(picture.focal_point_x / picture.width, 4), "y": round(picture.focal_point_y / picture.height, 4)}
