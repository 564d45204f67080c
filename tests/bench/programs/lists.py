# Lists: append, index, slices, sort by exchange.
def bubble(items):
    n = len(items)
    for i in range(n):
        for j in range(n - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items


seed = 42
numbers = []
for _ in range(900):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed % 1000)
result = bubble(numbers[:])
print(result == sorted(numbers), result[:5], sum(numbers[::3]))
