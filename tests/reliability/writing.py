"""Writers: people of the Secretariat who take in one record after another, through the pages."""

import http.client
import json
import secrets
import threading
import time
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import count

from tourdetable.checking import checked
from tourdetable.reading import read
from tourdetable.record import dumps

SUMMARY = """\
# Meeting 0000000 of the Lakes Dialogue, 3 March 2023

1. **Peru** is ready to host the next meeting.

2. **Chile** will share its experience with all.

3. It was decided to meet again.
"""
NOUGHT = "0000000"
TOKEN = secrets.token_hex(16)
BOUNDARY = "----a-boundary-of-the-tests"
HEADERS = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


@cache
def template() -> str:
    """The record of a short summary."""
    return dumps(checked(read(SUMMARY.encode(), name="summary.md")))


class Writers:
    """Several at once; they remember what was acknowledged to them."""

    def __init__(self, port: int, session: str, *, number: int = 4) -> None:
        self.port, self.number, self.template = port, number, template()
        self.headers = HEADERS | {"Cookie": f"sessionid={session}; csrftoken={TOKEN}"}
        self.next = count(secrets.randbelow(9_000_000))
        self.acknowledged: set[str] = set()
        self.under_way: set[str] = set()
        self.refused: list[str] = []
        self.failed: Counter[int] = Counter()
        """Answers of a server in distress, by their status."""
        self.stopping = threading.Event()
        self.threads: list[threading.Thread] = []

    def begin(self) -> None:
        """Write from now on."""
        self.stopping.clear()
        self.under_way.clear()
        self.threads = [threading.Thread(target=self.write) for _ in range(self.number)]
        for one in self.threads:
            one.start()

    def wait_for(self, more: int) -> None:
        """Until so many more have been acknowledged."""
        until = len(self.acknowledged) + more
        deadline = time.monotonic() + 60
        while len(self.acknowledged) < until:
            assert time.monotonic() < deadline, self.refused
            time.sleep(0.002)

    def end(self) -> None:
        """Write no more."""
        self.stopping.set()
        for one in self.threads:
            one.join()

    def write(self) -> None:
        """Take in records until there is no server any more, or no more are wanted."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not self.stopping.is_set():
            name = f"{next(self.next):07}"
            self.under_way.add(name)
            try:
                status, page = self.sent(line, name)
            except (OSError, http.client.HTTPException):
                line.close()
                time.sleep(0.01)
                continue
            self.under_way.discard(name)
            if status == 200:
                self.acknowledged.add(name)
            elif status in {302, 403, 422}:
                self.refused.append(f"{status} {page[:2000]!r}")
            else:
                self.failed[status] += 1
        line.close()

    def sent(self, line: http.client.HTTPConnection, name: str) -> tuple[int, bytes]:
        """One record handed in; the answer."""
        line.request("POST", "/take-in/", body=form(self.record(name)), headers=self.headers)
        answer = line.getresponse()
        return answer.status, answer.read()

    def record(self, name: str) -> bytes:
        """A record of its own: another meeting, another document."""
        told = json.loads(self.template.replace(NOUGHT, name))
        told["document"]["sha256"] = sha256(name.encode()).hexdigest()
        return json.dumps(told).encode()


def form(record: bytes) -> bytes:
    """The form as a browser sends it."""
    fields = {"csrfmiddlewaretoken": TOKEN, "classification": "public", "attribution": "named"}
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    file = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="document"; filename="r.json"'
    head = "".join([*parts, f"{file}\r\nContent-Type: application/json\r\n\r\n"])
    return head.encode() + record + f"\r\n--{BOUNDARY}--\r\n".encode()
