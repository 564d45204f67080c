# A regular expression engine by derivatives and one by closures, both compared with re.
import re
from functools import lru_cache
from itertools import product


def parse(pattern):
    """Letters, ., [abc], (...), | and the marks * + ? as nested tuples."""
    place = 0

    def peek():
        return pattern[place:place + 1]

    def either():
        nonlocal place
        left = sequence()
        while peek() == "|":
            place += 1
            left = ("or", left, sequence())
        return left

    def sequence():
        item = ("empty",)
        while peek() not in ("", "|", ")"):
            item = join(item, repeated())
        return item

    def repeated():
        nonlocal place
        item = atom()
        while (mark := peek()) and mark in "*+?":
            place += 1
            item = {"*": star(item), "+": join(item, star(item)), "?": ("or", item, ("empty",))}[mark]
        return item

    def atom():
        nonlocal place
        letter, place = peek(), place + 1
        if letter == "(":
            inner = either()
            if peek() != ")":
                raise ValueError(f"missing ) at {place}")
            place += 1
            return inner
        if letter == "[":
            end = pattern.find("]", place)
            if end < 0:
                raise ValueError("missing ]")
            letters, place = frozenset(pattern[place:end]), end + 1
            return "set", letters
        if letter in "*+?":
            raise ValueError(f"nothing to repeat at {place - 1}")
        return ("any",) if letter == "." else ("set", frozenset(letter))

    tree = either()
    if place < len(pattern):
        raise ValueError(f"unexpected {peek()} at {place}")
    return tree


def join(a, b):
    return b if a == ("empty",) else a if b == ("empty",) else ("none",) if ("none",) in (a, b) else ("then", a, b)


def star(a):
    return a if a[0] in ("star", "empty") else ("star", a)


def union(a, b):
    return b if a == ("none",) or a == b else a if b == ("none",) else ("or", a, b)


@lru_cache(None)
def nullable(tree):
    match tree:
        case "empty" | "star", *_:
            return True
        case "or", a, b:
            return nullable(a) or nullable(b)
        case "then", a, b:
            return nullable(a) and nullable(b)
    return False


@lru_cache(None)
def derive(tree, letter):
    match tree:
        case ["any"]:
            return ("empty",)
        case "set", letters:
            return ("empty",) if letter in letters else ("none",)
        case "or", a, b:
            return union(derive(a, letter), derive(b, letter))
        case "star", a:
            return join(derive(a, letter), tree)
        case "then", a, b:
            first = join(derive(a, letter), b)
            return union(first, derive(b, letter)) if nullable(a) else first
    return ("none",)


def by_derivative(tree, text):
    for letter in text:
        tree = derive(tree, letter)
    return nullable(tree)


def ends(tree, text, i):
    """Every place where a match that starts at i may end, by generators."""
    match tree:
        case ["empty"]:
            yield i
        case ["any"] if i < len(text):
            yield i + 1
        case "set", letters if text[i:i + 1] in letters:
            yield i + 1
        case "or", a, b:
            yield from ends(a, text, i)
            yield from ends(b, text, i)
        case "then", a, b:
            for j in ends(a, text, i):
                yield from ends(b, text, j)
        case "star", a:
            for j in ends(a, text, i):
                if j > i:
                    yield from ends(tree, text, j)
            yield i


words = ["".join(letters) for size in range(5) for letters in product("abc", repeat=size)]
for pattern in ("a*b", "(ab|c)*", "a(b|c)?a+", "[ab]*c.", "", "(a|b)*abb?", "((a*)*|b)+", ".*a.", "a||b"):
    tree = parse(pattern)
    wanted = [word for word in words if re.fullmatch(pattern, word)]
    print(f"{pattern:<12}{len(wanted):>4}", [word for word in words if by_derivative(tree, word)] == wanted,
          [word for word in words if len(word) in ends(tree, word, 0)] == wanted, wanted[:4])
print(parse("a+|[bc]"[:2]), derive(parse("ab"), "a") == parse("b"), next(ends(parse("a*"), "aaab", 0)))
for pattern in ("(a", "*a", "a)", "[ab", "a|+"):
    try:
        parse(pattern)
    except ValueError as error:
        print(pattern, error)
print(derive.cache_info().hits > derive.cache_info().misses)
