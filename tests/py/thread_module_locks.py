"""The module of the locks, used alone."""
import _thread
import threading

lock = _thread.allocate_lock()
print(type(lock), type(lock) is _thread.LockType, lock.locked())
with lock:
    print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
    print(repr(lock).startswith("<locked _thread.lock object at 0x"))
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"))
try:
    lock.release()
except RuntimeError as error:
    print(error, type(error) is _thread.error is threading.ThreadError)

again = _thread.RLock()
print(repr(again).startswith("<unlocked _thread.RLock object owner=0 count=0 at 0x"))
with again:
    with again:
        print(" count=2 " in repr(again))
try:
    again.release()
except RuntimeError as error:
    print(error)

print(threading.get_ident() == _thread.get_ident(), _thread.TIMEOUT_MAX)
print(threading.local, threading.Lock().acquire())


class Account(threading.local):
    balance = 0


account = Account()
account.balance += 5
print(account.balance, Account.balance, vars(account))
