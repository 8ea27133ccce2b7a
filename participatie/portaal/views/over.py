"""Pages about the portal itself."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render


@login_not_required
def privacy(request):
    return render(request, "portaal/over/privacy.html", {})


@login_not_required
def toegankelijkheid(request):
    return render(request, "portaal/over/toegankelijkheid.html", {})
