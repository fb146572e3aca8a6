"""Who does things in tests, as the log names them."""

from tourdetable.audit.actions import Actor

TESTER = Actor("the test")
