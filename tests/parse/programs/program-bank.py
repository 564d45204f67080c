class Account:
    """A bank account."""
    total = 0

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
        Account.total += 1

    @property
    def rich(self) -> bool:
        return self.balance > 1_000_000

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"bad amount: {amount!r}")
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance:,.2f})"


accounts = [Account(n, b) for n, b in {"ann": 5, "bob": 7}.items()]
for i, account in enumerate(sorted(accounts, key=lambda a: -a.balance), start=1):
    print(i, account.deposit(10 ** i), sep=": ", end="\n" if i % 2 else "")
try:
    accounts[0].deposit(-1)
except ValueError as error:
    print("error:", error)
else:
    print("never")
finally:
    del accounts
if __name__ == "__main__":
    main = lambda *args, **kwargs: (args, kwargs)
    print(main(1, *[2, 3], a=4, **{"b": 5}))
