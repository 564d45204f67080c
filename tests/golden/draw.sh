# The screen in the README.
draw_readme() {
    "$BOXARROW" show tests/examples/7_cycle.py --screen --size 100x30 --step 22 --format svg </dev/null
}
# Sourced by run and regold: draws every golden picture into the folder $1, and records
# every example's trace into the folder $2.
draw_all() {
    pictures=$1
    recorded=$2
    grep -v '^#' tests/golden/telling_steps | while read -r name step; do
        script=tests/examples/$name.py
        for size in 80x24 120x36 180x50; do
            "$BOXARROW" show "$script" --screen --size $size --step "$step" --color=never \
                >"$pictures/$name.$size.txt" 2>&1 </dev/null
        done
        "$BOXARROW" show "$script" --screen --size 120x36 --step "$step" --ascii --color=never \
            >"$pictures/$name.ascii.txt" 2>&1 </dev/null
        "$BOXARROW" show "$script" --step "$step" --values=slots --color=never \
            >"$pictures/$name.slots.txt" 2>&1 </dev/null
        "$BOXARROW" record "$script" -o "$recorded/$name.trace" >/dev/null 2>&1 </dev/null
    done
}
