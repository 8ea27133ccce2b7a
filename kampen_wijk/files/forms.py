"""The form field for photos: several at once, each through the one door."""

from django import forms
from django.core.exceptions import ValidationError

from kampen_wijk.files.fotos import MAX_FOTOS, OngeldigeFoto, SchoneFoto, schoon

TYPEN = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"
TE_VEEL = "U kunt hoogstens %(max)s foto's meesturen. De eerste %(max)s hebben wij bewaard, de andere niet."


class FotosInvoer(forms.ClearableFileInput):
    """A file input that takes several pictures; it never shows a path."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"

    def __init__(self, attrs=None):
        super().__init__({"accept": TYPEN, **(attrs or {})})

    def value_from_datadict(self, data, files, name):
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name)


class FotosField(forms.FileField):
    """Up to five photos, cleaned to a list of SchoneFoto.

    What is wrong with one photo does not lose the others: after cleaning, `form.fields["fotos"].goed` holds those
    that did come through, for the draft of the form that is shown again.
    """

    widget = FotosInvoer

    def __init__(self, *, maximaal=MAX_FOTOS, required=False, **kwargs):
        self.maximaal = maximaal
        self.goed: list[SchoneFoto] = []
        super().__init__(required=required, **kwargs)

    def clean(self, data, initial=None):
        self.goed = []  # a form has its own copy of the field
        uploads = [upload for upload in data or [] if upload]
        if self.required and not uploads:
            raise ValidationError("Kies een foto.", code="required")
        fouten = []
        for upload in uploads[: 2 * self.maximaal]:
            if len(self.goed) == self.maximaal:
                break
            try:
                self.goed.append(schoon(upload))
            except OngeldigeFoto as fout:
                params = {"naam": _naam(upload), "zin": fout.messages[0]}
                fouten.append(ValidationError("%(naam)s: %(zin)s", fout.code, params))
        if len(uploads) > self.maximaal:
            fouten.append(ValidationError(TE_VEEL, "te_veel", {"max": self.maximaal}))
        if fouten:
            raise ValidationError(fouten)
        return self.goed


def _naam(upload) -> str:
    """The name of the file as its owner knows it, short and without control characters."""
    return "".join(teken for teken in upload.name if teken.isprintable())[:60] or "Foto"
