def f():
    try:
        with a:
            for b in c:
                try:
                    d
                except E:
                    continue
                else:
                    break
                finally:
                    g
    except* H as i:
        raise
