elseif x:
    pass
