"""Which language the system itself speaks: editors choose theirs, the API's messages are English."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

FOR_MACHINES = ("/api/", "/files/", "/healthz")


class InterfaceLanguage(LocaleMiddleware):
    """Django's, but for machines: their answers are the same for everybody, so that every cache may keep them."""

    def process_request(self, request: HttpRequest) -> None:
        if request.path.startswith(FOR_MACHINES):
            translation.activate("en")
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path.startswith(FOR_MACHINES):
            return response
        return super().process_response(request, response)
