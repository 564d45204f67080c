# Two functions share one cell.
def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount

    def show():
        return balance

    return deposit, show


deposit, show = account(100)
deposit(50)
deposit(25)
print(show(), deposit.__closure__[0] is show.__closure__[0])
other_deposit, other_show = account(1)
other_deposit(1)
print(show(), other_show())
