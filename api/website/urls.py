"""All endpoints of the website API."""

from django.urls import path

from . import changes, endpoints, resolve, site

urlpatterns = [
    path("site/", site.Site.as_view()),
    path("resolve/", resolve.Resolve.as_view()),
    path("pages/", endpoints.Pages.as_view()),
    path("pages/<slug:id>/", endpoints.Page.as_view()),
    path("practices/", endpoints.Practices.as_view()),
    path("practices/<slug:id>/", endpoints.Practice.as_view()),
    path("members/", endpoints.Members.as_view()),
    path("topics/", endpoints.Topics.as_view()),
    path("changes/", changes.Changes.as_view()),
]
