lambda *, **k: a
