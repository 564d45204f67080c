def risky():
    try:
        print("working")
        return [][0]
    finally:
        print("cleaning up")


risky()
