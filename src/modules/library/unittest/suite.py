"""Suites: tests that run together, with what classes and modules set up around them."""

import sys

from . import case, util

__unittest = True


def _call(owner, name):
    function = getattr(owner, name, None)
    if function is not None:
        function()


class BaseTestSuite:
    """Tests in order, without fixtures of classes and modules."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them "
                            "to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def _forget(self, index):
        """Tests that ran are not kept alive."""
        if self._cleanup:
            test = self._tests[index]
            if hasattr(test, "countTestCases"):
                self._removed_tests += test.countTestCases()
            self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests in order; setUpClass and setUpModule run where class and module change."""

    def run(self, result, debug=False):
        outermost = not result._testRunEntered
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and isinstance(test, case.TestCase):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False):
                    continue
                if result._moduleSetUpFailed:
                    continue
            test(result)
            self._forget(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def _skipped(self, cls):
        return cls is None or getattr(cls, "__unittest_skip__", False)

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed or self._skipped(cls):
            return
        cls._classSetupFailed = False
        try:
            _call(cls, "setUpClass")
        except Exception as error:
            cls._classSetupFailed = True
            self._fixture_error(result, error, "setUpClass", util.strclass(cls))
            self._class_cleanups(cls, result, "setUpClass")

    def _class_cleanups(self, cls, result, method):
        cls.doClassCleanups()
        for exc_info in cls.tearDown_exceptions:
            self._fixture_error(result, exc_info[1], method, util.strclass(cls))

    def _tearDownPreviousClass(self, test, result):
        cls = result._previousTestClass
        if cls is (test and test.__class__) or self._skipped(cls):
            return
        if getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        try:
            _call(cls, "tearDownClass")
        except Exception as error:
            self._fixture_error(result, error, "tearDownClass", util.strclass(cls))
        self._class_cleanups(cls, result, "tearDownClass")

    def _handleModuleFixture(self, test, result):
        previous = getattr(result._previousTestClass, "__module__", None)
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        try:
            _call(module, "setUpModule")
        except Exception as error:
            result._moduleSetUpFailed = True
            self._fixture_error(result, error, "setUpModule", current)
            self._module_cleanups(result, "setUpModule", current)

    def _module_cleanups(self, result, method, name):
        try:
            case.doModuleCleanups()
        except Exception as error:
            self._fixture_error(result, error, method, name)

    def _handleModuleTearDown(self, result):
        previous = getattr(result._previousTestClass, "__module__", None)
        module = sys.modules.get(previous)
        if previous is None or result._moduleSetUpFailed or module is None:
            return
        try:
            _call(module, "tearDownModule")
        except Exception as error:
            self._fixture_error(result, error, "tearDownModule", previous)
        self._module_cleanups(result, "tearDownModule", previous)

    def _fixture_error(self, result, error, method, owner):
        holder = _ErrorHolder(f"{method} ({owner})")
        if isinstance(error, case.SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands in a result for what failed outside of a test."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0
