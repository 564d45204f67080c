# urllib.parse: addresses taken apart, joined, quoted; queries.
from urllib.parse import (parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote,
                          unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse,
                          urlsplit, urlunparse, urlunsplit)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error)


for url in ("http://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag", "https://x.org", "/a/b?c", "mailto:a@b.c",
            "//h/p", "a:b", "http://[::1]:80/x", "http://h:99999/", "http://h:x/", "http://h/;a/b;c", "?q",
            "#f", "", "x;y", "http://h?q#f", b"http://h/p?q", "http:\n//h", " http://h", "path/to;param=1"):
    parts = urlparse(url)
    print(parts, parts.geturl(), urlsplit(url), urldefrag(url))
    for name in "hostname", "port", "username", "password":
        attempt(lambda: (name, getattr(parts, name)))
attempt(lambda: urlsplit("http://[::1/"))

for url in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..",
            "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "./../g", "g/./h",
            "g/../h", "http:g", "mailto:x"):
    print(url, urljoin("http://a/b/c/d;p?q", url))
print(urljoin("http://h", "x"), urljoin("http://h/a/", "x"), urljoin("", "x"), urljoin("a/b", "c"))

print(quote("a b/c?d=\xe9&~"), quote("a/b", safe=""), quote_plus("a b+c&"), quote(b"\xff a"), quote(""))
print(quote("\xe9", encoding="latin1"), quote_plus("a/b ", safe="/"))
print(unquote("a%20b%C3%A9%zz%"), unquote_plus("a+b%2B"), ascii(unquote("%FF")), unquote_to_bytes("a%20%e9"))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&b=2&a=3&c=&d", True), parse_qs("a=1;b=2", separator=";"))
print(parse_qs(b"a=%20"), parse_qs(""), parse_qs("a=b=c&+=+"))
print(urlencode({"a": 1, "b c": "d&e", "\xe9": [1, 2]}), urlencode([("a", [1, 2]), ("b", "xy")], doseq=True))
print(urlencode({"q": "a b"}, quote_via=quote), urlencode({"k": b"\xff"}), urlencode({}))
for wrong in (lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1),
              lambda: urlencode("abc"), lambda: quote(5), lambda: urljoin("a", b"b"),
              lambda: quote_from_bytes("x")):
    attempt(wrong)

parts = urlparse("http://h/p")
print(parts._replace(path="/x").geturl(), parts[1], parts._asdict(), parts == ("http", "h", "/p", "", "", ""))
print(urlunparse(("http", "h", "p", "x", "y", "z")), urlunsplit(("", "h", "", "", "")), parts.encode())
