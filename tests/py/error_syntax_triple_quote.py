text = """never ends
