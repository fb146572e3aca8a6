"""Addresses of the pages for everybody."""

urlpatterns: list[object] = []
