value = {"alpha": [1, 2, 3], "beta": {"gamma": (4, 5, 6)}}["beta"]["gamma"][0] + {"alpha": None}["alpha"] * 2
