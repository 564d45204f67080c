"""Ciphers and codes: Caesar, Vigenere, Atbash, rail fence, Playfair, RSA, Huffman, Hamming, run lengths, Morse, digests."""
import base64
import binascii
import codecs
import hashlib
import heapq
import hmac
import math
import struct
from collections import Counter
from itertools import cycle, groupby
from string import ascii_lowercase as LETTERS, ascii_uppercase as CAPITALS


def caesar(text, by):
    return text.translate(str.maketrans(LETTERS + CAPITALS, LETTERS[by:] + LETTERS[:by] + CAPITALS[by:] + CAPITALS[:by]))


def vigenere(text, key, sign=1):
    shifts = cycle(LETTERS.index(letter) for letter in key)
    return "".join(LETTERS[(LETTERS.index(c) + sign * next(shifts)) % 26] if c in LETTERS else c for c in text)


def rail_fence(text, rails):
    places = [*range(rails), *range(rails - 2, 0, -1)]
    return "".join(c for row in range(rails) for i, c in enumerate(text) if places[i % len(places)] == row)


def rail_fence_back(text, rails):
    places = [*range(rails), *range(rails - 2, 0, -1)]
    order = sorted(range(len(text)), key=lambda i: (places[i % len(places)], i))
    plain = [""] * len(text)
    for place, c in zip(order, text):
        plain[place] = c
    return "".join(plain)


def playfair_square(key):
    seen = dict.fromkeys((key + LETTERS).replace("j", "i"))
    return "".join(seen)


def playfair(pairs, square, step=1):
    out = []
    for a, b in pairs:
        (ra, ca), (rb, cb) = divmod(square.index(a), 5), divmod(square.index(b), 5)
        if ra == rb:
            ca, cb = (ca + step) % 5, (cb + step) % 5
        elif ca == cb:
            ra, rb = (ra + step) % 5, (rb + step) % 5
        else:
            ca, cb = cb, ca
        out.append(square[5 * ra + ca] + square[5 * rb + cb])
    return out


def huffman(text):
    heap = [(n, i, letter) for i, (letter, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    number = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], number, (a, b)))
        number += 1
    codes = {}

    def walk(node, prefix):
        if isinstance(node[2], str):
            codes[node[2]] = prefix or "0"
        else:
            walk(node[2][0], prefix + "0")
            walk(node[2][1], prefix + "1")

    walk(heap[0], "")
    return codes


def hamming(bits):
    """Seven bits for four, of which any one may flip."""
    a, b, c, d = bits
    return [a ^ b ^ d, a ^ c ^ d, a, b ^ c ^ d, b, c, d]


def hamming_back(bits):
    wrong = 0
    for i, bit in enumerate(bits, 1):
        wrong ^= i * bit
    if wrong:
        bits = bits[:]
        bits[wrong - 1] ^= 1
    return [bits[2], bits[4], bits[5], bits[6]], wrong


secret = caesar("Attack at Dawn!", 3)
print(secret, caesar(secret, 26 - 3), codecs.encode("Attack", "rot13"))
print(vigenere("we are discovered", "key"), vigenere(vigenere("we are discovered", "key"), "key", -1))
print("".join(LETTERS[25 - LETTERS.index(c)] for c in "atbash"))
print(rail_fence("WEAREDISCOVERED", 3), rail_fence_back(rail_fence("WEAREDISCOVERED", 3), 3))
square = playfair_square("monarchy")
pairs = playfair(["in", "st", "ru", "me", "nt", "sz"], square)
print(*(square[i : i + 5] for i in range(0, 25, 5)), pairs, playfair(pairs, square, -1))

p, q, e = 61, 53, 17
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
message = [ord(c) for c in "Hi!"]
sealed = [pow(m, e, n) for m in message]
print(n, d, sealed, "".join(chr(pow(c, d, n)) for c in sealed), math.gcd(e, phi))
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)

codes = huffman("abracadabra")
coded = "".join(codes[c] for c in "abracadabra")
print(codes, coded, len(coded))
word = hamming([1, 0, 1, 1])
for flip in range(8):
    damaged = [bit ^ (i + 1 == flip) for i, bit in enumerate(word)]
    print(damaged, *hamming_back(damaged))
runs = [(c, len([*same])) for c, same in groupby("WWWWBBWWWWWWW")]
print("".join(f"{n}{c}" for c, n in runs), "".join(c * n for c, n in runs))
MORSE = dict(zip("sohelp", "... --- .... . .-.. .--.".split()))
print(" ".join(MORSE[c] for c in "sos"), {code: c for c, code in MORSE.items()}[".-.."])

data = bytes(range(0, 256, 17))
for coder in (base64.b64encode, base64.b32encode, base64.b16encode, base64.urlsafe_b64encode, binascii.hexlify):
    print(coder.__name__, coder(data))
print(binascii.crc32(b"123456789"), hex(binascii.crc_hqx(b"123456789", 0)), hashlib.sha256(b"abc").hexdigest()[:16])
print(hmac.new(b"key", b"The quick brown fox", "md5").hexdigest())
print(struct.pack(">IHB", 0xDEADBEEF, 513, 7).hex(" ", 2), struct.unpack("<3B", b"\x01\x02\x03"))
xor = bytes(a ^ b for a, b in zip(b"attack", cycle(b"key")))
print(xor, bytes(a ^ b for a, b in zip(xor, cycle(b"key"))), int.from_bytes(xor, "big"), (1 << 40).to_bytes(6, "little"))
luhn = lambda digits: sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(digits))) % 10 == 0
print(luhn("4539148803436467"), luhn("8273123273520569"))
