def logged(function):
    try:
        function()
    except Exception as error:
        print("logged:", error)
        raise


def bad():
    return {}["missing"]


logged(bad)
