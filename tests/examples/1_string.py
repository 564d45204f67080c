name = "agath"
