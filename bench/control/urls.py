"""The addresses of the control."""

from django.urls import path

from bench.control import views

urlpatterns = [
    path("", views.page, name="page"),
    path("rij/<int:pk>/", views.page, name="row"),
    path("post/", views.post, name="post"),
    path("bytes/", views.plain, name="plain"),
]
