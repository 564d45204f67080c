"""Colours in other systems than RGB; all parts are from 0 to 1."""

__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD, ONE_SIXTH, TWO_THIRD = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """Luminance and two colour differences."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    """Back to RGB."""
    return tuple(min(1.0, max(0.0, part)) for part in (
        y + 0.9468822170900693 * i + 0.6235565819861433 * q,
        y - 0.27478764629897834 * i - 0.6356910791873801 * q,
        y - 1.1085450346420322 * i + 1.7090069284064666 * q))


def _hue(r, g, b, largest, smallest):
    spread = largest - smallest
    red, green, blue = ((largest - part) / spread for part in (r, g, b))
    if r == largest:
        hue = blue - green
    elif g == largest:
        hue = 2.0 + red - blue
    else:
        hue = 4.0 + green - red
    return (hue / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    """Hue, lightness, saturation."""
    largest, smallest = max(r, g, b), min(r, g, b)
    both = largest + smallest
    spread = largest - smallest
    lightness = both / 2.0
    if largest == smallest:
        return 0.0, lightness, 0.0
    saturation = spread / (both if lightness <= 0.5 else 2.0 - largest - smallest)
    return _hue(r, g, b, largest, smallest), lightness, saturation


def _hls_part(low, high, hue):
    hue %= 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    if hue < TWO_THIRD:
        return low + (high - low) * (TWO_THIRD - hue) * 6.0
    return low


def hls_to_rgb(h, l, s):
    """Back to RGB."""
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return (_hls_part(low, high, h + ONE_THIRD), _hls_part(low, high, h),
            _hls_part(low, high, h - ONE_THIRD))


def rgb_to_hsv(r, g, b):
    """Hue, saturation, value."""
    largest, smallest = max(r, g, b), min(r, g, b)
    if largest == smallest:
        return 0.0, 0.0, largest
    return _hue(r, g, b, largest, smallest), (largest - smallest) / largest, largest


def hsv_to_rgb(h, s, v):
    """Back to RGB."""
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    part = h * 6.0 - sector
    low = v * (1.0 - s)
    falling = v * (1.0 - s * part)
    rising = v * (1.0 - s * (1.0 - part))
    return ((v, rising, low), (falling, v, low), (low, v, rising), (low, falling, v),
            (rising, low, v), (v, low, falling))[sector % 6]
