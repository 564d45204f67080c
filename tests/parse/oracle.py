"""What CPython 3.11 says about a program: its tree, or its syntax error. And the
same from ast_dump, the test program of this suite.
"""
import ast
import os
import subprocess
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = Path(os.environ.get("BUILD", HERE.parent.parent / "build" / "release"))
TOOL = BUILD / "tests" / "parse" / "ast_dump"
IS_ORACLE = sys.version_info[:2] == (3, 11) and sys.implementation.name == "cpython"

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)
ast.repr = ascii  # ast.dump finds it before the builtin


def tree(path):
    """The dump of a program, or None if CPython refuses it."""
    try:
        parsed = ast.parse(Path(path).read_bytes())
    except (SyntaxError, ValueError):
        return None
    return ast.dump(parsed, include_attributes=True) + "\n"


def complaint(path):
    """What python3 prints on standard error for a program that does not parse."""
    done = subprocess.run([sys.executable, "-S", "-E", str(path)], capture_output=True)
    return done.stderr.decode("utf-8", "replace").replace(str(path), Path(path).name)


class Tool:
    """ast_dump, kept running."""

    def __init__(self):
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [str(TOOL), "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, path):
        """Its answer for a program; None if it died of it."""
        self.process.stdin.write(os.fsencode(str(path)) + b"\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line == b"--\n":
                return b"".join(lines).decode("utf-8", "replace").replace(
                    str(path), Path(path).name)
            lines.append(line)
        self.process.wait()
        self.start()
        return None


def first_difference(got, want):
    """The surroundings of the first place where two texts differ."""
    at = next((i for i, pair in enumerate(zip(got, want)) if pair[0] != pair[1]),
              min(len(got), len(want)))
    start = max(0, at - 100)
    return f"got  ...{got[start:at + 80]}\nwant ...{want[start:at + 80]}"
