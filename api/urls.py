"""Everything below /api/ and /files/."""

from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerView

from .syndication.views import PartnerChanges
from .website import files

urlpatterns = [
    path("api/v1/", include("api.website.urls")),
    path("api/v1/syndication/changes/", PartnerChanges.as_view()),
    path("api/schema/", SpectacularJSONAPIView.as_view(urlconf="api.urls"), name="schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    path("files/images/<int:pk>/<slug:key>/<int:width>.<slug:kind>", files.image),
    path("files/documents/<int:pk>/<slug:key>/<path:name>", files.document),
]
