"""The C locale, the only one there is."""

__all__ = ['LC_ALL', 'LC_COLLATE', 'LC_CTYPE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC',
           'LC_TIME', 'CHAR_MAX', 'Error', 'setlocale', 'getlocale', 'localeconv', 'strcoll',
           'strxfrm', 'format_string', 'currency', 'str', 'atof', 'atoi', 'delocalize',
           'getpreferredencoding', 'normalize']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
Error = type('Error', (Exception,), {'__module__': 'locale'})


def setlocale(category, locale=None):
    """Only 'C' can be set; the user's own is taken for it."""
    if locale not in (None, '', 'C', 'POSIX', (None, None)):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    return None, None


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def normalize(localename):
    return localename


def localeconv():
    """How numbers are written."""
    signs = dict.fromkeys(['int_curr_symbol', 'currency_symbol', 'mon_decimal_point',
                           'mon_thousands_sep', 'positive_sign', 'negative_sign'], '')
    numbers = dict.fromkeys(['int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space',
                             'n_cs_precedes', 'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'],
                            CHAR_MAX)
    return {**signs, 'mon_grouping': [], **numbers, 'decimal_point': '.', 'thousands_sep': '',
            'grouping': []}


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(string):
    return string


def format_string(f, val, grouping=False, monetary=False):
    """As f % val: the C locale groups nothing."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return f'{val:.12g}'


def delocalize(string):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
