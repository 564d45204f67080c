"""Test cases: how one runs, and what it can skip, expect and clean up."""

import sys

from . import result, util
from .asserts import Assertions

__unittest = True


class SkipTest(Exception):
    """Raised in a test: it is skipped."""


class _ShouldStop(Exception):
    """A failed subtest ends the test."""


class _Outcome:
    """How a test's parts went."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.success = True
        self.expectedFailure = None

    def run(self, test_case, function, subTest=False):
        """Calls a part; what it raises goes to the result."""
        with _Part(self, test_case, subTest):
            function()


class _Part:
    def __init__(self, outcome, test_case, subTest=False):
        self.outcome = outcome
        self.test_case = test_case
        self.subTest = subTest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome, test_case = self.outcome, self.test_case
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            return False
        if kind is None:
            if self.subTest and outcome.success:
                outcome.result.addSubTest(test_case.test_case, test_case, None)
        elif issubclass(kind, SkipTest):
            outcome.success = False
            outcome.result.addSkip(test_case, str(error))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = kind, error, tb
        else:
            outcome.success = False
            self.report((kind, error, tb))
        outcome.success = outcome.success and self.before
        return True

    def report(self, exc_info):
        test_case, target = self.test_case, self.outcome.result
        if self.subTest:
            target.addSubTest(test_case.test_case, test_case, exc_info)
        elif issubclass(exc_info[0], test_case.failureException):
            target.addFailure(test_case, exc_info)
        else:
            target.addError(test_case, exc_info)


def _enter(manager, add):
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        "context manager protocol") from None
    entered = enter(manager)
    add(leave, manager, None, None, None)
    return entered


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Called when the module's tests are done."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


def _skip_marked(item, reason):
    item.__unittest_skip__ = True
    item.__unittest_skip_why__ = reason
    return item


def skip(reason):
    """The decorated test or class is not run."""
    if callable(reason) and not isinstance(reason, type):
        return skip("")(reason)

    def decorator(item):
        if isinstance(item, type):
            return _skip_marked(item, reason)

        def skip_wrapper(*args, **kwargs):
            raise SkipTest(reason)
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(skip_wrapper, name, getattr(item, name, None))
        skip_wrapper.__wrapped__ = item
        return _skip_marked(skip_wrapper, reason)
    return decorator


def _same(item):
    return item


def skipIf(condition, reason):
    """Skipped if the condition is true."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Skipped if the condition is false."""
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    """The test is to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(Assertions):
    """One test: the method named, with setUp before it and tearDown after it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: "
                                 f"{methodName}") from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        super().__init__()

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{util.strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        """A part of the test that fails by itself, told by its parameters."""
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", _nothing)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in (self.__class__, method):
                if getattr(item, "__unittest_skip__", False):
                    result.addSkip(self, getattr(item, "__unittest_skip_why__", ""))
                    return result
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", _nothing)()

    def _run_parts(self, result, method):
        outcome = _Outcome(result)
        expecting = any(getattr(item, "__unittest_expecting_failure__", False)
                        for item in (self, method))
        self._outcome = outcome
        try:
            with _Part(outcome, self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with _Part(outcome, self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with _Part(outcome, self):
                    self._callTearDown()
            self.doCleanups()
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                result.addExpectedFailure(self, outcome.expectedFailure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        method()

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with _Part(outcome, self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test and lets its exceptions out."""
        method = getattr(self, self._testMethodName)
        for item in (self.__class__, method):
            if getattr(item, "__unittest_skip__", False):
                raise SkipTest(getattr(item, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)


TestCase._class_cleanups = []


def _nothing():
    pass


class _SubTestContext:
    """with self.subTest(...)"""

    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self.message = message
        self.params = params

    def __enter__(self):
        test_case = self.test_case
        self.active = test_case._outcome is not None
        if not self.active:
            return
        self.parent = test_case._subtest
        params = dict(self.parent.params) if self.parent is not None else {}
        params.update(self.params)
        test_case._subtest = _SubTest(test_case, self.message, params)
        self.part = _Part(test_case._outcome, test_case._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, kind, error, tb):
        if not self.active:
            return False
        test_case = self.test_case
        outcome = test_case._outcome
        if not self.part.__exit__(kind, error, tb):
            return False
        test_case._subtest = self.parent
        if not outcome.success and outcome.result is not None and outcome.result.failfast:
            raise _ShouldStop
        if outcome.expectedFailure:
            raise _ShouldStop
        return True


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{util.strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """Stands in a result for a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            values = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
            parts.append(f"({values})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
