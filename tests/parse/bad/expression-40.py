{a: b for}
