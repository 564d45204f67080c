"""What two sequences have in common, and how their differences are shown."""

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match",
]


class Match(tuple):
    """A block that both sequences have: where it begins in each, and its size."""

    __slots__ = ()

    def __new__(cls, a, b, size):
        return tuple.__new__(cls, (a, b, size))

    a = property(lambda self: self[0])
    b = property(lambda self: self[1])
    size = property(lambda self: self[2])

    def __repr__(self):
        return f"Match(a={self[0]}, b={self[1]}, size={self[2]})"


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items: the longest common block, then the blocks
    on both sides of it, and so on."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index_b()

    def _index_b(self):
        """Where each item of b stands; junk and what is too common is left out."""
        self.b2j = places = {}
        for index, item in enumerate(self.b):
            places.setdefault(item, []).append(index)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update(item for item in places if self.isjunk(item))
            for item in junk:
                del places[item]
        self.bpopular = popular = set()
        length = len(self.b)
        if self.autojunk and length >= 200:
            most = length // 100 + 1
            popular.update(item for item, where in places.items() if len(where) > most)
            for item in popular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block within a[alo:ahi] and b[blo:bhi], the first in a, then in b."""
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, best = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best:
                    best_a, best_b, best = i - size + 1, j - size + 1, size
            lengths = longer
        for wanted in (False, True):
            while (best_a > alo and best_b > blo and (b[best_b - 1] in junk) is wanted
                   and a[best_a - 1] == b[best_b - 1]):
                best_a, best_b, best = best_a - 1, best_b - 1, best + 1
            while (best_a + best < ahi and best_b + best < bhi
                   and (b[best_b + best] in junk) is wanted
                   and a[best_a + best] == b[best_b + best]):
                best += 1
        return Match(best_a, best_b, best)

    def get_matching_blocks(self):
        """All blocks in order; the last one is a dummy of size 0 at both ends."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append((i, j, size))
            if alo < i and blo < j:
                todo.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                todo.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                size += blocks[-1][2]
                i, j, _ = blocks.pop()
            blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match(*block) for block in blocks]
        return self.matching_blocks

    def get_opcodes(self):
        """How to make b of a: (tag, i1, i2, j1, j2)."""
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = steps = []
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            tag = ("replace" if i < a and j < b else "delete" if i < a
                   else "insert" if j < b else "")
            if tag:
                steps.append((tag, i, a, j, b))
            i, j = a + size, b + size
            if size:
                steps.append(("equal", a, i, b, j))
        return steps

    def get_grouped_opcodes(self, n=3):
        """The steps in groups, with up to n equal lines around."""
        steps = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if steps[0][0] == "equal":
            tag, i1, i2, j1, j2 = steps[0]
            steps[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if steps[-1][0] == "equal":
            tag, i1, i2, j1, j2 = steps[-1]
            steps[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in steps:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike they are, 0 to 1."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """No less than ratio(), by counting items."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            number = left.get(item, self.fullbcount.get(item, 0))
            left[item] = number - 1
            if number > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """No less than quick_ratio(), by the lengths."""
        a, b = len(self.a), len(self.b)
        return _ratio(min(a, b), a + b)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities most like the word, the best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), possibility))
    return [possibility for score, possibility in sorted(found, reverse=True)[:n]]


def _dump(tag, lines, low, high):
    for index in range(low, high):
        yield f"{tag} {lines[index]}"


def _tag_line(line, tags):
    """The tags, with the line's own blanks where nothing is tagged."""
    return "".join(c if tag == " " and c.isspace() else tag
                   for c, tag in zip(line, tags)).rstrip()


class Differ:
    """Differences of texts line by line, and inside of lines that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from _dump("+", b, blo, bhi)
            else:
                yield from _dump(" ", a, alo, ahi)

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        parts = [_dump("-", a, alo, ahi), _dump("+", b, blo, bhi)]
        if bhi - blo < ahi - alo:
            parts.reverse()
        for part in parts:
            yield from part

    def _best_pair(self, a, alo, ahi, b, blo, bhi):
        """The lines most alike that are not equal, and the first two equal ones."""
        matcher = SequenceMatcher(self.charjunk)
        best = 0.74
        pair = equal = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best = matcher.ratio()
                    pair = i, j
        return (pair if best >= 0.75 else None), equal

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        pair, equal = self._best_pair(a, alo, ahi, b, blo, bhi)
        if pair is None and equal is None:
            yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            return
        i, j = equal if pair is None else pair
        yield from self._fancy_helper(a, alo, i, b, blo, j)
        if pair is None:
            yield "  " + a[i]
        else:
            yield from self._show_pair(a[i], b[j])
        yield from self._fancy_helper(a, i + 1, ahi, b, j + 1, bhi)

    def _show_pair(self, aline, bline):
        atags = btags = ""
        matcher = SequenceMatcher(self.charjunk, aline, bline)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            marks = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            atags += marks[0] * (i2 - i1)
            btags += marks[1] * (j2 - j1)
        for sign, line, tags in (("-", aline, atags), ("+", bline, btags)):
            yield f"{sign} {line}"
            tags = _tag_line(line, tags)
            if tags:
                yield f"? {tags}\n"

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
        else:
            yield from _dump("-", a, alo, ahi)
            yield from _dump("+", b, blo, bhi)


def IS_LINE_JUNK(line, pat=None):
    """Is the line blank, or only a '#'?"""
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#") and line.count("#") < 2


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """All lines, with '- ', '+ ', '? ' or '  ' before each."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts an ndiff was made of."""
    tags = {1: ("- ", "  "), 2: ("+ ", "  ")}.get(int(which))
    if tags is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    for line in delta:
        if line[:2] in tags:
            yield line[2:]


def _check_types(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError(f"lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})")
    if b and not isinstance(b[0], str):
        raise TypeError(f"lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _context_range(start, stop):
    length = stop - start
    if length <= 1:
        return str(start + 1 if length else start)
    return f"{start + 1},{start + length}"


def _headings(marks, files, dates, lineterm):
    for mark, file, date in zip(marks, files, dates):
        date = f"\t{date}" if date else ""
        yield f"{mark} {file}{date}{lineterm}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """The differences as diff -u shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _headings(("---", "+++"), (fromfile, tofile),
                                 (fromfiledate, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield (f"@@ -{_unified_range(first[1], last[2])} "
               f"+{_unified_range(first[3], last[4])} @@{lineterm}")
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


_context_marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}


def _context_part(group, lines, first, unwanted):
    """The lines of one side, if anything of it changed."""
    if all(step[0] in ("equal", unwanted) for step in group):
        return
    for step in group:
        if step[0] != unwanted:
            for line in lines[step[first]:step[first + 1]]:
                yield _context_marks[step[0]] + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """The differences as diff -c shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _headings(("***", "---"), (fromfile, tofile),
                                 (fromfiledate, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        yield from _context_part(group, a, 1, "insert")
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        yield from _context_part(group, b, 3, "delete")


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3,
               lineterm=b"\n"):
    """dfunc for lines of bytes."""
    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError(f"all arguments must be bytes, not {type(s).__name__} "
                            f"({s!r})") from error
    texts = [list(map(decode, lines)) for lines in (a, b)]
    words = [decode(s) for s in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(*texts, *words, n, decode(lineterm)):
        yield line.encode("ascii", "surrogateescape")
