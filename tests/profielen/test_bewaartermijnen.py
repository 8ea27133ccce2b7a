from django.apps import apps

from profielen.bewaartermijnen import BEWAARTERMIJNEN


def test_every_field_has_its_term():
    velden = {
        m.__name__: {f.name for f in m._meta.concrete_fields} for m in apps.get_app_config("profielen").get_models()
    }
    assert {model: set(termijnen) for model, termijnen in BEWAARTERMIJNEN.items()} == velden
