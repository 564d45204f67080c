# Uncaught: suggestions for misspelt names and attributes at both ends of a chain.
class Account:
    def __init__(self):
        self.balance = 5

    def deposit(self, amount):
        self.balance += amuont
        return self.balance


account = Account()
try:
    account.deposit(3)
except NameError as error:
    print(error.name)
    raise AttributeError(account.balence) from error
