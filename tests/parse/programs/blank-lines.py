

   
	
# c

x

