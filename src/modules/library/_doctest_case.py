"""Doctests as cases of unittest."""

import doctest
import io
import unittest


class DocTestCase(unittest.TestCase):
    """The tests of one docstring."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        out = io.StringIO()
        runner = doctest.DocTestRunner(optionflags=self._dt_optionflags, checker=self._dt_checker,
                                       verbose=False)
        runner.DIVIDER = '-' * 70
        failures, _ = runner.run(self._dt_test, out=out.write, clear_globs=False)
        if failures:
            raise self.failureException(self.format_failure(out.getvalue()))

    def format_failure(self, err):
        """What failed, and where."""
        test = self._dt_test
        lineno = 'unknown line number' if test.lineno is None else str(test.lineno)
        short = test.name.rpartition('.')[2]
        return (f'Failed doctest test for {test.name}\n'
                f'  File "{test.filename}", line {lineno}, in {short}\n\n{err}')

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_test is other._dt_test

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def __repr__(self):
        *path, name = self._dt_test.name.split('.')
        return f"{name} ({'.'.join(path)})"

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


def suite_of(tests, options):
    """A suite of all tests that have examples."""
    suite = unittest.TestSuite()
    for test in sorted(tests):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite
