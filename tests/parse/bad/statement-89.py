return
x = = 2
