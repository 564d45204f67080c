import random
from dataclasses import dataclass, field

class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"need {amount - balance} more")
        self.amount = amount

class Account:
    interest = 0.02
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))

class Savings(Account):
    def add_interest(self):
        self.deposit(self.balance * self.interest)

@dataclass
class Bank:
    name: str
    accounts: dict = field(default_factory=dict)
    def open(self, owner, kind=Account, **kw):
        self.accounts[owner] = kind(owner, **kw)
        return self.accounts[owner]

def transfer(src, dst, amount):
    src.withdraw(amount)
    dst.deposit(amount)

bank = Bank("First")
alice = bank.open("alice", balance=100)
bob = bank.open("bob", Savings, balance=50)
transfer(alice, bob, 30)
bob.add_interest()
try:
    transfer(alice, bob, 1000)
except InsufficientFunds as e:
    print("failed:", e)
print(alice.balance, bob.balance)
for name, acc in bank.accounts.items():
    print(name, acc.history)
