# Turns theme files into C: for each an array of its lines without comments,
# then the table of all, for src/draw/theme_builtin.c.
function close_theme() {
    if (theme != "") {
        print "};"
        table = table "    {\"" theme "\", lines_" count ", ARRAY_LEN(lines_" count ")},\n"
    }
}
FNR == 1 {
    close_theme()
    count++
    theme = FILENAME
    sub(/.*\//, "", theme)
    sub(/\.theme$/, "", theme)
    print "static const char *const lines_" count "[] = {"
}
{ sub(/#.*/, "") }
/[^ \t]/ {
    gsub(/[\\"]/, "\\\\&")
    print "    \"" $0 "\","
}
END {
    close_theme()
    printf "static const BuiltinTheme builtin_themes[] = {\n%s};\n", table
}
