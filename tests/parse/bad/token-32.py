x = 0.057forprofile
