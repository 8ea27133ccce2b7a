"""Pages about the portal itself."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from kampen_wijk.pagecache.decorators import onthoudbaar


@login_not_required
@onthoudbaar
def privacy(request):
    return render(request, "portaal/over/privacy.html", {})


@login_not_required
@onthoudbaar
def toegankelijkheid(request):
    return render(request, "portaal/over/toegankelijkheid.html", {})
