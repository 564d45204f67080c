class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty stack")
        return self.items.pop()

    def peek(self):
        return self.items[-1]

    def is_empty(self):
        return not self.items

    def __len__(self):
        return len(self.items)


def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = Stack()
    for c in text:
        if c in "([{":
            stack.push(c)
        elif c in pairs:
            if stack.is_empty() or stack.pop() != pairs[c]:
                return False
    return stack.is_empty()


def evaluate(expression):
    stack = Stack()
    operators = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for token in expression.split():
        if token in operators:
            right, left = stack.pop(), stack.pop()
            stack.push(operators[token](left, right))
        else:
            stack.push(float(token))
    return stack.pop()


def to_postfix(tokens):
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}
    stack, out = Stack(), []
    for token in tokens:
        if token == "(":
            stack.push(token)
        elif token == ")":
            while stack.peek() != "(":
                out.append(stack.pop())
            stack.pop()
        elif token in rank:
            while not stack.is_empty() and rank.get(stack.peek(), 0) >= rank[token]:
                out.append(stack.pop())
            stack.push(token)
        else:
            out.append(token)
    while not stack.is_empty():
        out.append(stack.pop())
    return " ".join(out)


for text in ("([]{})", "([)]", "((", "", "f(a[1], {2})"):
    print(repr(text), balanced(text))
for expression in ("3 4 +", "5 1 2 + 4 * + 3 -", "10 4 /"):
    print(expression, "=", evaluate(expression))
postfix = to_postfix("( 1 + 2 ) * 3 - 4 / 2".split())
print(postfix, "=", evaluate(postfix))
try:
    evaluate("1 +")
except IndexError as error:
    print("error:", error)
