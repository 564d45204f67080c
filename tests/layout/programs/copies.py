# One list, its shallow copy, its deep copy.
import copy

first = [[1, 2], [3, 4], "end"]
alias = first
shallow = copy.copy(first)
deep = copy.deepcopy(first)
first[0].append(5)
shallow.append("more")
