# doctest: examples found and parsed, option flags, failures reported into a text.
import doctest
import io
from contextlib import redirect_stdout


def average(values):
    """The mean of some values.

    >>> average([1, 2, 3])
    2.0
    >>> average([])
    Traceback (most recent call last):
        ...
    ZeroDivisionError: division by zero
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print('x   y')  # doctest: +NORMALIZE_WHITESPACE
    x y
    >>> average('nothing')  # doctest: +SKIP
    """
    return sum(values) / len(values)


class Lamp:
    """A lamp.

    >>> lamp = Lamp()
    >>> lamp.switch()
    'off'
    """

    def switch(self):
        """Gives its state.

        >>> Lamp().switch()
        'on'
        >>> 1 + 1
        """
        return 'on'


finder, runner = doctest.DocTestFinder(recurse=True), doctest.DocTestRunner(verbose=False)
for thing, name in ((average, 'average'), (Lamp, 'Lamp')):
    for test in finder.find(thing, name, globs=globals()):
        text = io.StringIO()
        result = runner.run(test, out=text.write)
        print(test.name, result, len(test.examples))
        lines = text.getvalue().splitlines()
        print('\n'.join(line for line in lines if not line.startswith('File')))
print(runner.tries, runner.failures)
parser = doctest.DocTestParser()
EXAMPLES = '''text
>>> 1 + 1
2
  >>> print(3)  # doctest: +ELLIPSIS
  3
>>> raise KeyError(1)
Traceback (most recent call last):
KeyError: 1
'''
for example in parser.get_examples(EXAMPLES):
    print(repr(example.source), repr(example.want), example.lineno, example.indent,
          example.options, example.exc_msg)
checker = doctest.OutputChecker()
print(checker.check_output('a...c\n', 'abbbc\n', doctest.ELLIPSIS),
      checker.check_output('1\n', 'True\n', 0), checker.check_output('True\n', '1\n',
              doctest.DONT_ACCEPT_TRUE_FOR_1))
for broken in ('>>>1', '>>> if 1:\n...x', '  >>> 1\n 2\n'):
    try:
        print(parser.get_examples(broken))
    except ValueError as error:
        print('ValueError:', error)
