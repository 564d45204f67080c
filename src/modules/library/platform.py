"""What runs the script."""

import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine processor',
                          module='platform')


def system():
    """The operating system a script sees."""
    return 'Linux'


def node():
    """The name of the computer: none."""
    return ''


def release():
    return ''


def version():
    return ''


def machine():
    return 'x86_64'


def processor():
    return ''


def architecture(executable='', bits='', linkage=''):
    """('64bit', ...)"""
    return '64bit', 'ELF'


def platform(aliased=False, terse=False):
    """All in one text."""
    return 'Linux-x86_64'


def uname():
    """All as a tuple."""
    return uname_result(system(), node(), release(), version(), machine(), processor())


def python_version():
    """'3.11.2'"""
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    """('3', '11', '2')"""
    return tuple(map(str, sys.version_info[:3]))


def python_implementation():
    """'CPython': the implementation whose memory is shown."""
    return 'CPython'


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return 'boxarrow', ''


def python_compiler():
    return ''
