"""Tour de Table: the digital secretariat of an intergovernmental dialogue."""

__version__ = "0.1.0"
