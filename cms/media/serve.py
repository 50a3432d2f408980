"""Files as editors see them in the admin. The public gets files from the API only, and only what is shown."""

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


def may_see(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.has_perm("wagtailadmin.access_admin")


@require_safe
@cache_control(private=True, max_age=3600)
def editors_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file below the media root, for people who work in the admin."""
    if not may_see(request) or not name.startswith(("images/", "original_images/", "avatar_images/")):
        raise Http404
    try:
        response = FileResponse(default_storage.open(name))
    except (OSError, SuspiciousFileOperation) as error:
        raise Http404 from error
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
