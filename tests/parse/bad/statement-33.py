x; ; y
