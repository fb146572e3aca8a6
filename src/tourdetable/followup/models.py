"""The tables of all rooms, as Django wants to find them."""

from .items.models import Item
from .projects.models import Project

__all__ = ["Item", "Project"]
