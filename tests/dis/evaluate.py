# mode: eval
a + [b for b in c if d][0] if e else (lambda: f)()
