#!/usr/bin/env python3
"""The README's table of keys, made from src/view/command.def.

  tests/tools/readme.py           says whether it is up to date (ok / not ok)
  tests/tools/readme.py --write   writes it anew
"""
import re
import sys

BEGIN, END = "<!-- keys: made by tests/tools/readme.py -->", "<!-- end of keys -->"


def strings(text):
    """Adjacent C strings of an argument list, joined."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return "".join(parts).replace('\\"', '"').replace("\\\\", "\\")


def arguments(body):
    """Arguments of a macro call at commas outside of strings."""
    return re.findall(r'\s*((?:"(?:[^"\\]|\\.)*"\s*|[^,"])+)', body)


def table():
    source = open("src/view/command.def", encoding="utf-8").read()
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.S)
    groups = {name: heading for name, heading in re.findall(r'^GROUP\((\w+), "([^"]*)"\)', source, re.M)}
    rows = {name: [] for name in groups}
    for body in re.findall(r"^COMMAND\((.*?)\)$", source, re.M | re.S):
        _, _, group, keys, _, sentence = arguments(body)[:6]
        shown = " ".join("`` %s ``" % key if "`" in key else "`%s`" % key for key in strings(keys).split())
        rows[group.strip()].append((shown.replace("|", "\\|"), strings(sentence)))
    lines = ["| keys | what they do |", "|---|---|"]
    for name, heading in groups.items():
        lines.append("| **%s** | |" % heading)
        lines += ["| %s | %s |" % row for row in rows[name]]
    return "\n".join(lines)


def main():
    text = open("README.md", encoding="utf-8").read()
    made = "%s\n%s\n%s" % (BEGIN, table(), END)
    wanted = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: made, text, flags=re.S)
    if "--write" in sys.argv:
        open("README.md", "w", encoding="utf-8").write(wanted)
    else:
        print("%s the README's keys are those of command.def" % ("ok" if wanted == text else "not ok"))


main()
