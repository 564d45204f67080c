"""Examples in docstrings, run and held against what they say."""

import __future__
import difflib
import linecache
import re
import sys
import traceback
from _io import StringIO
from types import MethodType

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
    "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS",
    "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "testmod",
    "run_docstring_examples", "TestResults",
]


class TestResults(tuple):
    """How many examples failed, and how many there were."""

    __slots__ = ()

    def __new__(cls, failed, attempted):
        return tuple.__new__(cls, (failed, attempted))

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])

    def __repr__(self):
        return f"TestResults(failed={self[0]}, attempted={self[1]})"


OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE
                   | FAIL_FAST)

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


def _indent(s, indent=4):
    return re.sub("(?m)^(?!$)", indent * " ", s)


def _exception_traceback(exc_info):
    return "".join(traceback.format_exception(*exc_info))


def _ellipsis_match(want, got):
    """Does got match want, where ... stands for anything?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    begin, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or begin > end:
        return False
    for piece in middle:
        begin = got.find(piece, begin, end)
        if begin < 0:
            return False
        begin += len(piece)
    return True


class Example:
    """A statement and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return (self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg)

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = f"{count or 'no'} example{'' if count == 1 else 's'}"
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return ((self.name, self.filename or "", self.lineno or 0, id(self))
                < (other.name, other.filename or "", other.lineno or 0, id(other)))


class DocTestParser:
    """Finds the examples of a text."""

    _example = re.compile(r"""
        (?P<source> ^ (?P<indent> [ ]*) >>> .* (?: \n [ ]* \.\.\. .* )* ) \n?
        (?P<want> (?: (?! [ ]* $ ) (?! [ ]* >>> ) .+ $ \n? )* )
        """, re.MULTILINE | re.VERBOSE)
    _exception = re.compile(r"""
        ^ (?P<hdr> Traceback\ \( (?: most\ recent\ call\ last | innermost\ last ) \) : ) \s* $
        (?P<stack> .*? ) ^ (?P<msg> \w+ .* )
        """, re.VERBOSE | re.MULTILINE | re.DOTALL)
    _option = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)

    def parse(self, string, name="<string>"):
        """The text and its examples, by turns."""
        string = string.expandtabs()
        margin = self._min_indent(string)
        if margin > 0:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        output = []
        index = lineno = 0
        for match in self._example.finditer(string):
            output.append(string[index:match.start()])
            lineno += string.count("\n", index, match.start())
            source, options, want, exc_msg = self._parse_example(match, name, lineno)
            if not self._is_blank(source):
                output.append(Example(source, want, exc_msg, lineno=lineno,
                                      indent=margin + len(match["indent"]), options=options))
            lineno += string.count("\n", match.start(), match.end())
            index = match.end()
        output.append(string[index:])
        return output

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [item for item in self.parse(string, name) if isinstance(item, Example)]

    @staticmethod
    def _is_blank(source):
        return all(not line.strip() or line.lstrip().startswith("#")
                   for line in source.split("\n"))

    def _parse_example(self, match, name, lineno):
        indent = len(match["indent"])
        lines = match["source"].split("\n")
        self._check_prompts(lines, indent, name, lineno)
        self._check_prefix(lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join(line[indent + 4:] for line in lines)
        want_lines = match["want"].split("\n")
        if len(want_lines) > 1 and not want_lines[-1].strip():
            del want_lines[-1]
        self._check_prefix(want_lines, " " * indent, name, lineno + len(lines))
        want = "\n".join(line[indent:] for line in want_lines)
        raised = self._exception.match(want)
        options = self._find_options(source, name, lineno)
        return source, options, want, raised and raised["msg"]

    def _find_options(self, source, name, lineno):
        options = {}
        for match in self._option.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an "
                                     f"invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and self._is_blank(source):
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive "
                             f"on a line with no example: {source!r}")
        return options

    @staticmethod
    def _min_indent(s):
        return min((len(line) - len(line.lstrip(" ")) for line in s.split("\n")
                    if line.strip()), default=0)

    @staticmethod
    def _check_prompts(lines, indent, name, lineno):
        for index, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {lineno + index + 1} of the docstring for {name} lacks "
                                 f"blank after {line[indent:indent + 3]}: {line!r}")

    @staticmethod
    def _check_prefix(lines, prefix, name, lineno):
        for index, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f"line {lineno + index + 1} of the docstring for {name} has "
                                 f"inconsistent leading whitespace: {line!r}")


