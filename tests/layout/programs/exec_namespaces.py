# Code executed in a dict: the dict is the frame's globals for as long as it runs.
class Point:
    def __call__(self):
        return 1


for text in ["Point()", "missing"]:
    namespace = dict(globals())
    exec(f"def run():\n    {text}\n", namespace)
    run = namespace["run"]
    for attempt in range(2):
        try:
            run()
        except NameError as error:
            print(error)
