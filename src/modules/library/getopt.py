"""Options of a command line, as C programs read them."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that is not known, or lacks its argument."""

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(option, value) pairs and the arguments behind them."""
    options = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        options, args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options anywhere among the arguments."""
    options, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith('+')
    shortopts = shortopts.removeprefix('+')
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0][:1] == '-' and args[0] != '-':
            options, args = _take(options, args, shortopts, longopts)
        elif stops_early:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return options, rest


def _take(options, args, shortopts, longopts):
    if args[0].startswith('--'):
        return _take_long(options, args[0][2:], longopts, args[1:])
    return _take_short(options, args[0][1:], shortopts, args[1:])


def _take_long(options, text, longopts, args):
    name, equals, value = text.partition('=')
    name, wants_value = _full_name(name, longopts)
    if wants_value and not equals:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        value, args = args[0], args[1:]
    elif equals and not wants_value:
        raise GetoptError(f'option --{name} must not have an argument', name)
    return options + [('--' + name, value)], args


def _full_name(name, longopts):
    fitting = [option for option in longopts if option.startswith(name)]
    if not fitting:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in fitting:
        return name, False
    if name + '=' in fitting:
        return name, True
    if len(fitting) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    return fitting[0].removesuffix('='), fitting[0].endswith('=')


def _take_short(options, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ''
        if _wants_value(letter, shortopts):
            if not text and not args:
                raise GetoptError(f'option -{letter} requires argument', letter)
            value, args = (text, args) if text else (args[0], args[1:])
            text = ''
        options = options + [('-' + letter, value)]
    return options, args


def _wants_value(letter, shortopts):
    place = shortopts.find(letter)
    if place < 0 or letter == ':':
        raise GetoptError(f'option -{letter} not recognized', letter)
    return shortopts.startswith(':', place + 1)