class DocTestFinder:
    """Finds the docstrings of an object and of what it holds."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = parser or DocTestParser()
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ "
                                 f"doesn't exist: {type(obj)!r}")
        if module is None:
            module = obj if _is_module(obj) else sys.modules.get(getattr(obj, "__module__", None))
        globs = dict(module.__dict__ if globs is None and module else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        if self._verbose:
            print(f"Finding tests in {name}")
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for key, value in self._parts(obj, module):
            self._find(tests, value, f"{name}.{key}", module, globs, seen)

    def _parts(self, obj, module):
        if _is_module(obj):
            for key, value in list(obj.__dict__.items()):
                if _is_routine(value) or isinstance(value, type):
                    if self._from_module(module, value):
                        yield key, value
            for key, value in getattr(obj, "__test__", {}).items():
                yield f"__test__.{key}", value
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if _is_routine(value) or isinstance(value, (type, property)):
                    if self._from_module(module, value):
                        yield key, value

    def _from_module(self, module, value):
        if module is None or isinstance(value, property):
            return True
        home = sys.modules.get(getattr(value, "__module__", None))
        if home is not None:
            return home is module
        if type(value) is _function:
            return value.__globals__ is module.__dict__
        return getattr(value, "__module__", None) == module.__name__

    def _get_test(self, obj, name, module, globs):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        docstring = "" if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = None if module is None else (getattr(module, "__file__", None)
                                                or module.__name__)
        return self._parser.get_doctest(docstring, globs, name, filename,
                                        self._find_lineno(obj, docstring, filename))

    def _find_lineno(self, obj, docstring, filename):
        """The line where the docstring begins, from 0."""
        lines = linecache.getlines(filename) if filename else []
        lineno = 0 if docstring and _is_module(obj) else None
        if isinstance(obj, type) and docstring:
            pattern = re.compile(rf"^\s*class\s*{obj.__name__}\b")
            lineno = next((i for i, line in enumerate(lines) if pattern.match(line)), None)
        code = getattr(getattr(obj, "__func__", obj), "__code__", None)
        if code is not None and docstring:
            lineno = code.co_firstlineno - 1
        if lineno is None:
            return None
        for index in range(lineno, len(lines)):
            if re.match(r"(^|.*:)\s*\w*(\"|')", lines[index]):
                return index
        return None if lines else lineno


_function = type(_indent)


def _is_module(obj):
    return type(obj) is type(sys)


def _unwrapped(obj):
    """What decorators were put around."""
    seen = {id(obj)}
    while hasattr(obj, "__wrapped__") and not isinstance(obj, type):
        obj = obj.__wrapped__
        if id(obj) in seen:
            raise ValueError(f"wrapper loop when unwrapping {obj!r}")
        seen.add(id(obj))
    return obj


def _is_routine(obj):
    """Functions, and what binds like one: it has __get__ and no __set__."""
    obj = _unwrapped(obj)
    kind = type(obj)
    if kind in (_function, type(len), type(str.join), MethodType):
        return True
    return hasattr(kind, "__get__") and not (hasattr(kind, "__set__") or isinstance(obj, type))


class OutputChecker:
    """Says whether the output is what was wanted, and how it differs."""

    def _toAscii(self, s):
        return str(s.encode("ASCII", "backslashreplace"), "ASCII")

    def check_output(self, want, got, optionflags):
        got, want = self._toAscii(got), self._toAscii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = " ".join(got.split())
            want = " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis_match(want, got))

    def _do_a_fancy_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        if optionflags & REPORT_NDIFF:
            return True
        return want.count("\n") > 2 and got.count("\n") > 2

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._do_a_fancy_diff(want, got, optionflags):
            return self._diff(want.splitlines(keepends=True), got.splitlines(keepends=True),
                              optionflags)
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"

    @staticmethod
    def _diff(want, got, optionflags):
        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want, got, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want, got, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            lines = list(difflib.ndiff(want, got, charjunk=difflib.IS_CHARACTER_JUNK))
            kind = "ndiff with -expected +actual"
        return f"Differences ({kind}):\n" + _indent("".join(lines))


class DocTestFailure(Exception):
    """With raise_on_error: the output was another."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """With raise_on_error: an example raised."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    """Runs the examples and reports what fails."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = ("Expecting:\n" + _indent(example.want) if example.want
                    else "Expecting nothing\n")
            out("Trying:\n" + _indent(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + "Exception raised:\n"
            + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            number = "?"
            if test.lineno is not None and example.lineno is not None:
                number = test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {number}, in {test.name}')
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        lines.append("Failed example:")
        return "\n".join(lines + [_indent(example.source)])

    def _set_flags(self, example):
        self.optionflags = self.original_optionflags
        for flag, on in example.options.items():
            self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag

    def _execute(self, test, example, number, fake):
        """(output, exc_info or None) of one example."""
        filename = f"<doctest {test.name}[{number}]>"
        lines = example.source.splitlines(keepends=True)
        linecache.cache[filename] = len(example.source), None, lines, filename
        try:
            exec(compile(example.source, filename, "single", self._flags, True), test.globs)
            exc_info = None
        except KeyboardInterrupt:
            raise
        except BaseException:
            kind, value, tb = sys.exc_info()
            exc_info = kind, value, tb.tb_next
        got = fake.getvalue()
        fake.truncate(0)
        fake.seek(0)
        if got and not got.endswith("\n"):
            got += "\n"
        return got, exc_info

    def _judge(self, example, got, exc_info):
        """Was it right: True or False; None: an exception that was not expected. And what
        was got."""
        check = self._checker.check_output
        if exc_info is None:
            return check(example.want, got, self.optionflags), got
        shown = traceback.format_exception_only(*exc_info[:2])
        if isinstance(exc_info[1], SyntaxError):
            shown = shown[-1:]
        message = "".join(shown)
        got += _exception_traceback(exc_info)
        if example.exc_msg is None:
            return None, got
        if check(example.exc_msg, message, self.optionflags):
            return True, got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return check(_name_of_exception(example.exc_msg), _name_of_exception(message),
                         self.optionflags), got
        return False, got

    def _run_examples(self, test, out, fake):
        failures = tries = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self._set_flags(example)
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            got, exc_info = self._execute(test, example, number, fake)
            right, got = self._judge(example, got, exc_info)
            if right:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if right is None and not quiet:
                self.report_unexpected_exception(out, test, example, exc_info)
            elif not quiet:
                self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        self._record(test, failures, tries)
        return TestResults(failures, tries)

    def _record(self, test, failures, tries):
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = before[0] + failures, before[1] + tries
        self.failures += failures
        self.tries += tries

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        self._flags = compileflags or _future_flags(test.globs)
        saved = sys.stdout
        fake = StringIO()
        out = saved.write if out is None else out
        hook = sys.displayhook if hasattr(sys, "displayhook") else None
        sys.stdout = fake
        if hook is not None:
            sys.displayhook = getattr(sys, "__displayhook__", hook)
        try:
            return self._run_examples(test, out, fake)
        finally:
            sys.stdout = saved
            if hook is not None:
                sys.displayhook = hook
            if clear_globs:
                test.globs.clear()

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        names = sorted(self._name2ft)
        empty = [name for name in names if self._name2ft[name][1] == 0]
        passed = [name for name in names if self._name2ft[name][1] and not self._name2ft[name][0]]
        failed = [name for name in names if self._name2ft[name][0]]
        if verbose:
            self._show_passed(empty, passed)
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name in failed:
                failures, tries = self._name2ft[name]
                print(" %3d of %3d in %s" % (failures, tries, name))
        if verbose:
            print(self.tries, "tests in", len(names), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print(f"***Test Failed*** {self.failures} failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)

    def _show_passed(self, empty, passed):
        if empty:
            print(len(empty), "items had no tests:")
            for name in empty:
                print("   ", name)
        if passed:
            print(len(passed), "items passed all tests:")
            for name in passed:
                print(" %3d tests in %s" % (self._name2ft[name][1], name))


def _future_flags(globs):
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


def _name_of_exception(msg):
    """The exception's name, without module and words."""
    end = msg.find("\n") if "\n" in msg else len(msg)
    colon = msg.find(":", 0, end)
    end = colon if colon >= 0 else end
    return msg[msg.rfind(".", 0, end) + 1:end]


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Runs the examples of a module's docstrings, of the script's if none is given."""
    if m is None:
        m = sys.modules["__main__"]
    if not _is_module(m):
        raise TypeError(f"testmod: module required; {m!r}")
    if raise_on_error:
        raise NotImplementedError("boxarrow: testmod(raise_on_error=True) is not supported")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    """Runs the examples of one object's docstring."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """A module's tests as a unittest suite."""
    from _doctest_case import suite_of
    if module is None:
        module = sys._getframe(1).f_globals["__name__"]
    if isinstance(module, str):
        module = sys.modules[module]
    finder = test_finder or DocTestFinder()
    return suite_of(finder.find(module, globs=globs, extraglobs=extraglobs), options)
