#!/usr/bin/env python3
"""The README's tables: of keys, made from src/view/command.def, and of known differences,
made from the first lines of the scripts in tests/differs.

  tests/tools/readme.py           says whether it is up to date (ok / not ok)
  tests/tools/readme.py --write   writes it anew
"""
import ast
import glob
import re
import sys



def strings(text):
    """Adjacent C strings of an argument list, joined."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return "".join(parts).replace('\\"', '"').replace("\\\\", "\\")


def arguments(body):
    """Arguments of a macro call at commas outside of strings."""
    return re.findall(r'\s*((?:"(?:[^"\\]|\\.)*"\s*|[^,"])+)', body)


def keys():
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


def differences():
    """Rows by category: what the script's three lines say."""
    rows = []
    for path in sorted(glob.glob("tests/differs/*.py")):
        lines = ast.get_docstring(ast.parse(open(path, encoding="utf-8").read())).splitlines()
        facts = dict(line.split(": ", 1) for line in lines)
        name = path.rpartition("/")[2]
        rows.append((facts["category"], "[`%s`](%s)" % (name, path), facts["cause"], facts["instead"]))
    lines = ["| what differs | shown by | why | instead |", "|---|---|---|---|"]
    return "\n".join(lines + ["| %s |" % " | ".join(row) for row in sorted(rows)])


def with_table(text, name, table):
    begin, end = "<!-- %s: made by tests/tools/readme.py -->" % name, "<!-- end of %s -->" % name
    made = "%s\n%s\n%s" % (begin, table, end)
    return re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: made, text, flags=re.S)


def main():
    text = open("README.md", encoding="utf-8").read()
    wanted = with_table(with_table(text, "keys", keys()), "differences", differences())
    if "--write" in sys.argv:
        open("README.md", "w", encoding="utf-8").write(wanted)
    else:
        print("%s the README's tables are those of command.def and tests/differs" %
              ("ok" if wanted == text else "not ok"))


main()
