None.x; True.real; (1).bit_length(); 1 .real; 1..real; 1.0.real; 1j.imag; "a".b; b"a".c; [].d; {}.e; ().f
