import circ_d
z=1
