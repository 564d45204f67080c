"""unittest.main(): the tests of a module, chosen by the script's arguments."""

import sys

from . import loader, runner

__unittest = True

_FLAGS = {
    "-v": ("verbosity", 2), "--verbose": ("verbosity", 2),
    "-q": ("verbosity", 0), "--quiet": ("verbosity", 0),
    "-f": ("failfast", True), "--failfast": ("failfast", True),
    "-b": ("buffer", True), "--buffer": ("buffer", True),
    "-c": ("catchbreak", True), "--catch": ("catchbreak", True),
    "--locals": ("tb_locals", True),
}


class TestProgram:
    """Runs tests and ends the script with a status that says whether all went well."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = "default" if warnings is None else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        patterns = []
        arguments = iter(argv[1:])
        for argument in arguments:
            if argument in _FLAGS:
                setattr(self, *_FLAGS[argument])
            elif argument.startswith("-k"):
                pattern = argument[2:] or next(arguments, "")
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            elif argument.startswith("-"):
                print(f"boxarrow: unittest.main does not know the option {argument}",
                      file=sys.stderr)
                sys.exit(2)
            else:
                names.append(argument)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else self.defaultTest
        self.testNames = list(names)
        if self.testNames:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        made = self.testRunner
        if made is None:
            made = runner.TextTestRunner
        if isinstance(made, type):
            made = made(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                        warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = made.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
