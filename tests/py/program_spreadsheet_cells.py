# A spreadsheet: formulas with ranges, dependencies by descriptors of names, recalculation, cycles reported.
import re
from statistics import mean


class CellError(Exception):
    def __init__(self, code, why):
        super().__init__(f"#{code}")
        self.why = why


class Sheet:
    functions = {"SUM": sum, "MEAN": mean, "MAX": max, "COUNT": len,
                 "IF": lambda cells: cells[1] if cells[0] else cells[2]}

    def __init__(self):
        self.source, self.cache, self.users, self.active, self.count = {}, {}, {}, [], 0

    def __setitem__(self, name, text):
        if not re.fullmatch(r"[A-Z]\d+", name):
            raise KeyError(f"no cell {name}")
        self.source[name] = text
        self.forget(name)

    def forget(self, name):
        self.cache.pop(name, None)
        for user in self.users.pop(name, ()):
            self.forget(user)

    def __getitem__(self, name):
        if self.active:
            self.users.setdefault(name, {})[self.active[-1]] = True
        if name in self.active:
            loop = self.active[self.active.index(name):] + [name]
            raise CellError("CYCLE", " -> ".join(loop))
        if name not in self.cache:
            self.count += 1
            self.active.append(name)
            try:
                self.cache[name] = self.value(self.source.get(name, ""))
            finally:
                self.active.pop()
        return self.cache[name]

    def value(self, text):
        if not text.startswith("="):
            return int(text) if re.fullmatch(r"-?\d+", text) else text or 0
        python = re.sub(r"\b([A-Z]{2,})\(([^()]*)\)", r"functions['\1']([\2])", text[1:])
        python = re.sub(r"([A-Z])(\d+):([A-Z])(\d+)", lambda m: f"*cells{m.groups()}", python)
        python = re.sub(r"\b([A-Z]\d+)\b(?!')", r"self['\1']", python)
        try:
            return eval(python, {"self": self, "functions": self.functions, "cells": self.cells})
        except ZeroDivisionError as error:
            raise CellError("DIV", str(error)) from error
        except KeyError as error:
            raise CellError("NAME", error.args[0]) from error
        except (TypeError, SyntaxError) as error:
            raise CellError("VALUE", type(error).__name__) from error

    def cells(self, *corners):
        left, top, right, bottom = corners
        for row in range(int(top), int(bottom) + 1):
            for column in range(ord(left), ord(right) + 1):
                yield self[f"{chr(column)}{row}"]

    def show(self, columns, rows):
        for row in rows:
            line = []
            for column in columns:
                try:
                    line.append(f"{self[f'{column}{row}']!s:>9.8}")
                except CellError as error:
                    line.append(f"{error!s:>9}")
            print(row, *line)


sheet = Sheet()
for name, text in {"A1": "item", "B1": "price", "A2": "pen", "B2": "3", "A3": "ink", "B3": "12", "A4": "sum",
                   "B4": "=SUM(B2:B3)", "C2": "=B2*100/B4", "C3": "=B3*100/B4", "C4": "=SUM(C2:C3)",
                   "D2": "=MAX(B2:B3, 7) - MEAN(B2:B3)", "D3": "=IF(B2 > B3, 1, -1)", "D4": "=A2 + A3"}.items():
    sheet[name] = text
sheet.show("ABCD", range(1, 5))
print(sheet.count, len(sheet.cache), list(sheet.users["B2"]))
sheet["B2"] = "28"
print(sorted(sheet.cache), sheet["C4"], sheet["D3"], sheet.count)
for name, text in {"E1": "=E2+1", "E2": "=E3", "E3": "=E1", "F1": "=1/Z9", "F2": "=A1*A2", "F3": "=NOPE(1)",
                   "F4": "=(1", "G1": "=F1+1"}.items():
    sheet[name] = text
for name in ("E1", "E3", "F1", "F2", "F3", "F4", "G1", "Z1"):
    try:
        print(name, sheet[name])
    except CellError as error:
        print(name, error, error.why, type(error.__cause__).__name__)
sheet["E3"], sheet["Z9"] = "5", "4"
print(sheet["E1"], sheet["G1"], sheet.active)
try:
    sheet["AA1"] = "1"
except KeyError as error:
    print(error)
