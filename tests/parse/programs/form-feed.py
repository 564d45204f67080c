x = 1
if x:
    y
    
z = 1 + 2
