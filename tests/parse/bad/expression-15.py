x = y ==
