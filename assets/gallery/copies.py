# An alias, a shallow copy and a deep copy.
import copy

first = [[1, 2], [3, 4]]
alias = first
shallow = copy.copy(first)
deep = copy.deepcopy(first)
first[0].append(9)
first.append("new")
print(alias, shallow, deep)
