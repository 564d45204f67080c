"module"
class A:
    "class"
    x = 1
def f():
    """function
    lines"""
async def g(): "async"
