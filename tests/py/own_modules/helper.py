"""doc"""
X = [1]
print("helper runs", __name__)
def f(x):
    return x * 2
