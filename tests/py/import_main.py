print(__name__)
if __name__ == "__main__":
    print("run as a script")


def main():
    print("main function")


if __name__ == "__main__":
    main()
print(__doc__, __builtins__.__name__, __file__.endswith("import_main.py"), __spec__, __package__)
