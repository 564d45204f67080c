async with a b: pass
