"""The one family of refusals that people, not programmers, will read.

Refusal
├── reading.opening: a file that cannot or must not be opened
├── record.loading: a file that is not a record
├── framework.profile: a profile that contradicts itself
└── the actions of a room: a deed that its rules do not allow
"""

__all__ = ["Refusal"]


class Refusal(Exception):
    """Something expected went wrong; its words say what, and what to do next.

    It is shown to people as it stands. Anything else that is raised is a bug.
    """
