# Merge sort: each call has lists of its own.
def merge(a, b):
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b

def sort(values):
    if len(values) < 2:
        return values
    half = len(values) // 2
    left = sort(values[:half])
    right = sort(values[half:])
    return merge(left, right)

print(sort([5, 2, 8, 1]))
