"""Addresses of the web, taken apart, put together and quoted."""

import re
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit',
           'urlencode', 'parse_qs', 'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes',
           'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult',
           'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp',
                 'mms', 'prospero', 'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = uses_relative + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu',
               'sip', 'sips', 'mms', 'sftp', 'tel']
scheme_chars = ('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.')


# --- str and bytes ---

def _as_text(*args):
    """The arguments as str, and what makes a result of the kind that was given."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return (*args, lambda result: result)
    return (*(arg.decode('ascii', 'strict') if arg else '' for arg in args),
            lambda result: result.encode() if hasattr(result, 'encode') else result)


class _Text:
    """A result made of str."""

    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return _BYTES_OF[type(self)](*(part.encode(encoding, errors) for part in self))


class _Bytes:
    """A result made of bytes."""

    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return _TEXT_OF[type(self)](*(part.decode(encoding, errors) for part in self))


# --- the results ---

class _Net:
    """What is in the part of an address that names the host."""

    __slots__ = ()

    def _signs(self):
        return ('@', ':', '[', ']', '%') if isinstance(self.netloc, str) else (
            b'@', b':', b'[', b']', b'%')

    def _user(self):
        at, colon = self._signs()[:2]
        user, has_user, _ = self.netloc.rpartition(at)
        if not has_user:
            return None, None
        name, has_password, password = user.partition(colon)
        return name, password if has_password else None

    def _host(self):
        at, colon, opening, closing, _ = self._signs()
        host = self.netloc.rpartition(at)[2]
        _, bracketed, inside = host.partition(opening)
        if bracketed:
            name, _, rest = inside.partition(closing)
            port = rest.partition(colon)[2]
        else:
            name, _, port = host.partition(colon)
        return name, port or None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        name = self._host()[0]
        if not name:
            return None
        name, sign, zone = name.partition(self._signs()[4])
        return name.lower() + sign + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            text = port if isinstance(port, str) else port.decode()
            raise ValueError(f'Port could not be cast to integer value as {text!r}')
        number = int(port)
        if number > 65535:
            raise ValueError('Port out of range 0-65535')
        return number


_DefragBase = namedtuple('_DefragResultBase', 'url fragment')
_SplitBase = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseBase = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')
_DefragBase.__name__, _SplitBase.__name__, _ParseBase.__name__ = (
    'DefragResult', 'SplitResult', 'ParseResult')


class DefragResult(_DefragBase, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitBase, _Net, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _Net, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _Net, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _Net, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


_BYTES_OF = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes,
             ParseResult: ParseResultBytes}
_TEXT_OF = {made: text for text, made in _BYTES_OF.items()}


# --- taking apart ---

def urlparse(url, scheme='', allow_fragments=True):
    """scheme://netloc/path;params?query#fragment"""
    url, scheme, result = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _split_params(path)
    return result(ParseResult(scheme, netloc, path, params, query, fragment))


def _split_params(path):
    place = path.find(';', path.rfind('/') if '/' in path else 0)
    return (path, '') if place < 0 else (path[:place], path[place + 1:])


_BLANK = ''.join(map(chr, range(33)))


def urlsplit(url, scheme='', allow_fragments=True):
    """scheme://netloc/path?query#fragment"""
    url, scheme, result = _as_text(url, scheme)
    url = url.lstrip(_BLANK)
    scheme = scheme.strip(_BLANK)
    for unsafe in '\t\r\n':
        url, scheme = url.replace(unsafe, ''), scheme.replace(unsafe, '')
    netloc = query = fragment = ''
    head, colon, tail = url.partition(':')
    if colon and head[:1].isalpha() and head.isascii() and all(c in scheme_chars for c in head):
        scheme, url = head.lower(), tail
    if url[:2] == '//':
        netloc, url = _split_netloc(url[2:])
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return result(SplitResult(scheme, netloc, url, query, fragment))


def _split_netloc(text):
    end = min((place for place in map(text.find, '/?#') if place >= 0), default=len(text))
    return text[:end], text[end:]


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, result = _as_text(url)
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        whole = urlunparse((scheme, netloc, path, params, query, ''))
    else:
        whole, fragment = url, ''
    return result(DefragResult(whole, fragment))


# --- putting together ---

def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, path, params, query, fragment, result = _as_text(*components)
    if params:
        path = f'{path};{params}'
    return result(urlunsplit((scheme, netloc, path, query, fragment)))


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, url, query, fragment, result = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return result(url)


def urljoin(base, url, allow_fragments=True):
    """What a relative address means on a page."""
    if not base or not url:
        return url or base
    base, url, result = _as_text(base, url)
    b = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return result(url)
    if scheme in uses_netloc:
        if netloc:
            return result(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b.netloc
    if not path and not params:
        path, params, query = b.path, b.params, query or b.query
    else:
        path = _join_paths(b.path, path)
    return result(urlunparse((scheme, netloc, path, params, query, fragment)))


def _join_paths(base, path):
    parts = base.split('/')
    if parts[-1] != '':
        del parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return '/'.join(resolved) or '/'


# --- quoting ---

_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote(string, safe='/', encoding=None, errors=None):
    """With %XX for all but letters, digits and what is safe."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    allowed = _ALWAYS_SAFE.union(byte for byte in safe if byte < 128)
    return ''.join(chr(byte) if byte in allowed else f'%{byte:02X}' for byte in bs)


def quote_plus(string, safe='', encoding=None, errors=None):
    """The same with + for a blank."""
    blank = ' ' if isinstance(string, str) else b' '
    if blank not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (' ' if isinstance(safe, str) else b' ')
    return quote(string, safe, encoding, errors).replace(' ', '+')


_QUOTED = re.compile(rb'%([0-9a-fA-F]{2})')
_ASCII = re.compile('([\x00-\x7f]+)')


def unquote_to_bytes(string):
    """The bytes that %XX stand for."""
    if isinstance(string, str):
        string = string.encode('utf-8')
    return _QUOTED.sub(lambda match: bytes([int(match[1], 16)]), bytes(string))


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that %XX stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        return string
    pieces = _ASCII.split(string)
    for i in range(1, len(pieces), 2):
        pieces[i] = unquote_to_bytes(pieces[i]).decode(encoding or 'utf-8', errors or 'replace')
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """The same with a blank for +."""
    return unquote(string.replace('+', ' '), encoding, errors)


# --- queries ---

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
             errors='replace', max_num_fields=None, separator='&'):
    """A query as a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
              errors='replace', max_num_fields=None, separator='&'):
    """A query as a list of pairs."""
    qs, result = _as_text(qs)
    separator = separator if isinstance(separator, str) else separator.decode('ascii')
    if not separator:
        raise ValueError('Separator must be of type string or bytes.')
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {field!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append(tuple(result(unquote_plus(part, encoding, errors))
                               for part in (name, value)))
    return pairs


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A mapping or pairs as a query."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError('not a valid non-string sequence or mapping object') from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        fields += [f'{quoted(name)}={quoted(each)}' for each in values]
    return '&'.join(fields)
