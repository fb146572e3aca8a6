"""Sealing: what only those with the key can read, and nobody can change unnoticed.

A sealed file is a line that says so, a line of JSON with what the key is made from, and chunks.
Each chunk is encrypted with AES-256-GCM. Its nonce counts it and says whether it is the last, so
that chunks which are changed, moved, dropped or cut off at the end are found out. The key comes
from a pass phrase by scrypt.
"""

import io
import json
import os
from dataclasses import dataclass
from typing import IO, Any

from .refusals import Damaged, WrongKey

MARK = b"Tour de Table, sealed backup, form 1\n"
CHUNK = 64 * 1024
"""Bytes of content in one chunk."""
TAG = 16
LONGEST_HEAD = 1000
SHORTEST_KEY = 16
"""Characters that a pass phrase has at least."""
COST = (2**16, 8, 1)
"""What scrypt is asked for: 64 MiB of memory, and about a fifth of a second."""


@dataclass(frozen=True)
class Head:
    """What stands before the chunks: no secret, and needed to make the key again."""

    salt: bytes
    proof: bytes
    """Tells the right key from a wrong one."""
    start: bytes
    """With what each nonce begins."""
    cost: tuple[int, int, int] = COST

    @property
    def written(self) -> bytes:
        """The two lines."""
        told = {"salt": self.salt.hex(), "proof": self.proof.hex(), "start": self.start.hex()}
        return MARK + json.dumps(told | {"cost": self.cost}).encode() + b"\n"


def derived(phrase: str, salt: bytes, cost: tuple[int, int, int] = COST) -> tuple[bytes, bytes]:
    """The key that a pass phrase gives, and the proof that it is the right one."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    work, block, lanes = cost
    made = Scrypt(salt=salt, length=48, n=work, r=block, p=lanes).derive(phrase.encode())
    return made[:32], made[32:]


def refuse_weak(phrase: str) -> None:
    """Refuse a key that could be guessed."""
    if len(phrase) < SHORTEST_KEY:
        raise WrongKey(
            f"The key for backups has fewer than {SHORTEST_KEY} characters. Make a longer one, "
            "for example with: openssl rand -base64 32"
        )


class Cipher:
    """The chunks of one file, each with its number."""

    def __init__(self, key: bytes, head: Head) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.cipher = AESGCM(key)
        self.head = head
        self.number = 0

    def nonce(self, *, last: bool) -> bytes:
        """The nonce of the next chunk."""
        made = self.head.start + self.number.to_bytes(4, "big") + bytes([last])
        self.number += 1
        return made

    def close_up(self, content: bytes, *, last: bool) -> bytes:
        """The next chunk, sealed."""
        return self.cipher.encrypt(self.nonce(last=last), content, self.head.written)

    def open_up(self, sealed: bytes, *, last: bool) -> bytes:
        """The next chunk as it was. Raises `InvalidTag` where it was changed or moved."""
        return self.cipher.decrypt(self.nonce(last=last), sealed, self.head.written)


class SealingFile(io.RawIOBase):
    """A file for writing, whose content is sealed on its way; `finish` writes the last chunk."""

    def __init__(self, file: IO[bytes], phrase: str) -> None:
        refuse_weak(phrase)
        salt = os.urandom(16)
        key, proof = derived(phrase, salt)
        head = Head(salt, proof, os.urandom(7))
        self.file, self.cipher, self.waiting = file, Cipher(key, head), bytearray()
        file.write(head.written)

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def write(self, content: Any) -> int:
        """Take some content; full chunks leave, and something always stays for the last one."""
        self.waiting += content
        while len(self.waiting) > CHUNK:
            self.put(bytes(self.waiting[:CHUNK]), last=False)
            del self.waiting[:CHUNK]
        return len(content)

    def put(self, content: bytes, *, last: bool) -> None:
        """Write a chunk."""
        self.file.write(self.cipher.close_up(content, last=last))

    def finish(self) -> None:
        """Write the last chunk, without which the file counts as cut short."""
        self.put(bytes(self.waiting), last=True)


class UnsealingFile(io.RawIOBase):
    """A sealed file for reading: it gives what was sealed, or refuses."""

    def __init__(self, file: IO[bytes], phrase: str, *, name: str) -> None:
        self.file, self.name = file, name
        head = read_head(file, name=name)
        key, proof = derived(phrase, head.salt, head.cost)
        if proof != head.proof:
            raise WrongKey(
                f"The key is not the one that {name} was sealed with. Find that one: without it "
                "nobody can read the backup."
            )
        self.cipher, self.ready, self.ahead = Cipher(key, head), b"", file.read(CHUNK + TAG)

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Put what comes next into a buffer; 0 only after the last chunk."""
        if not self.ready and self.ahead:
            self.ready = self.following()
        given, self.ready = self.ready[: len(buffer)], self.ready[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)

    def following(self) -> bytes:
        """The next chunk as it was."""
        from cryptography.exceptions import InvalidTag

        sealed, self.ahead = self.ahead, self.file.read(CHUNK + TAG)
        try:
            return self.cipher.open_up(sealed, last=not self.ahead)
        except InvalidTag as error:
            raise Damaged(self.name, "its seal is broken or its end is missing") from error


def is_sealed(beginning: bytes) -> bool:
    """Whether a file that begins so is sealed."""
    return beginning.startswith(MARK)


def read_head(file: IO[bytes], *, name: str) -> Head:
    """What stands before the chunks; the costs that it may ask for are those that we write."""
    file.seek(len(MARK))
    line = file.readline(LONGEST_HEAD)
    try:
        told = json.loads(line)
        salt, proof, start = (bytes.fromhex(told[one]) for one in ("salt", "proof", "start"))
        head = Head(salt, proof, start, tuple(told["cost"]))
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(name, "its first lines cannot be read") from error
    if head.cost != COST or (len(salt), len(proof), len(start)) != (16, 16, 7):
        raise Damaged(name, "its first lines are not as the product writes them")
    return head
