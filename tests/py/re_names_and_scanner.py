# re: characters by name, and Scanner.
import re

print(re.findall(r"\N{DIGIT ONE}", "121"), re.findall(r"[\N{LATIN SMALL LETTER A}-\N{LATIN SMALL LETTER C}]+", "abcd"))
print(re.sub(r"\N{EM DASH}", "-", "a\u2014b"))
for pattern in (r"\N", r"\N{", r"\N{}", r"\N{NOT A NAME}", r"[\N{DIGIT ONE]", rb"\N{DIGIT ONE}"):
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(pattern, error)

scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda scanner, text: ("name", text, scanner.match.span())),
    (r"\d+\.\d*", lambda scanner, text: float(text)),
    (r"\d+", lambda scanner, text: int(text)),
    (r"[=+*/-]", "operator"),
    (r"\s+", None),
])
print(scanner.scan("sum = 3*foo + 312.50 + bar"))
print(scanner.scan("a = $b"), scanner.scan(""))
