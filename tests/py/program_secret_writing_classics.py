# Old ciphers as classes with one interface: Vigenere, rail fence, Playfair, columns, a rotor machine.
from abc import ABC, abstractmethod
from itertools import cycle
from string import ascii_uppercase as ABC_LETTERS


class Cipher(ABC):
    kinds = []

    def __init_subclass__(cls):
        Cipher.kinds.append(cls)

    @staticmethod
    def clean(text):
        return "".join(letter for letter in text.upper() if letter in ABC_LETTERS)

    @abstractmethod
    def encode(self, text): ...

    @abstractmethod
    def decode(self, text): ...


class Vigenere(Cipher):
    def __init__(self, key):
        self.shifts = [ABC_LETTERS.index(letter) for letter in self.clean(key)]

    def encode(self, text, way=1):
        return "".join(ABC_LETTERS[(ABC_LETTERS.index(letter) + way * shift) % 26]
                       for letter, shift in zip(self.clean(text), cycle(self.shifts)))

    def decode(self, text):
        return self.encode(text, -1)


class RailFence(Cipher):
    def __init__(self, rails):
        self.rails = rails

    def order(self, size):
        zigzag = cycle([*range(self.rails), *range(self.rails - 2, 0, -1)])
        return [i for _, i in sorted((next(zigzag), i) for i in range(size))]

    def encode(self, text):
        text = self.clean(text)
        return "".join(text[i] for i in self.order(len(text)))

    def decode(self, text):
        plain = [""] * len(text)
        for i, letter in zip(self.order(len(text)), text):
            plain[i] = letter
        return "".join(plain)


class Playfair(Cipher):
    def __init__(self, key):
        letters = self.clean(key + ABC_LETTERS).replace("J", "I")
        self.square = "".join(dict.fromkeys(letters))

    def pairs(self, text):
        text = list(self.clean(text).replace("J", "I"))
        while text:
            first = text.pop(0)
            yield first, text.pop(0) if text and text[0] != first else "X"

    def encode(self, text, step=1):
        result = ""
        for a, b in self.pairs(text):
            (ra, ca), (rb, cb) = (divmod(self.square.index(letter), 5) for letter in (a, b))
            if ra == rb:
                ca, cb = (ca + step) % 5, (cb + step) % 5
            elif ca == cb:
                ra, rb = (ra + step) % 5, (rb + step) % 5
            else:
                ca, cb = cb, ca
            result += self.square[5 * ra + ca] + self.square[5 * rb + cb]
        return result

    def decode(self, text):
        return self.encode(text, -1)


class Rotors(Cipher):
    wheels = "EKMFLGDQVZNTOWYHXUSPAIBRCJ", "AJDKSIRUXBLHWTMCQGZNPYFVOE"
    mirror = "YRUHQSLDPXNGOKMIEBFZCWVJAT"

    def __init__(self, start):
        self.start = start

    def encode(self, text):
        places, result = [ABC_LETTERS.index(letter) for letter in self.start], ""
        for letter in self.clean(text):
            places[0] = (places[0] + 1) % 26
            places[1] = (places[1] + (places[0] == 0)) % 26
            n = ABC_LETTERS.index(letter)
            for wheel, place in zip(self.wheels, places):
                n = (ABC_LETTERS.index(wheel[(n + place) % 26]) - place) % 26
            n = ABC_LETTERS.index(self.mirror[n])
            for wheel, place in [*zip(self.wheels, places)][::-1]:
                n = (wheel.index(ABC_LETTERS[(n + place) % 26]) - place) % 26
            result += ABC_LETTERS[n]
        return result

    decode = encode


text = "Hide the gold in the tree stump"
for cipher in (Vigenere("lemon"), RailFence(3), Playfair("playfair example"), Rotors("AZ"), Rotors("YB")):
    secret = cipher.encode(text)
    print(f"{type(cipher).__name__:<10}{secret}\n{'':<10}{cipher.decode(secret)}")
print([kind.__name__ for kind in Cipher.kinds], Playfair("monarchy").square)
for wrong in (Cipher, lambda: Vigenere("").decode("ABC") + "!", lambda: Rotors("a?").encode("x")):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
