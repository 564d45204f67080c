function f() { }
