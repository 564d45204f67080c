f"{print x}"
