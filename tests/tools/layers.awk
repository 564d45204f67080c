# Reads src/LAYERS and prints, from the top layer down, one word a folder:
# folder:below+below+..., the folders it reaches directly or through others,
# itself first and in linking order.
/^ *#/ || NF == 0 { next }
{
    split($0, sides, ":")
    folder = sides[1]
    gsub(/ /, "", folder)
    if (folder ~ /^</) next
    count = split(sides[2], words, " ")
    order[++layers] = folder
    for (i = 1; i <= count; i++) {
        below = words[i]
        sub(/\/.*/, "", below)
        reach[folder, below] = 1
        for (k = 1; k < layers; k++)
            if ((below, order[k]) in reach) reach[folder, order[k]] = 1
    }
}
END {
    for (i = layers; i >= 1; i--) {
        line = order[i] ":" order[i]
        for (k = i - 1; k >= 1; k--)
            if ((order[i], order[k]) in reach) line = line "+" order[k]
        print line
    }
}
