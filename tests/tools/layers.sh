#!/bin/sh
# Holds every #include of src/ against src/LAYERS: which folder may include
# which, that the order of the folders there has no way back up, and which
# folders alone may include a foreign library. Prints a line for each offence;
# status 1 if there is any.
cd "$(dirname "$0")/../.." || exit 2

{
    sed 's/^/L /' src/LAYERS
    for folder in src/*/; do
        folder=${folder#src/}
        echo "D ${folder%/}"
    done
    grep -Hn '^[[:space:]]*#[[:space:]]*include' src/*/*.[ch] src/*/*.def 2>/dev/null |
        sed 's/^/I /'
} | awk '
    function offence(text) { print text; offences++ }

    # L folder : what it may include      L <library> : folders that may include it
    $1 == "L" {
        sub(/^L /, "")
        if ($0 ~ /^#/ || NF == 0) next
        split($0, sides, ":")
        name = sides[1]
        gsub(/ /, "", name)
        count = split(sides[2], words, " ")
        if (name ~ /^</) {
            library = substr(name, 2, length(name) - 2)
            libraries[library] = 1
            for (i = 1; i <= count; i++) user[library, words[i]] = 1
            next
        }
        for (i = 1; i <= count; i++) {
            below = words[i]
            sub(/\/.*/, "", below)
            if (!(below in known)) offence("src/LAYERS: " name " includes " below ", which does not stand below it")
            may[name, words[i]] = 1
        }
        known[name] = 1
        next
    }
    $1 == "D" {
        if (!($2 in known)) offence("src/" $2 ": is not in src/LAYERS")
        next
    }
    {
        sub(/^I /, "")
        split($0, parts, ":")
        place = parts[1] ":" parts[2]
        split(parts[1], path, "/")
        folder = path[2]
        header = $0
        if (header ~ /</) {
            sub(/^[^<]*</, "", header)
            sub(/>.*/, "", header)
            for (library in libraries)
                if (index(header, library) && !((library, folder) in user))
                    offence(place ": <" header "> may not be included in " folder)
            next
        }
        if (header !~ /"/) next
        sub(/^[^"]*"/, "", header)
        sub(/".*/, "", header)
        if (header !~ /\//) { offence(place ": \"" header "\" is not written from src/"); next }
        other = header
        sub(/\/.*/, "", other)
        if (other != folder && !((folder, other) in may) && !((folder, header) in may))
            offence(place ": " folder " may not include \"" header "\"")
    }
    END { exit offences > 0 }
'
