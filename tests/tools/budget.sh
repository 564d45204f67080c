#!/bin/sh
# Sizes: a function has at most 60 lines between its braces, a line at most 100
# columns (both refused), a file about 600 lines (told as a warning only). A
# source file opens with a comment that says what it is for. Functions are found
# by their braces in the first column, where clang-format puts them.
cd "$(dirname "$0")/../.." || exit 2

find src tests -name '*.[ch]' -type f | sort | xargs awk '
    function offence(text) { print text; offences++ }
    FNR == 1 {
        if (lines > 600) print "warning: " file ": " lines " lines"
        file = FILENAME
        if ($0 !~ /^\/\*/) offence(FILENAME ":1: no opening comment")
    }
    { lines = FNR }
    length($0) > 100 {
        wide = $0
        gsub(/[\200-\277]/, "", wide)
        if (length(wide) > 100) offence(FILENAME ":" FNR ": line of " length(wide) " columns")
    }
    /^{/ { start = FNR }
    /^}/ && start {
        if (FNR - start - 1 > 60) offence(FILENAME ":" start ": function of " FNR - start - 1 " lines")
        start = 0
    }
    END {
        if (lines > 600) print "warning: " file ": " lines " lines"
        exit offences > 0
    }
'
