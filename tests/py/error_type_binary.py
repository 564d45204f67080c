age = 5
message = "I am " + age + " years old"
