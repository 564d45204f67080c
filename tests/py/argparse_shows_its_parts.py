"""What actions and parsers look like."""
import argparse

parser = argparse.ArgumentParser(prog="tool", description="A tool.")
print(parser.add_argument("--version", action="version", version="1"))
print(parser.add_argument("--color", action=argparse.BooleanOptionalAction))
print(parser.add_argument("names", nargs="+", type=str, choices=["a", "b"], metavar="NAME"))
print(parser.add_argument("-v", action="count", default=0, help="more words"))
print(parser)
commands = parser.add_subparsers(dest="command")
print(commands.add_parser("list"))
print(argparse.Namespace(a=1, b="x"))
