def load(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise ValueError(f"no setting {key}") from error


load({}, "color")
