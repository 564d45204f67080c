"""A bank with a log of its own, limits, and tests at the end that are run into a text."""
import io
import logging
import sys
import unittest
from contextlib import contextmanager
from decimal import ROUND_HALF_EVEN, Decimal

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s %(name)s: %(message)s")
log = logging.getLogger("bank")
CENT = Decimal("0.01")


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed, self.available = needed, available


class Account:
    def __init__(self, owner, balance="0"):
        self.owner = owner
        self._balance = Decimal(balance).quantize(CENT)
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        amount = self._checked(amount)
        self._balance += amount
        self.history.append(("deposit", amount))
        log.info("%s deposits %s", self.owner, amount)

    def withdraw(self, amount):
        amount = self._checked(amount)
        if amount > self._balance:
            log.warning("%s wants %s of %s", self.owner, amount, self._balance)
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def add_interest(self, percent):
        gain = (self._balance * Decimal(percent) / 100).quantize(CENT, ROUND_HALF_EVEN)
        self._balance += gain
        return gain

    @staticmethod
    def _checked(amount):
        amount = Decimal(str(amount))
        if not amount.is_finite() or amount <= 0:
            raise ValueError(f"not an amount: {amount}")
        return amount.quantize(CENT)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, '{self._balance}')"


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, owner, balance="0"):
        if owner in self.accounts:
            raise BankError(f"{owner} has an account")
        self.accounts[owner] = Account(owner, balance)
        return self.accounts[owner]

    @contextmanager
    def all_or_nothing(self):
        before = {owner: (account._balance, list(account.history)) for owner, account in self.accounts.items()}
        try:
            yield
        except BankError as error:
            log.error("rolled back: %s", error)
            for owner, (balance, history) in before.items():
                self.accounts[owner]._balance, self.accounts[owner].history = balance, history
            raise

    def transfer(self, source, target, amount):
        with self.all_or_nothing():
            self.accounts[target].deposit(amount)
            self.accounts[source].withdraw(amount)


class BankTest(unittest.TestCase):
    def setUp(self):
        self.bank = Bank()
        self.ann, self.bob = self.bank.open("ann", "100"), self.bank.open("bob")

    def test_transfer(self):
        self.bank.transfer("ann", "bob", "30.50")
        self.assertEqual((self.ann.balance, self.bob.balance), (Decimal("69.50"), Decimal("30.50")))

    def test_rollback(self):
        with self.assertRaises(InsufficientFunds) as caught:
            self.bank.transfer("ann", "bob", 1000)
        self.assertEqual(caught.exception.available, Decimal("100.00"))
        self.assertEqual(self.bob.history, [])

    def test_amounts(self):
        for amount in (0, -1, "NaN", "Infinity"):
            with self.subTest(amount=amount), self.assertRaises(ValueError):
                self.ann.deposit(amount)

    def test_log(self):
        with self.assertLogs("bank", "INFO") as logged:
            self.ann.deposit(1)
        self.assertEqual(logged.output, ["INFO:bank:ann deposits 1.00"])

    def test_wrong_on_purpose(self):
        self.assertEqual(self.ann.add_interest("1.25"), Decimal("1.26"))


bank = Bank()
bank.open("eve", "10")
bank.open("dan", "5.005")
print(bank.accounts)
try:
    bank.transfer("dan", "eve", "7.50")
except BankError as error:
    print(type(error).__name__, error, bank.accounts)
bank.transfer("eve", "dan", 2.5)
print(bank.accounts, bank.accounts["dan"].add_interest("3.5"), bank.accounts["eve"].history)
try:
    bank.open("eve")
except BankError as error:
    print(error)

logging.disable(logging.INFO)
out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(BankTest)
logging.disable(logging.NOTSET)
log.setLevel(logging.CRITICAL)
result = unittest.TextTestRunner(out, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
print(result.failures[0][0].id(), "1.25" in result.failures[0][1], out.getvalue().count("... ok"))
