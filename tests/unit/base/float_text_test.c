/* Floats as Python writes them; the expected texts are CPython's. */
#include <math.h>

#include "unit.h"

#include "base/float_text.h"

static void assert_float(double value, const char *expected)
{
    Buf text = BUF_INIT;
    float_repr(&text, value);
    assert_string_equal(text.text, expected);
    buf_done(&text);
}

static void writes_shortest_digits(void **state)
{
    assert_float(0.1, "0.1");
    assert_float(0.1 + 0.2, "0.30000000000000004");
    assert_float(1.0 / 3, "0.3333333333333333");
    assert_float(123456789.125, "123456789.125");
    assert_float(1e22, "1e+22");
    assert_float(5e-324, "5e-324");
    assert_float(1.7976931348623157e308, "1.7976931348623157e+308");
}

static void takes_the_neighbour_above_a_power_of_two(void **state)
{
    assert_float(5.9604644775390625e-08, "5.960464477539063e-08");
    assert_float(9007199254740992.0, "9007199254740992.0");
}

static void changes_form_where_python_does(void **state)
{
    assert_float(0, "0.0");
    assert_float(-0.0, "-0.0");
    assert_float(100, "100.0");
    assert_float(-1.5, "-1.5");
    assert_float(1e15, "1000000000000000.0");
    assert_float(1e16, "1e+16");
    assert_float(0.0001, "0.0001");
    assert_float(0.00001, "1e-05");
    assert_float(HUGE_VAL, "inf");
    assert_float(-HUGE_VAL, "-inf");
    assert_float(nan(""), "nan");
}

static void assert_complex(double real, double imaginary, const char *expected)
{
    Buf text = BUF_INIT;
    complex_repr(&text, real, imaginary);
    assert_string_equal(text.text, expected);
    buf_done(&text);
}

static void writes_complex_numbers(void **state)
{
    assert_complex(0, 2, "2j");
    assert_complex(0, -2.5, "-2.5j");
    assert_complex(1, 2, "(1+2j)");
    assert_complex(-0.0, -0.0, "(-0-0j)");
    assert_complex(1.5, nan(""), "(1.5+nanj)");
}

UNIT_MAIN(cmocka_unit_test(writes_shortest_digits),
          cmocka_unit_test(takes_the_neighbour_above_a_power_of_two),
          cmocka_unit_test(changes_form_where_python_does),
          cmocka_unit_test(writes_complex_numbers))
