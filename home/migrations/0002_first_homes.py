"""The site's German and English home pages, in place of Wagtail's welcome page."""

import uuid

from django.db import migrations


def make_homes(apps, schema_editor):
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")
    ContentType = apps.get_model("contenttypes", "ContentType")

    kind, _ = ContentType.objects.get_or_create(app_label="home", model="homepage")
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    key, homes = uuid.uuid4(), []
    for number, (code, title) in enumerate([("de", "DEFUS"), ("en", "DEFUS")], 1):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        homes.append(
            HomePage.objects.create(
                title=title,
                draft_title=title,
                slug=code,
                path=f"0001{number:04d}",
                depth=2,
                numchild=0,
                url_path=f"/{code}/",
                content_type=kind,
                locale=locale,
                translation_key=key,
                show_in_menus=False,
            )
        )
    Page.objects.filter(depth=1).update(numchild=len(homes))
    Site.objects.create(hostname="localhost", port=8000, site_name="DEFUS", root_page=homes[0], is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [migrations.RunPython(make_homes, migrations.RunPython.noop)]
