__all__ = ["deepname", "deep"]
deepname = 5
