name = input("Name? ")
print("Hello", name)
age = int(input("Age? "))
print(age + 1)
print(repr(input()))
try:
    int(input("Number: "))
except ValueError as error:
    print(error)
numbers = [int(x) for x in input().split()]
print(sum(numbers))
print(input(5), input([1]))
try:
    input("more? ")
except EOFError as error:
    print(repr(error))
