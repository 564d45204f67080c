s = "naïve café €5 日本語 😀"
print(s, len(s), s.upper(), s[::-1], s[6], s.find("日"))
print([ord(c) for c in "aé€😀"], [chr(n) for n in (97, 233, 8364, 128512)])
print(s.encode("utf-8")[:8], "é".encode(), b"\xc3\xa9".decode(), ascii(s), repr("\u200b\ud800"[0:1]))
print("é" == "e\u0301", len("e\u0301"), "\u03b1", "\u03b1".upper())
print("ñ" in s, "café" in s, s.split(), s.title())
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as error:
    print(error)
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
