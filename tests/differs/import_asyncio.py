"""category: modules
cause: there is no event loop; coroutines work and can be driven by hand
instead: coroutine.send(None) until StopIteration
"""
try:
    import asyncio
    print("there")
except ModuleNotFoundError as error:
    print(error)
