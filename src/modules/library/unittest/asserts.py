"""The assertions of test cases, and what they say."""

import sys
import warnings

from .util import common_shorten_repr, count_differences, safe_repr

__unittest = True


class _RaisesContext:
    """What assertRaises and assertWarns have alike."""

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        self.obj_name = None
        self.msg = None
        if expected_regex is not None and isinstance(expected_regex, (str, bytes)):
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
            raise TypeError(f"{name}() arg 1 must be {self._wanted}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for "
                                "this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)

    def _nothing_happened(self, what):
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._fail(f"{name} not {what}{by}")

    def _check_text(self, value):
        if self.expected_regex is None or self.expected_regex.search(str(value)):
            return
        self._fail(f'"{self.expected_regex.pattern}" does not match "{value}"')


class _AssertRaisesContext(_RaisesContext):
    _base = BaseException
    _wanted = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._nothing_happened("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        self._check_text(exc_value)
        return True


class _AssertWarnsContext(_RaisesContext):
    _base = Warning
    _wanted = "a warning class or tuple of warning classes"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for entry in self.warnings:
            if not isinstance(entry.message, self.expected):
                continue
            first = first or entry.message
            if self.expected_regex is not None and not self.expected_regex.search(
                    str(entry.message)):
                continue
            self.warning = entry.message
            self.filename = entry.filename
            self.lineno = entry.lineno
            return
        if first is not None:
            self._check_text(first)
        self._nothing_happened("triggered")


class _AssertLogsContext:
    """Collects what a logger is told."""

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.logging = logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._checkLevel(level) if level else logging.INFO
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        logging = self.logging
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        watcher = self.watcher = _Watcher([], [])

        class Handler(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))
        handler = Handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        level = self.logging.getLevelName(self.level)
        if self.no_logs and self.watcher.records:
            self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.no_logs and not self.watcher.records:
            self._fail(f"no logs of level {level} or higher triggered on {self.logger.name}")

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


class _Watcher:
    def __init__(self, records, output):
        self.records = records
        self.output = output


def _lines_differ(first, second):
    import difflib
    import pprint
    return "\n" + "\n".join(difflib.ndiff(pprint.pformat(first).splitlines(),
                                          pprint.pformat(second).splitlines()))


class Assertions:
    """Mixed into TestCase."""

    def __init__(self):
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _fail_unless(self, condition, msg, standard):
        """standard() is the message."""
        if not condition:
            self.fail(self._formatMessage(msg, standard()))

    def assertTrue(self, expr, msg=None):
        self._fail_unless(expr, msg, lambda: f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        self._fail_unless(not expr, msg, lambda: f"{safe_repr(expr)} is not false")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _baseAssertEqual(self, first, second, msg=None):
        self._fail_unless(first == second, msg,
                          lambda: "%s != %s" % common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        function = self._baseAssertEqual
        if type(first) == type(second):
            special = self._type_equality_funcs.get(type(first))
            if special is not None:
                function = getattr(self, special) if isinstance(special, str) else special
        function(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        self._fail_unless(first != second, msg,
                          lambda: f"{safe_repr(first)} == {safe_repr(second)}")

    def _almost(self, first, second, places, delta):
        """Are they near enough; and the words for how near that is."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"within {safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"within {places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, how, difference = self._almost(first, second, places, delta)
        self._fail_unless(near, msg, lambda: (
            f"{safe_repr(first)} != {safe_repr(second)} {how} ({safe_repr(difference)} "
            "difference)"))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how, difference = self._almost(first, second, places, delta)
        if delta is not None:
            how += f" ({safe_repr(difference)} difference)"
        if delta is not None and not first == second and not near:
            return
        self._fail_unless(first != second and not near, msg,
                          lambda: f"{safe_repr(first)} == {safe_repr(second)} {how}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, value in (("First", seq1), ("Second", seq2)):
                if not isinstance(value, seq_type):
                    raise self.failureException(
                        f"{which} sequence is not a {name}: {safe_repr(value)}")
        if seq1 == seq2:
            return
        shown = common_shorten_repr(seq1, seq2)
        message = "%ss differ: %s != %s\n" % ((name.capitalize(),) + shown)
        for index, (item1, item2) in enumerate(zip(seq1, seq2)):
            if item1 != item2:
                shown = common_shorten_repr(item1, item2)
                message += "\nFirst differing element %d:\n%s\n%s\n" % ((index,) + shown)
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                return
        message += self._additional(seq1, seq2, name)
        message = self._truncateMessage(message, _lines_differ(seq1, seq2))
        self.fail(self._formatMessage(msg, message))

    @staticmethod
    def _additional(seq1, seq2, name):
        len1, len2 = len(seq1), len(seq2)
        if len1 == len2:
            return ""
        which, longer = ("First", seq1) if len1 > len2 else ("Second", seq2)
        index = min(len1, len2)
        return (f"\n{which} {name} contains {abs(len1 - len2)} additional elements.\n"
                f"First extra element {index}:\n{safe_repr(longer[index])}\n")

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None "
                          "to see it.")

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def _difference(self, first, second, which):
        try:
            return first.difference(second)
        except TypeError as error:
            self.fail(f"invalid type when attempting set difference: {error}")
        except AttributeError as error:
            self.fail(f"{which} argument does not support set difference: {error}")

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for items, where in ((self._difference(set1, set2, "first"), "first set but not the second"),
                             (self._difference(set2, set1, "second"),
                              "second set but not the first")):
            if items:
                lines += [f"Items in the {where}:"] + [repr(item) for item in items]
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        self._fail_unless(member in container, msg,
                          lambda: f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        self._fail_unless(member not in container, msg, lambda: (
            f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"))

    def assertIs(self, expr1, expr2, msg=None):
        self._fail_unless(expr1 is expr2, msg,
                          lambda: f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        self._fail_unless(expr1 is not expr2, msg,
                          lambda: f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            message = "%s != %s" % common_shorten_repr(d1, d2)
            message = self._truncateMessage(message, _lines_differ(d1, d2))
            self.fail(self._formatMessage(msg, message))

    def assertCountEqual(self, first, second, msg=None):
        differences = count_differences(first, second)
        if differences:
            message = "Element counts were not equal:\n"
            lines = ["First has %d, Second has %d:  %r" % found for found in differences]
            message = self._truncateMessage(message, "\n".join(lines))
            self.fail(self._formatMessage(msg, message))

    def assertMultiLineEqual(self, first, second, msg=None):
        import difflib
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines = [first.splitlines(keepends=True), second.splitlines(keepends=True)]
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [[first + "\n"], [second + "\n"]]
        message = "%s != %s" % common_shorten_repr(first, second)
        message = self._truncateMessage(message, "\n" + "".join(difflib.ndiff(*lines)))
        self.fail(self._formatMessage(msg, message))

    def assertLess(self, a, b, msg=None):
        self._fail_unless(a < b, msg, lambda: f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        self._fail_unless(a <= b, msg,
                          lambda: f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        self._fail_unless(a > b, msg, lambda: f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        self._fail_unless(a >= b, msg,
                          lambda: f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        self._fail_unless(obj is None, msg, lambda: f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        self._fail_unless(obj is not None, msg, lambda: "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        self._fail_unless(isinstance(obj, cls), msg,
                          lambda: f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._fail_unless(not isinstance(obj, cls), msg,
                          lambda: f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = re.compile(expected_regex)
        self._fail_unless(expected_regex.search(text), msg, lambda: (
            f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        self._fail_unless(not match, msg, lambda: (
            f"Regex matched: {text[match.start():match.end()]!r} matches "
            f"{unexpected_regex.pattern!r} in {text!r}"))


def _deprecated(name):
    def method(self, *args, **kwargs):
        warnings.warn(f"Please use {name} instead.", DeprecationWarning, 2)
        return getattr(self, name)(*args, **kwargs)
    return method


for _old, _new in (("assertEquals", "assertEqual"), ("assertNotEquals", "assertNotEqual"),
                   ("assert_", "assertTrue"), ("assertAlmostEquals", "assertAlmostEqual"),
                   ("assertRegexpMatches", "assertRegex"),
                   ("assertRaisesRegexp", "assertRaisesRegex")):
    setattr(Assertions, _old, _deprecated(_new))
