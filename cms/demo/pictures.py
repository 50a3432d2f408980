"""The demo's pictures: drawn when they are first asked for, with their rights."""

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.text import slugify

from cms.media.models import Image, Licence

from .drawing import lanterns, maps, meetings, night, places, rooms, signs, towns

MODULES = (lanterns, maps, meetings, night, places, rooms, signs, towns)
SCENES = {phrase: scene for module in MODULES for phrase, scene in module.SCENES.items()}


class Pictures:
    """Image records by the phrase that says what is drawn. One phrase, one picture."""

    def __init__(self, artist: User) -> None:
        self.artist = artist
        self.made: dict[str, Image] = {}

    def get(self, phrase: str, title: str, licence: Licence = Licence.CC0, shareable: bool = True) -> Image:
        if phrase not in self.made:
            content = SCENES[phrase](phrase).png()
            self.made[phrase] = Image.objects.create(
                title=title,
                file=ContentFile(content, name=f"{slugify(phrase)[:60]}.png"),
                credit="Zeichnung: DEFUS",
                rights_holder="DEFUS",
                licence=licence,
                may_be_shared=shareable,
                uploaded_by_user=self.artist,
            )
        return self.made[phrase]

    def discard(self) -> None:
        """Removes the files: a transaction that is rolled back takes the records, but not these."""
        for image in self.made.values():
            default_storage.delete(image.file.name)
