# argparse: options before, between and behind positional arguments; unknown ones; flags.
import argparse
import sys


def parsed(parser, *args, how="parse_args"):
    try:
        print(args, getattr(parser, how)(list(args)))
    except SystemExit as stop:
        print(args, "exit", stop.code)
    sys.stdout.flush()


parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("first")
parser.add_argument("rest", nargs="*", default=["none"])
parser.add_argument("-n", type=int, default=1, help="how many")
parser.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
parsed(parser, "a", "b", "-n", "2")
parsed(parser, "-n", "2", "a", "b")
parsed(parser, "a", "-n", "2", "b")
parsed(parser, "-n", "2", "a", "--no-flag")
parsed(parser, "a", "--zz", "b", how="parse_known_args")
parsed(parser, "--zz", "a", "b", how="parse_known_args")
parsed(parser, "--", "-n", "x")
parsed(parser, "-h")

git = argparse.ArgumentParser(prog="git")
commands = git.add_subparsers(dest="command", required=True)
add = commands.add_parser("add", help="add files")
add.add_argument("path", nargs="*", default=["."])
add.add_argument("-f", action="store_true")
parsed(git, "add", "x", "-f", "y")
parsed(git, "add", "--zz", "q", how="parse_known_args")
parsed(git, "add")
parsed(git)
