# A small Forth: a stack, words defined by users, if/else/then, do/loop, variables, stack effects checked.
class ForthError(RuntimeError):
    pass


class Forth:
    def __init__(self):
        self.stack, self.words, self.output, self.cells = [], {}, [], []
        self.loops = []
        for name, effect in {"+": "a b: a + b", "-": "a b: a - b", "*": "a b: a * b", "mod": "a b: a % b",
                             "/": "a b: a // b", "=": "a b: -(a == b)", "<": "a b: -(a < b)",
                             "dup": "a: (a, a)", "drop": "a: ()", "swap": "a b: (b, a)",
                             "over": "a b: (a, b, a)", "rot": "a b c: (b, c, a)", "not": "a: ~a"}.items():
            names, _, body = effect.partition(":")
            self.words[name] = self.primitive(eval(f"lambda {','.join(names.split())}: {body}"))
        self.words |= {".": lambda: self.output.append(str(self.pop())), "i": lambda: self.push(self.loops[-1]),
                       "cr": lambda: self.output.append("\n"), "emit": lambda: self.output.append(chr(self.pop())),
                       "@": lambda: self.push(self.cells[self.pop()]), "!": self.store,
                       ".s": lambda: self.output.append(f"<{len(self.stack)}> {self.stack}")}

    def primitive(self, function):
        many = function.__code__.co_argcount

        def word():
            arguments = [self.pop() for _ in range(many)][::-1]
            result = function(*arguments)
            self.stack += result if isinstance(result, tuple) else [result]
        return word

    def pop(self):
        if not self.stack:
            raise ForthError("stack underflow")
        return self.stack.pop()

    def push(self, value):
        self.stack.append(value)

    def store(self):
        place, value = self.pop(), self.pop()
        self.cells[place] = value

    def compile(self, tokens, *ends):
        code = []
        for token in tokens:
            if token in ends:
                return code, token
            match token:
                case "if":
                    yes, end = self.compile(tokens, "else", "then")
                    no = self.compile(tokens, "then")[0] if end == "else" else []
                    code.append(lambda yes=yes, no=no: self.execute(yes if self.pop() else no))
                case "do":
                    body, _ = self.compile(tokens, "loop")
                    code.append(lambda body=body: self.repeat(body))
                case "begin":
                    body, _ = self.compile(tokens, "until")
                    code.append(lambda body=body: self.until(body))
                case ":":
                    name = next(tokens)
                    self.words[name] = lambda name=name: code_of[name]
                    code_of = {name: self.compile(tokens, ";")[0]}
                    self.words[name] = lambda body=code_of[name]: self.execute(body)
                case "variable":
                    self.cells.append(0)
                    self.words[next(tokens)] = lambda place=len(self.cells) - 1: self.push(place)
                case _ if token.lstrip("-").isdigit():
                    code.append(lambda n=int(token): self.push(n))
                case _:
                    code.append(token)
        if ends:
            raise ForthError(f"{' or '.join(ends)} is missing")
        return code, None

    def repeat(self, body):
        start, limit = self.pop(), self.pop()
        for n in range(start, limit):
            self.loops.append(n)
            self.execute(body)
            self.loops.pop()

    def until(self, body):
        while True:
            self.execute(body)
            if self.pop():
                break

    def execute(self, code):
        for step in code:
            if isinstance(step, str):
                if step not in self.words:
                    raise ForthError(f"{step} ?")
                step = self.words[step]
            step()

    def __call__(self, text):
        self.output.clear()
        try:
            self.execute(self.compile(iter(text.split()))[0])
            answer = "ok"
        except (ForthError, ArithmeticError, StopIteration) as error:
            answer = f"{type(error).__name__}: {error}"
            self.stack.clear()
        return " ".join(self.output), answer


forth = Forth()
for line in ("2 3 + 4 * .", "1 2 3 rot .s", "drop drop drop", ": square dup * ; 7 square .",
             ": fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact .", "5 0 do i square . loop",
             ": stars 0 do 42 emit loop ; 3 1 do i stars cr loop", "variable x 5 x ! x @ x @ + .",
             ": gcd begin swap over mod dup 0 = until drop ; 48 18 gcd .", "1 2 = not 3 3 = . .", "+", "1 0 /",
             "nothing", "1 if 2", ": half", ":", "-7 2 / -7 2 mod . .", "0 if 1 . else 2 . then"):
    print(f"{line:<64}", *forth(line))
print(len(forth.words), forth.stack, forth.cells)
