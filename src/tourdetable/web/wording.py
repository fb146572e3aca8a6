"""Words and marks that templates use."""

from django import template

register = template.Library()
