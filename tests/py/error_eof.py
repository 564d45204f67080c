print(input("name: "))
