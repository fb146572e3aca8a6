"""The page for a monitor."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tourdetable.operations.health import in_order


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Yes or no, and nothing that anybody could learn from."""
    well = in_order()
    words, status = ("in order\n", 200) if well else ("out of order\n", 503)
    answer = HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
    answer["Cache-Control"] = "no-store"
    return answer
