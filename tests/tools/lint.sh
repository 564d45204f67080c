#!/bin/sh
# What `make lint` does: layers, sizes, formatting, and the static checkers
# that are installed. BUILD is the build folder, for what is generated. Goes
# through all of them; status 1 if any objects.
cd "$(dirname "$0")/../.." || exit 2
status=0
sources=$(find src tests -name '*.[ch]' -type f | sort)

step() {
    echo "== $1"
    shift
    "$@" || status=1
}

installed() {
    command -v "$1" >/dev/null || { echo "== $1 is not installed"; return 1; }
}

tidy() {
    flags="-std=c11 -D_GNU_SOURCE -DBOXARROW_VERSION=\"\" -DBOXARROW_ASSETS=\"\" -Isrc -I$BUILD/generated"
    # shellcheck disable=SC2086
    printf '%s\n' $sources | grep '^src/.*\.c$' |
        xargs -P "$(nproc)" -n 8 sh -c '
            flags=$1; shift
            clang-tidy --quiet "$@" -- $flags $(pkg-config --cflags-only-I libcjson) 2>/dev/null' \
            tidy "$flags"
}

step layers tests/tools/layers.sh
step sizes tests/tools/budget.sh
# shellcheck disable=SC2086
installed clang-format && step clang-format clang-format --dry-run --Werror $sources
installed cppcheck && step cppcheck cppcheck --quiet --std=c11 --enable=warning,portability \
    --inline-suppr --suppress=missingIncludeSystem --error-exitcode=1 \
    -D_GNU_SOURCE '-DBOXARROW_VERSION=""' '-DBOXARROW_ASSETS=""' -j "$(nproc)" -Isrc src
installed clang-tidy && step clang-tidy tidy
exit $status
