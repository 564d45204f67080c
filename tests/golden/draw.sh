# Sourced by run and regold. A script's __file__ is its absolute path, whose length shows in
# sizes and addresses: so the examples are drawn and recorded from one folder, wherever the
# checkout is.
STAGE=/tmp/boxarrow-golden

stage_examples() {
    # Two checkouts on one machine take turns.
    if command -v flock >/dev/null; then
        exec 8>"$STAGE.lock" && flock 8
    fi
    rm -rf "$STAGE"
    mkdir -p "$STAGE/tests/examples" && cp tests/examples/*.py "$STAGE/tests/examples"
    mkdir -p "$STAGE/assets/gallery" && cp assets/gallery/*.py "$STAGE/assets/gallery"
}

# boxarrow, as if the examples' checkout were the stage.
staged() {
    (cd "$STAGE" && "$BOXARROW" "$@" </dev/null)
}

# Writes the trace $1 to the file $2 without the addresses of objects and buffers, which
# change with whatever the machine makes before the script runs.
without_addresses() {
    sed -E -e 's/(\["new",[0-9]+,"[^"]*"),-?[0-9]+/\1,@/g' \
        -e 's/(\["buffer",[0-9]+,[0-9]+),-?[0-9]+,([0-9]+),-?[0-9]+/\1,@,\2,@/g' "$1" >"$2"
}

# The screen in the README.
draw_readme() {
    staged show tests/examples/7_cycle.py --screen --size 100x30 --step 22 --format svg
}

# The gallery's pictures, into the folder $1.
draw_gallery() {
    grep -v '^#' tests/golden/gallery_steps | while read -r name step values; do
        staged show assets/gallery/$name.py --step "$step" --values=$values --size 124x40 --format svg \
            >"$1/$name.svg" 2>&1
    done
}

# Screens after some keys, into the folder $1; the test program has been built.
draw_screens() {
    grep -v '^#' tests/golden/telling_screens | while read -r name file keys; do
        set -f # keys are no patterns
        "$BUILD/tests/golden/screens" "$file" 80x24 unicode $keys >"$1/$name.80x24.txt" 2>&1
        "$BUILD/tests/golden/screens" "$file" 100x30 ascii $keys >"$1/$name.ascii.txt" 2>&1
        set +f
    done
}

# What is told of every step of the script $1; numbers of objects and counts, which change
# with what the machine makes before, are left out.
tell_story() {
    (yes into | head -300) | "$BOXARROW" --no-config --narrate "$1" 2>&1 |
        sed -E -e 's/^(step [0-9+]+ of [0-9+]+> )+//' -e 's/#[0-9]+/#/g' -e 's/ \([0-9]+ to [0-9]+\)//g' |
        grep '^Step' | uniq
}

THEMES="dark light high-contrast colour-blind mono sixteen"

# A line for each view or screen and size: the sums, by theme, of all that is sent to the
# terminal for it. What it looks like stands in the drawings, what a theme looks like in
# 7_cycle.THEME.
draw_looks() {
    (echo "7_cycle picture 22 66" && grep -v '^#' tests/golden/telling_views) |
        while read -r name view number object; do
            "$BUILD/tests/golden/screens" "tests/golden/traces/$name.trace" looks "$name.$view" \
                view:$view step:$number object:$object 2>&1
        done
    grep -v '^#' tests/golden/telling_screens | while read -r name file keys; do
        set -f
        "$BUILD/tests/golden/screens" "$file" looks "$name" $keys 2>&1
        set +f
    done
}

# The other views show addresses, which change with whatever the machine makes before the
# script runs: they are drawn from traces recorded once, tests/golden/traces.
# Draws every golden picture into the folder $1, and records every example's trace into the
# folder $2; both are absolute.
draw_all() {
    pictures=$1
    recorded=$2
    grep -v '^#' tests/golden/telling_steps | while read -r name step; do
        script=tests/examples/$name.py
        for size in 80x24 120x36 180x50; do
            staged show "$script" --screen --size $size --step "$step" --color=never \
                >"$pictures/$name.$size.txt" 2>&1
        done
        staged show "$script" --screen --size 120x36 --step "$step" --ascii --color=never \
            >"$pictures/$name.ascii.txt" 2>&1
        staged show "$script" --step "$step" --values=slots --color=never \
            >"$pictures/$name.slots.txt" 2>&1
        grep "^$name " tests/golden/telling_views | while read -r _ view number object; do
            for size in 80x24 120x36 180x50; do
                "$BOXARROW" show "tests/golden/traces/$name.trace" --view $view --object $object --size $size \
                    --step "$number" --color=never >"$pictures/$name.$view.$size.txt" 2>&1
            done
            "$BOXARROW" show "tests/golden/traces/$name.trace" --view $view --object $object --size 120x36 --ascii \
                --step "$number" --color=never >"$pictures/$name.$view.ascii.txt" 2>&1
        done
        staged record "$script" -o "$recorded/$name.trace" >/dev/null 2>&1
    done
    [ ! -x "$BUILD/tests/golden/screens" ] || draw_looks >"$pictures/looks.txt"
    for theme in $THEMES; do
        staged show tests/examples/7_cycle.py --screen --size 80x24 --step 22 --format ansi --theme $theme \
            --color=always >"$pictures/7_cycle.$theme.80x24.ansi.txt" 2>&1
    done
    # Wider than their pane, if the boxes in it did not stand closer.
    for picture in linked_list:40 binary_tree:150; do
        staged show "assets/gallery/${picture%:*}.py" --screen --size 120x36 --step "${picture#*:}" \
            --color=never >"$pictures/${picture%:*}.120x36.txt" 2>&1
    done
    for story in tests/golden/stories/*.py; do
        tell_story "$story" >"$pictures/story.$(basename "$story" .py).txt"
    done
}
