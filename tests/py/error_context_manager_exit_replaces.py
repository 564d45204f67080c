# __exit__ raises while another error is on its way: the chain of three tracebacks.
class Transaction:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("begin", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("end", self.name, kind.__name__ if kind else None)
        if kind is ZeroDivisionError:
            raise ArithmeticError(f"{self.name} rolled back")
        if kind is ArithmeticError:
            self.recover(error)

    def recover(self, error):
        if error.args[0].startswith("inner"):
            raise LookupError("no backup of " + self.name) from error


with Transaction("first") as first:
    print(first.name)
try:
    with Transaction("only"):
        {}["key"]
except KeyError as error:
    print("passed through", error, error.__context__)

with Transaction("outer"), \
        Transaction("inner"):
    print("dividing")
    1 / 0
