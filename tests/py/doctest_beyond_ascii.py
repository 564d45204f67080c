"""Expected output may spell characters outside ASCII by their escapes, or write them."""
import doctest


def shout(text):
    r"""
    >>> shout("\N{GREEK CAPITAL LETTER DELTA}")
    '\u0394!'
    >>> shout("Δ")
    'Δ!'
    >>> b'\x80abc'.decode("utf-8", "replace")
    '\ufffdabc'
    >>> shout("é")
    'e!'
    """
    return text + "!"


print(doctest.testmod())
