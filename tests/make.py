"""Plain builders of content. Each makes and publishes the thing, with sensible texts unless told otherwise."""

import io
import itertools

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Pillow
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from cms.media.models import Document, Image
from home.models import (
    Contact,
    ContactText,
    Member,
    Membership,
    MemberText,
    OrganisationFact,
    OrganisationFactText,
    StandardPage,
    Topic,
    TopicText,
)
from practices.models import Objective, Place, Practice, PracticeImage, PracticeIndexPage

numbers = itertools.count(1)


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def texts(model, **words: tuple[str, str]):
    """Rows of words: texts(TopicText, name=("Nacht", "Night"))."""
    return [
        model(locale=locale(code), **{name: pair[position] for name, pair in words.items()})
        for position, code in enumerate(("de", "en"))
    ]


def make_topic(code: str = "", de: str = "Nacht", en: str = "Night") -> Topic:
    topic = Topic(code=code or f"topic-{next(numbers)}", cluster="crime-violence")
    topic.texts = texts(TopicText, name=(de, en), introduction=("Einleitung", "Introduction"))
    topic.save()
    return topic


def make_member(slug: str = "", de: str = "München", en: str = "Munich", **fields) -> Member:
    member = Member(slug=slug or f"member-{next(numbers)}", **fields)
    member.texts = texts(MemberText, name=(de, en), portrait=("Porträt", "Portrait"))
    member.memberships = [Membership(start="2010-05-10", founding=True)]
    member.save()
    return member


def make_contact(email: str = "night@nordhaven.example", consented: bool = True) -> Contact:
    contact = Contact(email=email, consented_on=timezone.localdate() if consented else None)
    contact.texts = texts(ContactText, name=("Koordination Nacht", "Night coordination"))
    contact.save()
    return contact


def make_fact(key: str = "efus.cities", de: str = "rund 250", en: str = "about 250", **fields) -> OrganisationFact:
    fact = OrganisationFact(key=key, as_of="2025-01-01", source="EFUS", **fields)
    fact.texts = texts(OrganisationFactText, label=("Größe", "Size"), value=(de, en), unit=("Städte", "cities"))
    fact.save()
    return fact


def png(colour: str = "navy", size: tuple[int, int] = (1000, 600)) -> ContentFile:
    buffer = io.BytesIO()
    Pillow.new("RGB", size, colour).save(buffer, "PNG")
    return ContentFile(buffer.getvalue(), name=f"picture-{next(numbers)}.png")


def make_image(title: str = "Picture", **fields) -> Image:
    return Image.objects.create(title=title, file=png(fields.pop("colour", "navy")), credit="Credit", **fields)


def make_document(title: str = "Paper", content: bytes = b"%PDF-1.4 paper", **fields) -> Document:
    return Document.objects.create(title=title, file=ContentFile(content, name=f"paper-{next(numbers)}.pdf"), **fields)


def make_page(parent: Page, title: str = "Über uns", model: type = StandardPage, publish: bool = True, **fields):
    page = model(title=title, locale=parent.locale, live=False, **fields)
    parent.add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return model.objects.get(pk=page.pk)


def make_index(home: Page) -> PracticeIndexPage:
    page = make_page(home, "Praxisbeispiele", PracticeIndexPage, slug="praxis")
    translate(page, {"title": "Good practices", "slug": "practices"})
    return page


def make_practice(title: str = "Nachtbus", publish: bool = True, image: Image | None = None, **fields) -> Practice:
    """A practice in German with one objective and one place."""
    fields.setdefault("primary_topic", Topic.objects.first() or make_topic("night"))
    practice = Practice(
        title=title,
        locale=locale("de"),
        live=False,
        **{"summary": f"{title}: Kurzbeschreibung.", "problem": "<p>Ausgangslage</p>", **fields},
    )
    practice.objectives = [Objective(text="Alle kommen sicher heim", locale=practice.locale)]
    practice.places = [Place(label="Hafen", ags="99000010", locale=practice.locale)]
    if image:
        practice.images = [PracticeImage(image=image, alt="Ein Bus bei Nacht", locale=practice.locale)]
    practice.save()
    revision = practice.save_revision()
    if publish:
        revision.publish()
    return Practice.objects.get(pk=practice.pk)


def publish(instance) -> None:
    """As the editor's button does it."""
    instance.save_revision().publish()


def submit(instance, code: str = "en") -> Translation:
    """Submits a page or practice for translation."""
    translate_object(type(instance).objects.get(pk=instance.pk), [locale(code)])
    return Translation.objects.get(source__object_id=instance.translation_key, target_locale__language_code=code)


def fill(translation: Translation, words: dict[str, str] | None = None, prefix: str = "EN ") -> Translation:
    """Fills every segment: from `words` by path, else the source text with a prefix."""
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        given = (words or {}).get(segment.context.path, f"{prefix}{segment.string.data}")
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": given, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
    return translation


def translate(instance, words: dict[str, str] | None = None, code: str = "en", publish: bool = True):
    """Submits, fills every segment and publishes; returns the language version."""
    translation = fill(submit(instance, code), words)
    translation.save_target(publish=publish)
    return translation.get_target_instance()


def make_user(name: str = "editor", superuser: bool = True) -> User:
    return User.objects.create_user(name, f"{name}@example.org", "pass-word-1234", is_superuser=superuser)
