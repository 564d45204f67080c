# A bank whose last transfer fails three layers deep: the whole chain of causes is in the traceback.
class BankError(Exception):
    pass


class Overdrawn(BankError):
    def __init__(self, owner, missing):
        self.owner, self.missing = owner, missing
        super().__init__(owner, missing)

    def __str__(self):
        return f"{self.owner} lacks {self.missing}"


class Account:
    def __init__(self, owner, cents):
        self.owner, self.cents = owner, cents

    def withdraw(self, cents):
        if cents > self.cents:
            raise Overdrawn(self.owner, cents - self.cents)
        self.cents -= cents


class Bank:
    def __init__(self, **accounts):
        self.accounts = {name: Account(name, cents) for name, cents in accounts.items()}

    def __getitem__(self, name):
        try:
            return self.accounts[name]
        except KeyError as error:
            raise BankError(f"nobody is called {name}") from error

    def transfer(self, source, target, cents):
        try:
            self[source].withdraw(cents)
            self[target].cents += cents
        except Overdrawn as error:
            error.add_note(f"transfer of {cents} to {target} was refused")
            raise


bank = Bank(ann=500, bob=20)
bank.transfer("ann", "bob", 120)
print({name: account.cents for name, account in bank.accounts.items()})
for order in (("bob", "ann", 999), ("ann", "cid", 1), ("dan", "ann", 1)):
    try:
        bank.transfer(*order)
    except BankError as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []), repr(error.__cause__))
print({name: account.cents for name, account in bank.accounts.items()})
try:
    bank.transfer("bob", "ann",
                  1000)
except BankError as error:
    raise SystemError("the bank closes") from error
