class# a comment
    pass
