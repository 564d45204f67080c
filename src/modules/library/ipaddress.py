"""Addresses and networks of the Internet, of versions 4 and 6: numbers with a way to write them.
What the two versions differ in stands in their own classes; the rest is common."""

import functools

__all__ = ['AddressValueError', 'NetmaskValueError', 'IPV4LENGTH', 'IPV6LENGTH', 'ip_address',
           'ip_network', 'ip_interface', 'v4_int_to_packed', 'v6_int_to_packed',
           'summarize_address_range', 'collapse_addresses', 'get_mixed_type_key', 'IPv4Address',
           'IPv4Interface', 'IPv4Network', 'IPv6Address', 'IPv6Interface', 'IPv6Network']

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """No address."""


class NetmaskValueError(ValueError):
    """No mask."""


def _first_that_takes(address, classes, what, *args):
    for cls in classes:
        try:
            return cls(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    """An IPv4Address or IPv6Address."""
    return _first_that_takes(address, (IPv4Address, IPv6Address), 'address')


def ip_network(address, strict=True):
    """An IPv4Network or IPv6Network."""
    return _first_that_takes(address, (IPv4Network, IPv6Network), 'network', strict)


def ip_interface(address):
    """An IPv4Interface or IPv6Interface."""
    return _first_that_takes(address, (IPv4Interface, IPv6Interface), 'interface')


def v4_int_to_packed(address):
    """Four bytes."""
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """Sixteen bytes."""
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _split_mask(address):
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts


def _trailing_zeros(number, bits):
    return bits if number == 0 else min(bits, (~number & (number - 1)).bit_length())


def summarize_address_range(first, last):
    """The networks that hold these addresses and all between, no others."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    if first.version == 4:
        network = IPv4Network
    elif first.version == 6:
        network = IPv6Network
    else:
        raise ValueError('unknown IP version')
    bits, start, end = first._max_prefixlen, first._ip, last._ip
    while start <= end:
        size = min(_trailing_zeros(start, bits), (end - start + 1).bit_length() - 1)
        yield network((start, bits - size))
        start += 1 << size
        if start - 1 == first._ALL_ONES:
            break


def _merged(networks):
    """Networks of one version, in as few as hold the same addresses."""
    todo, by_supernet = list(networks), {}
    while todo:
        network = todo.pop()
        supernet = network.supernet()
        known = by_supernet.get(supernet)
        if known is None:
            by_supernet[supernet] = network
        elif known != network:
            del by_supernet[supernet]
            todo.append(supernet)
    last = None
    for network in sorted(by_supernet.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def collapse_addresses(addresses):
    """The same addresses in as few networks as there can be."""
    single, networks = [], []
    for address in addresses:
        is_single = (isinstance(address, _BaseAddress)
                     or address._prefixlen == address._max_prefixlen)
        seen = single if is_single else networks
        if seen and seen[-1]._version != address._version:
            raise TypeError(f'{address} and {seen[-1]} are not of the same version')
        if isinstance(address, _BaseNetwork) and is_single:
            address = address.network_address
        seen.append(address)
    for start, end in _ranges(sorted(set(single))):
        networks.extend(summarize_address_range(start, end))
    return _merged(networks)


def _ranges(addresses):
    start = None
    for address in addresses:
        if start is not None and address._ip == end._ip + 1:
            end = address
            continue
        if start is not None:
            yield start, end
        start = end = address
    if start is not None:
        yield start, end


def get_mixed_type_key(obj):
    """A key to sort addresses and networks together."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented


class _IPAddressBase:
    """What addresses and networks have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        """The long form."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The short form."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name to ask for in reverse."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f'{type(self)!r} has no version specified')

    @classmethod
    def _check_int(cls, address):
        if address < 0:
            raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{cls._version} '
                                    'address')
        if address > cls._ALL_ONES:
            raise AddressValueError(f'{address} (>= 2**{cls._max_prefixlen}) is not permitted as '
                                    f'an IPv{cls._version} address')

    @classmethod
    def _check_packed(cls, address):
        wanted = cls._max_prefixlen // 8
        if len(address) != wanted:
            raise AddressValueError(f'{address!r} (len {len(address)} != {wanted}) is not '
                                    f'permitted as an IPv{cls._version} address')

    @classmethod
    def _mask_of_prefix(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _prefix_of_mask(cls, mask):
        zeros = _trailing_zeros(mask, cls._max_prefixlen)
        prefixlen = cls._max_prefixlen - zeros
        if mask >> zeros != (1 << prefixlen) - 1:
            shown = mask.to_bytes(cls._max_prefixlen // 8, 'big')
            raise ValueError(f'Netmask pattern {shown!r} mixes zeroes & ones')
        return prefixlen

    @classmethod
    def _bad_mask(cls, text):
        raise NetmaskValueError(f'{text!r} is not a valid netmask') from None

    @classmethod
    def _prefix_of_text(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._bad_mask(text)
        try:
            prefixlen = int(text)
        except ValueError:
            cls._bad_mask(text)
        if not 0 <= prefixlen <= cls._max_prefixlen:
            cls._bad_mask(text)
        return prefixlen

    @classmethod
    def _prefix_of_address(cls, text):
        """A mask that is written like an address, with ones first or with zeros first."""
        try:
            mask = cls._number_of(text)
        except AddressValueError:
            cls._bad_mask(text)
        for candidate in mask, mask ^ cls._ALL_ONES:
            try:
                return cls._prefix_of_mask(candidate)
            except ValueError:
                pass
        cls._bad_mask(text)

    @classmethod
    def _split_pair(cls, address):
        """The address and the mask of an interface or a network."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            address = _split_mask(address)
        return (address[0], address[1]) if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """A single address."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return str(self._text_of(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return self._version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """Text, or a number for b, n, x, X, with # and _ as usual; n is b or x."""
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        kind = fmt[-1]
        alternate, grouped = '#' in fmt[:-1], '_' in fmt[:-1]
        if kind not in 'bnxX' or fmt[:-1] != '#' * alternate + '_' * grouped:
            return super().__format__(fmt)
        if kind == 'n':
            kind = 'b' if self._version == 4 else 'x'
        digits = self._max_prefixlen if kind == 'b' else self._max_prefixlen // 4
        width = digits + (digits // 4 - 1) * grouped + 2 * alternate
        return format(int(self), f'{"#" * alternate}0{width}{"_" * grouped}{kind}')


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """All addresses that begin alike."""

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    def hosts(self):
        """The addresses that hosts can have."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address)):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        number = (network if n >= 0 else broadcast + 1) + n
        if not network <= number <= broadcast:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __eq__(self, other):
        try:
            return (self._version == other._version
                    and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Is there an address in both?"""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def _address_class(self):
        raise NotImplementedError(f'{type(self)!r} has no associated address class')

    @property
    def prefixlen(self):
        return self._prefixlen

    def _settle(self, address, mask, strict):
        """The network of an address that need not be its first."""
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        first = int(self.network_address) & int(self.netmask)
        if first != int(self.network_address):
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(first)

    def address_exclude(self, other):
        """The networks that are left without the other one."""
        if not self._version == other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        if other == self:
            return
        other = other.__class__(f'{other.network_address}/{other.prefixlen}')
        whole = self
        while whole != other:
            low, high = whole.subnets()
            yield high if other.subnet_of(low) else low
            whole = low if other.subnet_of(low) else high

    def compare_networks(self, other):
        """-1, 0, 1: by the first address, then by the mask."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine = self.network_address, self.netmask
        others = other.network_address, other.netmask
        return (mine > others) - (mine < others)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that it consists of, with so many more bits in the prefix."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        longer = self._prefixlen + prefixlen_diff
        if longer > self._max_prefixlen:
            raise ValueError(f'prefix length diff {longer} is invalid for netblock {self}')
        start, end = int(self.network_address), int(self.broadcast_address) + 1
        for number in range(start, end, (int(self.hostmask) + 1) >> prefixlen_diff):
            yield self.__class__((number, longer))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with so many fewer bits in the prefix."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        shorter = self.prefixlen - prefixlen_diff
        if shorter < 0:
            raise ValueError(f'current prefixlen is {self.prefixlen}, cannot have a '
                             f'prefixlen_diff of {prefixlen_diff}')
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff),
                               shorter))

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a._version != b._version:
                raise TypeError(f'{a} and {b} are not of the same version')
            return (b.network_address <= a.network_address
                    and b.broadcast_address >= a.broadcast_address)
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {a} and {b}')

    def subnet_of(self, other):
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        return self._is_subnet_of(other, self)

    def _both_ends(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_multicast = property(lambda self: self._both_ends('is_multicast'))
    is_reserved = property(lambda self: self._both_ends('is_reserved'))
    is_link_local = property(lambda self: self._both_ends('is_link_local'))
    is_unspecified = property(lambda self: self._both_ends('is_unspecified'))
    is_loopback = property(lambda self: self._both_ends('is_loopback'))

    @property
    def is_private(self):
        return any(self.network_address in one and self.broadcast_address in one
                   for one in self._constants._private)

    @property
    def is_global(self):
        return not self.is_private

    def _reverse_pointer(self):
        address, prefixlen = str(self).split('/')
        return self._address_class._reverse_of(self, f'{address}/{prefixlen}')


class _V4(_IPAddressBase):
    """How addresses of four bytes are written."""

    __slots__ = ()
    _version = 4
    _ALL_ONES = 2**IPV4LENGTH - 1
    _max_prefixlen = IPV4LENGTH
    _netmask_cache = {}

    version = property(lambda self: self._version)
    max_prefixlen = property(lambda self: self._max_prefixlen)

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _make_netmask(cls, arg):
        """The mask as an address, and the bits of the prefix."""
        if arg not in cls._netmask_cache:
            if isinstance(arg, int):
                prefixlen = arg
                if not 0 <= prefixlen <= cls._max_prefixlen:
                    cls._bad_mask(prefixlen)
            else:
                try:
                    prefixlen = cls._prefix_of_text(arg)
                except NetmaskValueError:
                    prefixlen = cls._prefix_of_address(arg)
            cls._netmask_cache[arg] = IPv4Address(cls._mask_of_prefix(prefixlen)), prefixlen
        return cls._netmask_cache[arg]

    @classmethod
    def _number_of(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        try:
            return int.from_bytes(map(cls._octet, octets), 'big')
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None

    @classmethod
    def _octet(cls, text):
        if not text:
            raise ValueError('Empty octet not permitted')
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f'Only decimal digits permitted in {text!r}')
        if len(text) > 3:
            raise ValueError(f'At most 3 characters permitted in {text!r}')
        if text != '0' and text[0] == '0':
            raise ValueError(f'Leading zeros are not permitted in {text!r}')
        if int(text) > 255:
            raise ValueError(f'Octet {int(text)} (> 255) not permitted')
        return int(text)

    @classmethod
    def _text_of(cls, number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    def _reverse_of(self, text):
        return '.'.join(reversed(text.split('.'))) + '.in-addr.arpa'

    def _reverse_pointer(self):
        return self._reverse_of(str(self))


class IPv4Address(_V4, _BaseAddress):
    """An address of version 4."""

    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._number_of(text)

    @property
    def packed(self):
        return v4_int_to_packed(self._ip)

    is_reserved = property(lambda self: self in self._constants._reserved)
    is_multicast = property(lambda self: self in self._constants._multicast)
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self in self._constants._loopback)
    is_link_local = property(lambda self: self in self._constants._link_local)

    @property
    @functools.lru_cache()
    def is_private(self):
        return any(self in network for network in self._constants._private)

    @property
    @functools.lru_cache()
    def is_global(self):
        return self not in self._constants._public and not self.is_private


class _Interface:
    """An address that knows its network."""

    __slots__ = ()

    def _set_network(self, network_class, address, mask):
        self.network = network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _with(self, suffix):
        return f'{self._text_of(self._ip)}/{suffix}'

    with_prefixlen = property(lambda self: self._with(self._prefixlen))
    with_netmask = property(lambda self: self._with(self.netmask))
    with_hostmask = property(lambda self: self._with(self.hostmask))

    def _is_same(self, other, address_class):
        same = address_class.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def _is_less(self, other, address_class):
        less = address_class.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 in its network."""

    def __init__(self, address):
        address, mask = self._split_pair(address)
        IPv4Address.__init__(self, address)
        self._set_network(IPv4Network, address, mask)

    def __str__(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    def __eq__(self, other):
        return self._is_same(other, IPv4Address)

    def __lt__(self, other):
        return self._is_less(other, IPv4Address)

    __hash__ = _Interface.__hash__

    @property
    def ip(self):
        return IPv4Address(self._ip)


class IPv4Network(_V4, _BaseNetwork):
    """A network of version 4."""

    _address_class = IPv4Address

    def __init__(self, address, strict=True):
        address, mask = self._split_pair(address)
        self._settle(address, mask, strict)
        if self._prefixlen == 31:
            self.hosts = self.__iter__
        elif self._prefixlen == 32:
            self.hosts = lambda: [IPv4Address(address)]

    @property
    @functools.lru_cache()
    def is_global(self):
        public = self._constants._public
        return (not (self.network_address in public and self.broadcast_address in public)
                and not self.is_private)


class _Facts:
    """Networks with a use of their own."""

    def __init__(self, network, **kinds):
        for kind, texts in kinds.items():
            networks = [network(text) for text in texts.split()]
            setattr(self, '_' + kind, networks if len(networks) > 1 else networks[0])


IPv4Address._constants = IPv4Network._constants = _Facts(
    IPv4Network, link_local='169.254.0.0/16', loopback='127.0.0.0/8', multicast='224.0.0.0/4',
    public='100.64.0.0/10', reserved='240.0.0.0/4',
    private='0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 '
    '192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 '
    '240.0.0.0/4 255.255.255.255/32')


class _V6(_IPAddressBase):
    """How addresses of sixteen bytes are written."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = 2**IPV6LENGTH - 1
    _PARTS = 8
    _max_prefixlen = IPV6LENGTH
    _netmask_cache = {}

    version = property(lambda self: self._version)
    max_prefixlen = property(lambda self: self._max_prefixlen)

    @classmethod
    def _make_netmask(cls, arg):
        if arg not in cls._netmask_cache:
            prefixlen = arg if isinstance(arg, int) else cls._prefix_of_text(arg)
            if not 0 <= prefixlen <= cls._max_prefixlen:
                cls._bad_mask(prefixlen)
            cls._netmask_cache[arg] = IPv6Address(cls._mask_of_prefix(prefixlen)), prefixlen
        return cls._netmask_cache[arg]

    @classmethod
    def _parts_of(cls, text):
        """The parts between colons; the last one may be an address of version 4."""
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts += [f'{last >> 16 & 0xFFFF:x}', f'{last & 0xFFFF:x}']
        if len(parts) > cls._PARTS + 1:
            raise AddressValueError(f'At most {cls._PARTS} colons permitted in {text!r}')
        return parts

    @classmethod
    def _number_of(cls, text):
        parts = cls._parts_of(text)
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        before, after = len(parts), 0
        if gaps:
            before, after = gaps[0], len(parts) - gaps[0] - 1
        elif before != cls._PARTS:
            raise AddressValueError(f"Exactly {cls._PARTS} parts expected without '::' in "
                                    f'{text!r}')
        lead, trail = not parts[0], not parts[-1]
        if lead and (not gaps or before > 1):
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if trail and (not gaps or after > 1):
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        before, after = before - lead * bool(gaps), after - trail * bool(gaps)
        if gaps and before + after >= cls._PARTS:
            raise AddressValueError(f"Expected at most {cls._PARTS - 1} other parts with '::' in "
                                    f'{text!r}')
        missing = cls._PARTS - before - after
        try:
            digits = [cls._part(part) for part in parts[:before]] + [0] * missing
            digits += [cls._part(part) for part in parts[len(parts) - after:]]
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        return functools.reduce(lambda number, part: number << 16 | part, digits, 0)

    @classmethod
    def _part(cls, text):
        if not set('0123456789abcdefABCDEF').issuperset(text):
            raise ValueError(f'Only hex digits permitted in {text!r}')
        if len(text) > 4:
            raise ValueError(f'At most 4 characters permitted in {text!r}')
        return int(text, 16)

    @classmethod
    def _text_of(cls, number=None):
        """The longest row of zeros, if there are two or more, is left out."""
        if number > cls._ALL_ONES:
            raise ValueError('IPv6 address is too large')
        parts = [f'{number >> shift & 0xFFFF:x}' for shift in range(112, -1, -16)]
        best = length = 0
        for start in range(8):
            end = start
            while end < 8 and parts[end] == '0':
                end += 1
            if end - start > length:
                best, length = start, end - start
        if length < 2:
            return ':'.join(parts)
        return ':'.join(parts[:best]) + '::' + ':'.join(parts[best + length:])

    def _explode_shorthand_ip_string(self):
        if isinstance(self, IPv6Network):
            shown = self.network_address
        else:
            shown = self.ip if isinstance(self, IPv6Interface) else self
        digits = f'{self._number_of(str(shown)):032x}'
        text = ':'.join(digits[start:start + 4] for start in range(0, 32, 4))
        if isinstance(self, (_BaseNetwork, IPv6Interface)):
            text += f'/{self._prefixlen}'
        return text

    def _reverse_pointer(self):
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    @staticmethod
    def _split_scope(text):
        address, mark, scope = text.partition('%')
        if not mark:
            return address, None
        if not scope or '%' in scope:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope


class IPv6Address(_V6, _BaseAddress):
    """An address of version 6."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed(address)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope(text)
            self._ip = self._number_of(text)

    def __str__(self):
        text = super().__str__()
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    scope_id = property(lambda self: self._scope_id)

    @property
    def packed(self):
        return v6_int_to_packed(self._ip)

    is_multicast = property(lambda self: self in self._constants._multicast)
    is_reserved = property(lambda self: any(self in one for one in self._constants._reserved))
    is_link_local = property(lambda self: self in self._constants._link_local)
    is_site_local = property(lambda self: self in self._constants._site_local)
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self._ip == 1)

    @property
    @functools.lru_cache()
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return any(self in network for network in self._constants._private)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 in its network."""

    def __init__(self, address):
        address, mask = self._split_pair(address)
        IPv6Address.__init__(self, address)
        self._set_network(IPv6Network, address, mask)

    def __str__(self):
        return f'{IPv6Address.__str__(self)}/{self._prefixlen}'

    def __eq__(self, other):
        return self._is_same(other, IPv6Address)

    def __lt__(self, other):
        return self._is_less(other, IPv6Address)

    __hash__ = _Interface.__hash__

    @property
    def ip(self):
        return IPv6Address(self._ip)

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_V6, _BaseNetwork):
    """A network of version 6."""

    _address_class = IPv6Address

    def __init__(self, address, strict=True):
        address, mask = self._split_pair(address)
        self._settle(address, mask, strict)
        if self._prefixlen == 127:
            self.hosts = self.__iter__
        elif self._prefixlen == 128:
            self.hosts = lambda: [IPv6Address(address)]

    def hosts(self):
        """All addresses but that of the routers."""
        for number in range(int(self.network_address) + 1, int(self.broadcast_address) + 1):
            yield self._address_class(number)

    is_site_local = property(lambda self: self._both_ends('is_site_local'))


IPv6Address._constants = IPv6Network._constants = _Facts(
    IPv6Network, link_local='fe80::/10', multicast='ff00::/8', site_local='fec0::/10',
    private='::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 '
    '2001:10::/28 fc00::/7 fe80::/10',
    reserved='::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 '
    'C000::/3 E000::/4 F000::/5 F800::/6 FE00::/9')
