# Huffman's tree: its codes, canonical codes, packing into bytes and back, entropy, damaged input.
import heapq
from collections import Counter
from math import log2


def build(text):
    heap = [(count, letter, letter) for letter, count in Counter(text).items()]
    heapq.heapify(heap)
    if not heap:
        raise ValueError("nothing to encode")
    while len(heap) > 1:
        few, least, left = heapq.heappop(heap)
        many, other, right = heapq.heappop(heap)
        heapq.heappush(heap, (few + many, min(least, other), (left, right)))
    return heap[0][2]


def codes(tree, prefix=""):
    if isinstance(tree, str):
        return {tree: prefix or "0"}
    left, right = tree
    return codes(left, prefix + "0") | codes(right, prefix + "1")


def canonical(table):
    result, code, size = {}, -1, 0
    for letter in sorted(table, key=lambda letter: (len(table[letter]), letter)):
        code, size = (code + 1) << len(table[letter]) - size, len(table[letter])
        result[letter] = f"{code:0{size}b}"
    return result


def pack(text, table):
    bits = "".join(map(table.__getitem__, text))
    padding = -len(bits) % 8
    bits += "0" * padding
    return bytes([padding, *(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))])


def unpack(data, table):
    letters = {code: letter for letter, code in table.items()}
    padding, body = data[0], data[1:]
    bits = "".join(f"{byte:08b}" for byte in body)
    text, code = [], ""
    for bit in bits[:len(bits) - padding]:
        code += bit
        if code in letters:
            text.append(letters[code])
            code = ""
    if code:
        raise ValueError(f"left over at the end: {code}")
    return "".join(text)


def entropy(text):
    return -sum(n / len(text) * log2(n / len(text)) for n in Counter(text).values())


def show(tree, indent=""):
    if isinstance(tree, str):
        print(f"{indent}{tree!r}")
    else:
        for bit, branch in enumerate(tree):
            print(f"{indent}{bit}")
            show(branch, indent + "  ")


text = "she sells sea shells"
tree = build(text)
show(tree)
table = canonical(codes(tree))
for letter, code in sorted(table.items(), key=lambda pair: (len(pair[1]), pair)):
    print(f"{letter!r:>4} x{text.count(letter)} {codes(tree)[letter]:<6}{code}")
data = pack(text, table)
print(data.hex(" "), len(text), "->", len(data), unpack(data, table) == text)
used = sum(len(table[letter]) for letter in text)
print(f"{entropy(text):.4f} <= {used / len(text):.4f} bits per letter, kraft",
      sum(2 ** -len(code) for code in table.values()))
print(codes(build("aaaa")), unpack(pack("aaaa", {"a": "0"}), {"a": "0"}), codes(build("ab")))
lopsided = "".join(letter * n for letter, n in zip("abcdefg", (1, 1, 2, 3, 5, 8, 13)))
print(codes(build(lopsided)))
for wrong in (lambda: build(""), lambda: unpack(data[:-1] + b"\xff", table), lambda: pack("x", table),
              lambda: unpack(b"", table)):
    try:
        print(repr(wrong()))
    except (ValueError, LookupError) as error:
        print(type(error).__name__, error)
