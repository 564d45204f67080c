"""ipaddress: addresses and interfaces, how they are read, written, compared and counted."""
import ipaddress
import pickle

good = ["1.2.3.4", "0.0.0.0", "127.0.0.1", "10.1.2.3", "169.254.7.7", "224.0.0.1", "240.1.1.1",
        "100.64.0.1", "255.255.255.255", 16909060, b"\x01\x02\x03\x04", "::", "::1", "fe80::1",
        "2001:db8::8:800:200C:417A", "ff02::2", "fec0::1", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8",
        "2002:102:304::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "1:0:0:4::8", 2**64, b"\1" * 16]
bad = ["", "1", "1.2.3", "1.2.3.256", "1.2.3.4.5", "01.2.3.4", "1.2.3.", "1.2.3.a", "1.2.3.1234",
       "1.2.3.4/5", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::",
       "::1.2.3.256", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "::1%", "1:2:3:4:5:6:7::8", -1, 2**128,
       b"abc", 1.5, None]
names = """version compressed exploded reverse_pointer packed max_prefixlen is_private is_global
    is_loopback is_link_local is_multicast is_reserved is_unspecified""".split()

for text in good:
    address = ipaddress.ip_address(text)
    print(repr(address), address, int(address), hash(address) == hash(type(address)(text)))
    print("   ", *[getattr(address, name) for name in names])
    print("   ", pickle.loads(pickle.dumps(address)) == address, f"{address:x} {address:#_b}")
    if address.version == 6:
        print("   ", address.ipv4_mapped, address.teredo, address.sixtofour, address.scope_id,
              address.is_site_local)
for text in bad:
    for make in ipaddress.ip_address, ipaddress.IPv4Address, ipaddress.IPv6Address:
        try:
            print(make(text))
        except ValueError as error:
            print(type(error).__name__, error)

scoped = ipaddress.ip_address("fe80::1%eth0")
print(repr(scoped), scoped.scope_id, scoped == ipaddress.ip_address("fe80::1"))
first = ipaddress.ip_address("10.0.0.1")
print(first + 5, first - 2, first < first + 1, first == "10.0.0.1", {first: 1}[first + 0])
for use in (lambda: first + "a", lambda: first < ipaddress.ip_address("::1"), lambda: first - 2**32,
            lambda: first < 5, lambda: sorted([first, 3]), lambda: f"{first:q}",
            lambda: ipaddress.v4_int_to_packed(-1), lambda: ipaddress.v6_int_to_packed(2**128)):
    try:
        print(use())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for spec in "", "s", ">20s", "b", "#b", "_b", "n", "x", "#X", "_x", "#_n":
    print(repr(format(first, spec)), repr(format(ipaddress.ip_address("::ff"), spec)))

for text in ("10.1.2.3/8", "10.1.2.3", "10.1.2.3/255.255.0.0", "::5/64", ("10.0.0.9", 30),
             "1.2.3.4/0"):
    interface = ipaddress.ip_interface(text)
    print(repr(interface), interface.ip, interface.network, interface.netmask, interface.hostmask)
    print("   ", interface.with_prefixlen, interface.with_netmask, interface.with_hostmask)
    print("   ", interface == ipaddress.ip_interface(str(interface)), interface == interface.ip,
          interface < ipaddress.ip_interface(str(interface + 1)), interface.is_private)
print(sorted(map(ipaddress.ip_address, ["10.0.0.2", "9.9.9.9", "10.0.0.1"])))
