class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, only {available:.2f} available")
        self.missing = needed - available


class Account:
    interest = 0.02
    opened = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.opened += 1
        self.number = Account.opened

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposits must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)

    def add_interest(self):
        self.deposit(self._balance * self.interest)

    def __str__(self):
        return f"#{self.number} {self.owner:<8}{self.balance:>10.2f}"


class Savings(Account):
    interest = 0.05

    def __init__(self, owner, balance=0.0, floor=100):
        super().__init__(owner, balance)
        self.floor = floor

    def withdraw(self, amount):
        if self.balance - amount < self.floor:
            raise InsufficientFunds(amount + self.floor, self.balance)
        super().withdraw(amount)


ann = Account("Ann", 100)
bob = Savings("Bob", 500)
ann.deposit(50.5)
bob.transfer(ann, 200)
for attempt in (lambda: ann.withdraw(1000), lambda: bob.withdraw(250), lambda: ann.deposit(-5)):
    try:
        attempt()
    except InsufficientFunds as error:
        print("refused:", error, f"({error.missing:.2f} missing)")
    except ValueError as error:
        print("error:", error)
for account in (ann, bob):
    account.add_interest()
    print(account)
    for kind, amount in account.history:
        print(f"    {kind:<10}{amount:>9.2f}")
print(Account.opened, "accounts, total", round(sum(a.balance for a in (ann, bob)), 2))
