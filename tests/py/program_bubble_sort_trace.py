def bubble_sort(items):
    swaps = comparisons = 0
    for done in range(len(items) - 1):
        swapped = False
        for i in range(len(items) - 1 - done):
            comparisons += 1
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swaps += 1
                swapped = True
                print("   swap", items)
        print("pass", done + 1, items)
        if not swapped:
            break
    return swaps, comparisons


data = [5, 1, 4, 2, 8]
print("before", data)
print("swaps %d, comparisons %d" % bubble_sort(data))
print("after ", data)
