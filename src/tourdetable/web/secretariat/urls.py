"""Addresses of the pages for the Secretariat."""

urlpatterns: list[object] = []
