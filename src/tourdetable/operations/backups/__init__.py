"""Backups: made while in use, tried before they are called good, and restored as a whole.

`package.py` is the file, `sealing.py` its encryption, `making.py` and `restoring.py` the deeds.
"""
