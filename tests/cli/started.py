"""How the tests start the command line."""

import subprocess
from collections.abc import Callable

Run = subprocess.CompletedProcess[str]
Started = Callable[..., Run]
