number_of_items = 5
print(number_of_item)
