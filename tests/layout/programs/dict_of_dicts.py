# Records in a dict of dicts, one part shared.
home = {"street": "Hill", "number": 7}
people = {
    "ada": {"age": 36, "home": home},
    "bob": {"age": 41, "home": home},
    "cy": {"age": 9, "home": {"street": "Lake", "number": 2}},
}
people["bob"]["home"]["number"] = 8
people["dee"] = dict(people["ada"], age=30)
