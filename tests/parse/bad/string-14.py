ur"a"
