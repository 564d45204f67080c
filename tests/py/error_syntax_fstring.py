print(f"{5 +}")
