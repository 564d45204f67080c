'the docstring'
