"""category: the world outside
cause: a script runs alone; of threading there are only locks, of asyncio only what needs no threads
instead: asyncio runs coroutines side by side
"""
import threading

try:
    threading.Thread(target=print).start()
except NotImplementedError as error:
    print(error)
