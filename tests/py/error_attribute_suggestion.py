class Account:
    def __init__(self):
        self.balance = 0


account = Account()
account.balance += 5
print(account.balnce)
