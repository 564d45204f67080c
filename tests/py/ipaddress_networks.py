"""ipaddress: networks, their parts, what holds them, and as few as possible of them."""
import ipaddress

network = ipaddress.ip_network
texts = ["10.0.0.0/8", "192.168.0.0/255.255.255.252", "192.168.1.0/0.0.0.255", "1.2.3.4",
         "0.0.0.0/0",
         "10.0.0.0/31", "2001:db8::/32", "::/0", "::1", "fe80::/10", ("10.1.0.0", 16), 167772160,
         "2001:db8::/127", b"\x0a\0\0\0", ("10.0.0.0", "255.0.0.0"), "169.254.0.0/16"]
names = """network_address broadcast_address netmask hostmask prefixlen num_addresses with_netmask
    with_hostmask with_prefixlen is_private is_global is_loopback is_multicast is_link_local
    is_reserved is_unspecified version reverse_pointer""".split()
for text in texts:
    one = network(text)
    print(repr(one), one, hash(one) == hash(network(str(one))), one == network(str(one)))
    print("   ", *[getattr(one, name) for name in names])
    print("   ", one[0], one[-1], [str(host) for _, host in zip(range(3), one.hosts())],
          [str(address) for _, address in zip(range(2), one)])
    print("   ", [str(part) for _, part in zip(range(3), one.subnets())], one.supernet())

for text in ("10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/255.0.255.0", "10.0.0.0/8/8",
             "10.0.0.0/x", "1.2.3/8", "2001::1/32", "2001::/129", "2001::/ffff::", "", "x", None,
             ("10.0.0.0", 40), "::%1/64"):
    for make in ipaddress.ip_network, ipaddress.IPv4Network, ipaddress.IPv6Network:
        try:
            print(make(text))
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
print(network("10.1.2.3/8", strict=False), network("2001::1/32", False))

home, part = network("10.0.0.0/8"), network("10.64.0.0/12")
print(part.subnet_of(home), home.supernet_of(part), home.overlaps(part), home.subnet_of(part))
print(ipaddress.ip_address("10.70.0.1") in part, part in home, home.compare_networks(part))
print([str(one) for one in home.address_exclude(part)], list(home.address_exclude(home)))
print([str(one) for one in part.subnets(new_prefix=14)], part.supernet(3))
print(part.supernet(new_prefix=9))
print(sorted([part, home, network("9.0.0.0/8")]), home < part, home == "10.0.0.0/8")
for use in (lambda: part.subnets(new_prefix=3), lambda: part.subnets(2, 14),
            lambda: part.subnets(-1), lambda: part.subnets(30), lambda: part.supernet(20),
            lambda: part.supernet(new_prefix=20), lambda: part.supernet(2, 3), lambda: part[2**30],
            lambda: part.address_exclude(home), lambda: part.address_exclude(network("::/0")),
            lambda: part.address_exclude("x"), lambda: part.subnet_of(network("::/0")),
            lambda: part.subnet_of("x"), lambda: part < network("::/0"), lambda: part < 5,
            lambda: part.compare_networks(network("::/0")), lambda: part in 5, lambda: part + 1):
    try:
        result = use()
        print(list(result) if hasattr(result, "__next__") else result)
    except (ValueError, TypeError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)

address = ipaddress.ip_address
for first, last in [("10.0.0.1", "10.0.0.9"), ("0.0.0.0", "255.255.255.255"), ("::1", "::7"),
                    ("1.1.1.1", "1.1.1.1"), ("10.0.0.9", "10.0.0.1"), ("1.1.1.1", "::1")]:
    try:
        ranges = ipaddress.summarize_address_range(address(first), address(last))
        print([str(one) for one in ranges])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
mixed = [network("10.0.0.0/30"), network("10.0.0.4/30"), address("10.0.0.8"), address("10.0.0.9"),
         network("10.0.1.0/24"), network("10.0.1.128/25"), ipaddress.ip_interface("10.0.0.10/31")]
print(list(ipaddress.collapse_addresses(mixed)), list(ipaddress.collapse_addresses([])))
for wrong in [address("1.1.1.1"), address("::1")], [network("1.0.0.0/8"), network("::/8")], ["x"]:
    try:
        print(list(ipaddress.collapse_addresses(wrong)))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(sorted(mixed + [network("::/8"), address("::1")], key=ipaddress.get_mixed_type_key))
