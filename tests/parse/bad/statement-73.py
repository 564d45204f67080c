await for x in y: pass
