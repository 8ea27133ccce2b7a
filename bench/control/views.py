"""A page with rows from one query, a POST with one insert, and bytes without anything."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from bench.control.models import Row

PADDING = "Wat hier staat verandert niet. " * 8000


class RowForm(forms.ModelForm):
    class Meta:
        model = Row
        fields = ["titel", "tekst", "gebied"]


def page(request, pk=None):
    """`?rijen=` rows and about `?bytes=` bytes; `?pool` takes the pool, as the portal does."""
    count, size = int(request.GET.get("rijen", 25)), int(request.GET.get("bytes", 20_000))
    rows = list(Row.objects.using("pool" if "pool" in request.GET else "default").order_by("-pk")[:count])
    padding = PADDING[: max(0, size - 300 - 340 * count)]
    return render(request, "control/page.html", {"rows": rows, "padding": padding})


def post(request):
    """One insert behind CSRF; back to the page."""
    form = RowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = form.save(commit=False)
        row.moment = timezone.now()
        row.save(using="pool" if "pool" in request.GET else "default")
        return redirect("row", row.pk)
    return render(request, "control/form.html", {"form": form})


def plain(request):
    return HttpResponse(PADDING[:20_000])
