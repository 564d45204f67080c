# SequenceMatcher, ndiff, unified and context diffs, close matches.
import difflib
from difflib import SequenceMatcher

s = SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), s.get_matching_blocks(), s.find_longest_match(0, 29, 0, 38), s.get_opcodes())
s = SequenceMatcher(None, "abcd", "bcde")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks()[0].size, s.find_longest_match())
s = SequenceMatcher(None, "qabxcd", "abycdf")
for tag, i1, i2, j1, j2 in s.get_opcodes():
    print("{:7} a[{}:{}] --> b[{}:{}] {!r:>8} --> {!r}".format(tag, i1, i2, j1, j2, s.a[i1:i2], s.b[j1:j2]))
numbers = list(map(str, range(1, 40)))
changed = numbers[:]
changed[8:8] = "i"
changed[20] += "x"
changed[23:28] = []
changed[30] += "y"
print(list(SequenceMatcher(None, numbers, changed).get_grouped_opcodes()), SequenceMatcher(None, "", "").ratio(), SequenceMatcher(None, [1], [2]).ratio())
one = "bacon\neggs\nham\nguido\n  1. Beautiful is better than ugly.\n".splitlines(keepends=True)
two = "python\neggy\nhamster\nguido\n  1. Beautifull is bettter than ugly\n\n".splitlines(keepends=True)
for function, options in ((difflib.unified_diff, {}), (difflib.unified_diff, {"n": 0, "fromfile": "a.py", "tofile": "b.py", "fromfiledate": "d1"}), (difflib.context_diff, {"fromfile": "a"}),
                          (difflib.ndiff, {}), (difflib.ndiff, {"charjunk": None})):
    print("".join(function(one, two, **options)))
delta = list(difflib.ndiff(one, two))
print("".join(difflib.restore(delta, 1)) == "".join(one), "".join(difflib.restore(delta, 2)) == "".join(two))
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.unified_diff(one, one)), list(difflib.context_diff([], ["x\n"])))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "which", "where"]), difflib.get_close_matches("x", ["a"]))
print(difflib.get_close_matches("accept", ["except", "accent", "acrept", "zz"], n=2, cutoff=0.5), difflib.IS_LINE_JUNK("\n"), difflib.IS_LINE_JUNK("  #   \n"), difflib.IS_LINE_JUNK("hello"), difflib.IS_CHARACTER_JUNK(" "))
for bad in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff([1], ["a"]))):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
