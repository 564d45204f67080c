x = 'aé\x'
