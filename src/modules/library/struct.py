"""Values as bytes and back."""

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct',
           'error']


class error(Exception):
    """Values and a format that do not go together."""


from _struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from
