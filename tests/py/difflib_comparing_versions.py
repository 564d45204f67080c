# difflib: opcodes turned into edits, unified and context forms, close words, junk, restoring.
import difflib
from difflib import (Differ, SequenceMatcher, context_diff, get_close_matches, ndiff, restore,
                     unified_diff)

old, new = 'private Thread currentThread;', 'private volatile Thread thread;'
matcher = SequenceMatcher(lambda letter: letter == ' ', old, new)
print(round(matcher.ratio(), 4), round(matcher.quick_ratio(), 4),
      round(matcher.real_quick_ratio(), 4), matcher.find_longest_match(),
      matcher.find_longest_match(0, 5, 9))
print([tuple(block) for block in matcher.get_matching_blocks()])
made = ''
for tag, low, high, start, end in matcher.get_opcodes():
    print(f'{tag}:{old[low:high]!r}->{new[start:end]!r}', end=' ')
    made += old[low:high] if tag == 'equal' else new[start:end]
print(made == new)
before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n'.splitlines(keepends=True)
after = 'one\ntwo!\nthree\nfour\nsix\nseven\neight\n'.splitlines(keepends=True)
print(''.join(unified_diff(before, after, 'before', 'after', n=1)))
print(''.join(context_diff(before, after, 'b', 'a', 'then', 'now', n=1)))
delta = list(ndiff(before, after))
print(''.join(delta), ''.join(restore(delta, 1)) == ''.join(before),
      ''.join(restore(delta, 2)) == ''.join(after))
print(list(Differ().compare(['a cat\n', 'b\n'], ['a cot\n', 'c\n'])))
print(get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']),
      get_close_matches('x', ['y']), get_close_matches('wheel', ['while', 'heel', 'reel'], n=1,
                                                       cutoff=0.5))
print([list(group) for group in SequenceMatcher(None, 'abcdefghij',
                                                'abXdefghiY').get_grouped_opcodes(1)])
print(list(unified_diff(['a'], ['a'])), list(unified_diff([], ['x'], lineterm='')),
      SequenceMatcher(None, [1, 2], [1, 3]).ratio(), SequenceMatcher(None, '', '').ratio(),
      difflib.IS_LINE_JUNK('  #\n'), difflib.IS_CHARACTER_JUNK('\t'))
popular = SequenceMatcher(None, 'b', 'a' * 200 + 'b')
print(sorted(popular.bpopular), popular.set_seqs('x', 'x'), popular.ratio(), popular.set_seq2('y'),
      popular.ratio(), SequenceMatcher(b='q' * 300, a='q', autojunk=False).bpopular)
for wrong in (lambda: get_close_matches('a', [], n=0), lambda: get_close_matches('a', [],
                                                                                 cutoff=2),
              lambda: list(restore(delta, 3)), lambda: SequenceMatcher(None, [[1]], [[1]]),
              lambda: list(unified_diff([b'a'], [b'b'])), lambda: list(unified_diff('a', 5))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
