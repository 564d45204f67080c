# Lossless squeezing: run lengths, move-to-front, Burrows-Wheeler, LZ77 and LZW, there and back again.
import re
from itertools import groupby


def runs(text):
    return "".join(f"{n if (n := len(list(same))) > 1 else ''}{letter}" for letter, same in groupby(text))


def unruns(packed):
    return re.sub(r"(\d+)(\D)", lambda found: found[2] * int(found[1]), packed)


def to_front(text):
    order, places = sorted(set(text)), []
    alphabet = "".join(order)
    for letter in text:
        places.append(order.index(letter))
        order.insert(0, order.pop(places[-1]))
    return alphabet, places


def from_front(alphabet, places):
    order, text = list(alphabet), ""
    for place in places:
        text += order[place]
        order.insert(0, order.pop(place))
    return text


def burrows_wheeler(text, end="$"):
    if end in text:
        raise ValueError(f"the text has {end!r} in it")
    text += end
    return "".join(turn[-1] for turn in sorted(text[i:] + text[:i] for i in range(len(text))))


def unwheel(last, end="$"):
    order = sorted(range(len(last)), key=last.__getitem__)
    place, text = last.index(end), ""
    for _ in last:
        place = order[place]
        text += last[place]
    return text[:-1]


def windows(text, size=20):
    i = 0
    while i < len(text):
        back = length = 0
        for start in range(max(0, i - size), i):
            n = 0
            while i + n < len(text) - 1 and text[start + n] == text[i + n]:
                n += 1
            if n > length:
                back, length = i - start, n
        yield back, length, text[i + length]
        i += length + 1


def unwindow(triples):
    text = []
    for back, length, letter in triples:
        for _ in range(length):
            text.append(text[-back])
        text.append(letter)
    return "".join(text)


def phrases(data):
    table, word = {bytes([n]): n for n in range(256)}, b""
    for byte in data:
        if word + bytes([byte]) in table:
            word += bytes([byte])
        else:
            yield table[word]
            table[word + bytes([byte])] = len(table)
            word = bytes([byte])
    if word:
        yield table[word]


def unphrase(codes):
    table, word, data = [bytes([n]) for n in range(256)], b"", bytearray()
    for code in codes:
        entry = table[code] if code < len(table) else word + word[:1]
        data += entry
        if word:
            table.append(word + entry[:1])
        word = entry
    return bytes(data)


for text in ("wwwwbwwww", "abc", "", "aaaaaaaaaaaab"):
    print(repr(text), runs(text), unruns(runs(text)) == text)
for text in ("banana", "abracadabra", "tomorrow and tomorrow and tomorrow"):
    wheel = burrows_wheeler(text)
    alphabet, places = to_front(wheel)
    print(wheel, runs(wheel), places, places.count(0))
    print("  ", from_front(alphabet, places) == wheel, unwheel(wheel) == text, repr(unwheel(wheel)))
    triples = list(windows(text))
    print("  ", triples, unwindow(triples) == text)
    codes = list(phrases(text.encode()))
    print("  ", len(text), "->", len(codes), [c for c in codes if c > 255], unphrase(codes).decode() == text)
print(list(phrases(b"aaaaaaa")), unphrase([97, 256, 257, 97]), list(phrases(b"")))
try:
    burrows_wheeler("US$")
except ValueError as error:
    print(error)
