"""A page with a limit, with the addresses of the portal behind it: the frame of every page links to those."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import include, path

from kampen_wijk.formguard.decorators import begrens


@login_not_required
@begrens("proef", maximaal=2, seconden=600)
def proefpagina(request):
    return HttpResponse("ontvangen")


urlpatterns = [path("proef/", proefpagina), path("", include("kampen_wijk.urls"))]
