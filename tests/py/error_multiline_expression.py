total = (1 +
         2 +
         undefined_name +
         4)
