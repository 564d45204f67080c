# urllib.parse: splitting, joining, quoting, query strings both ways, results as objects, errors.
from urllib import parse
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag,
                          urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)

for url in ('http://user:pw@Host.Org:80/a/b;p?q=1&r#frag', '//host/path', 'mailto:me@x.org',
            'path?x', '', 'http://[::1]:8080/', 'HTTP://A', 'a:b', 'file:///etc', 'http://h?q#',
            'x://h/;a;b'):
    parts = urlparse(url)
    print(tuple(parts), parts.hostname, parts.port, parts.username, parts.geturl(), sep=' | ')
print(urlsplit('http://h/p;x?q#f'), urlsplit('p', scheme='https').scheme,
      urlunsplit(('http', 'h', 'p', 'a=1', '')), urlunparse(('', 'h', '/p', 'x', '', 'f')),
      urlsplit('http://h/a')._replace(path='/b').geturl())
for reference in ('g', './g', '../g', '../../../g', '/g', '//g', '?y', '#s', '', 'g;x=1/../y',
                  'http:g', 'mailto:a', './', '..', 'g/'):
    print(reference, urljoin('http://a/b/c/d;p?q', reference), end='; ')
print()
print(quote('a b/ü&=~'), quote('a/b', safe=''), quote_plus('a b+c'), quote(b'\xff'),
      quote('é', encoding='latin-1'), unquote('a%20b%C3%A9%zz%'), unquote_plus('a+b%2B'),
      unquote('%E9', 'latin-1'), unquote('%ff'), parse.unquote_to_bytes('a%ff'))
print(urlencode({'a': 1, 'b': 'x y', 'c': 'ü&'}), urlencode([('k', [1, 2]), ('j', 'z')],
                                                            doseq=True), urlencode({'k': [1, 2]}),
                                                            urlencode({'s': 'a b'},
                                                                      quote_via=quote),
                                                                      urlencode({}))
print(parse_qs('a=1&a=2&b=&c'), parse_qs('b=&c', keep_blank_values=True),
      parse_qsl('x=a+b&y=%26;z=1'), parse_qs('a=1;b=2', separator=';'), parse_qsl(''),
      urldefrag('http://h/p#top'), urldefrag('x').fragment == '')
print(urlparse(b'http://h/p').netloc, urljoin(b'http://h/a', b'b'), urlsplit('http://h/\n x'),
      urlsplit('http://h:/').port)
for wrong in (lambda: urlsplit('http://h:x/').port, lambda: urlsplit('http://h:99999/').port,
              lambda: urlsplit('http://[h/'), lambda: urljoin('a', b'b'),
              lambda: parse_qs('a', strict_parsing=True), lambda: urlencode(5), lambda: quote(5),
              lambda: parse_qsl('a=1&b=2', max_num_fields=1), lambda: urlunsplit(('a', 'b')),
              lambda: parse_qs('a', separator=''), lambda: quote(b'a', encoding='utf-8'),
              lambda: urlencode('ab')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
