"""What a command ends with, for scripts that call it."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; none of them has two meanings."""

    FINE = 0
    FINDINGS = 1  # of `check`, `audit verify` and `doctor`: something is not as it should be
    WRONG_USE = 2  # the line cannot be understood
    REFUSED = 3  # a sentence says why
    BUG = 70  # EX_SOFTWARE of sysexits.h
    INTERRUPTED = 130  # 128 + SIGINT
    PIPE_CLOSED = 141  # 128 + SIGPIPE
