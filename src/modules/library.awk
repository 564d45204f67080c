# Turns library/**/*.py into C: each file's text, then the table of all, for modules.c.
function close_module() {
    if (name != "") {
        print ";"
        table = table sprintf("    {\"%s\", text_%d, sizeof(text_%d) - 1, %s, %s},\n", name,
                              count, count, is_package ? "true" : "false", stands_for_c)
    }
}
FNR == 1 {
    close_module()
    count++
    name = FILENAME
    sub(/.*library\//, "", name)
    sub(/\.py$/, "", name)
    gsub(/\//, ".", name)
    is_package = sub(/\.__init__$/, "", name)
    stands_for_c = /^# In CPython written in C\.$/ ? "true" : "false"
    print "static const char text_" count "[] ="
}
{
    gsub(/\\/, "\\\\&")
    gsub(/"/, "\\\"")
    gsub(/\?/, "\\?")
    print "    \"" $0 "\\n\""
}
END {
    close_module()
    printf "static const FrozenModule frozen_modules[] = {\n%s};\n", table
}
