"""Form fields for what people type: NUL is refused with a sentence, invisible tricks are taken out, words are kept."""

import re
import unicodedata

from django import forms
from django.core.exceptions import ValidationError

# Control characters other than tab and newline, lone surrogates, and the characters that turn the reading
# direction of what follows (UAX 9: LRE RLE PDF LRO RLO, LRI RLI FSI PDI). Letters that are written
# from right to left carry their own direction and stay.
_WEG = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_NIETS_TE_ZIEN = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp", "Mn"})

LEEG = "Dit veld is nog leeg. Vul het in."
VERBODEN_TEKEN = "In uw tekst staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw."


def schone_tekst(tekst: str) -> str:
    """Newlines as `\\n`, no control or direction characters, nothing around it; empty when there is nothing to see."""
    tekst = _WEG.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return "" if all(unicodedata.category(teken) in _NIETS_TE_ZIEN for teken in tekst) else tekst


class TekstField(forms.CharField):
    """A text of several lines; says how many characters are too many, instead of cutting it off in the browser."""

    widget = forms.Textarea
    default_error_messages = {"required": LEEG}

    def __init__(self, *, max_length: int = 4000, min_length: int | None = None, **kwargs):
        super().__init__(**kwargs)
        # Not handed to CharField: a maxlength attribute makes a browser silently drop the end of a pasted text.
        self.hoogstens, self.minstens = max_length, min_length

    def to_python(self, value) -> str:
        tekst = "" if value in self.empty_values else str(value)
        if "\0" in tekst:
            raise ValidationError(VERBODEN_TEKEN, code="nul")
        return schone_tekst(tekst)

    def validate(self, value: str) -> None:
        super().validate(value)
        if (te_veel := len(value) - self.hoogstens) > 0:
            hoeveel = "1 teken" if te_veel == 1 else f"{te_veel} tekens"
            raise ValidationError(
                f"Uw tekst is {hoeveel} te lang. Maak de tekst korter. Er passen {self.hoogstens} tekens in.",
                code="te_lang",
            )
        if value and self.minstens and len(value) < self.minstens:
            raise ValidationError(f"Uw tekst is te kort. Schrijf minstens {self.minstens} tekens.", code="te_kort")


class KorteTekstField(TekstField):
    """A text of one line: a name, a title, a place."""

    widget = forms.TextInput  # type: ignore[assignment]

    def __init__(self, *, max_length: int = 100, **kwargs):
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value) -> str:
        return " ".join(super().to_python(value).split())
