print("a" \ "b")
