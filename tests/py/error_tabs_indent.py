if True:
	for i in range(2):
		print(i, 1 // (1 - i))
