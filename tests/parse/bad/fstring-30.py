x = (f"abc"
     f"def {d e}")
