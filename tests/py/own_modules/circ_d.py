import circ_c
print(circ_c.z)
