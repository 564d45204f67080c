f"{yield = 1}"
