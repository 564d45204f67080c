def first(rows):
	for row in rows:
		if row:
		return row
