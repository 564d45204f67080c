def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
    return a


def selection(a):
    a = a[:]
    for i in range(len(a)):
        least = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[least] = a[least], a[i]
    return a


def insertion(a):
    result = []
    for x in a:
        i = len(result)
        while i > 0 and result[i - 1] > x:
            i -= 1
        result.insert(i, x)
    return result


def merge_sort(a):
    if len(a) <= 1:
        return a
    middle = len(a) // 2
    left, right = merge_sort(a[:middle]), merge_sort(a[middle:])
    result, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]


def quick_sort(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def heap_sort(a):
    a = a[:]

    def sink(i, end):
        while 2 * i + 1 < end:
            child = 2 * i + 1
            if child + 1 < end and a[child + 1] > a[child]:
                child += 1
            if a[i] >= a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child

    for i in range(len(a) // 2, -1, -1):
        sink(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sink(0, end)
    return a


seed = 42
numbers = []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(seed % 1000)
print(numbers[:12])
for sort in (bubble, selection, insertion, merge_sort, quick_sort, heap_sort):
    result = sort(numbers)
    print(f"{sort.__name__:<12}{result[:6]} {result == sorted(numbers)} {sort([])} {sort(list('sort me'))}")
