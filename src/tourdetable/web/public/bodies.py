"""The bodies of the dialogue, and who held their offices from when to when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.dialogue.bodies import queries


def bodies(request: HttpRequest) -> HttpResponse:
    """Every body with its offices; those of the dialogue as a whole come first."""
    page = {"bodies": queries.bodies(), "terms": queries.terms_of_the_dialogue()}
    return render(request, "public/bodies.html", page)
