f"a" b"b"
