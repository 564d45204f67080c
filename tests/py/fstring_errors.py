for make in (
    lambda: f"{'a':d}",
    lambda: f"{5:s}",
    lambda: f"{5:.2d}",
    lambda: f"{5.5:d}",
    lambda: f"{[]:5}",
    lambda: f"{None:5}",
    lambda: f"{5:Q}",
    lambda: f"{'a':,}",
    lambda: f"{undefined}",
    lambda: f"{1/0}",
    lambda: f"{'a':=5}",
    lambda: f"{object():x}"[:0],
    lambda: f"{3:{'bad'}}",
    lambda: f"{0x110000:c}",
    lambda: f"{1:10.10x}",
    lambda: f"{1.0:#Z}",
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)
