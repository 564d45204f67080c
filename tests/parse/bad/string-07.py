"\U0011ffff"
