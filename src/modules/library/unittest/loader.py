"""Finding tests in classes and modules."""

import sys
import traceback

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """A test that could not be found, and says why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _matches(name, pattern):
    """fnmatch with * alone."""
    parts = pattern.split("*")
    if len(parts) == 1:
        return name == pattern
    if not name.startswith(parts[0]) or not name[len(parts[0]):].endswith(parts[-1]):
        return False
    index = len(parts[0])
    for part in parts[1:-1]:
        index = name.find(part, index)
        if index < 0:
            return False
        index += len(part)
    return True


class TestLoader:
    """Makes suites of the tests it finds."""

    testMethodPrefix = "test"
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant "
                            "to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj = module
        if module is None:
            obj = __import__(parts.pop(0))
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part, self)
            if obj is self:
                return self._failed(part, parent)
        return self._tests_of(obj, parent, parts[-1] if parts else name)

    def _failed(self, name, parent):
        try:
            getattr(parent, name)
        except AttributeError as error:
            test = _FailedTest(name, error)
            self.errors.append(f"Failed to access attribute:\n{traceback.format_exc()}")
            return self.suiteClass([test])

    def _tests_of(self, obj, parent, name):
        if type(obj) is type(sys):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and callable(obj):
            return self.suiteClass([parent(name)])
        if isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        def is_test(name):
            if not name.startswith(self.testMethodPrefix):
                return False
            if not callable(getattr(testCaseClass, name)):
                return False
            full = f"{util.strclass(testCaseClass)}.{name}"
            return self.testNamePatterns is None or any(
                _matches(full, pattern) for pattern in self.testNamePatterns)
        return sorted(filter(is_test, dir(testCaseClass)))

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise NotImplementedError("boxarrow: discovery of tests in files is not supported")


defaultTestLoader = TestLoader()
