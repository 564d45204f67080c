"""hashlib, binascii, base64: digests, digits, letters, checksums, errors."""
import base64
import binascii
import hashlib


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


for name in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']:
    for data in [b'', b'a', b'x' * 55, b'x' * 56, b'x' * 64, b'x' * 111, b'x' * 112, b'x' * 1000]:
        print(name, len(data), hashlib.new(name, data).hexdigest())
    h = getattr(hashlib, name)()
    h.update(b'several ')
    copy = h.copy()
    h.update(b'pieces')
    print(h.name, h.digest_size, h.block_size, h.hexdigest(), copy.hexdigest() == h.hexdigest())
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 5).hex())
for label, work in [
        ('text', lambda: hashlib.md5('a')), ('number', lambda: hashlib.md5(1)),
        ('update', lambda: hashlib.sha1().update('a')), ('unknown', lambda: hashlib.new('nope')),
        ('hexlify', lambda: (binascii.hexlify(b'abc'), binascii.hexlify(b'abcd', '-', 2))),
        ('hexlify', lambda: binascii.hexlify('abc')),
        ('unhexlify', lambda: (binascii.unhexlify('6162'), binascii.unhexlify(b'6162'))),
        ('odd', lambda: binascii.unhexlify('616')), ('digit', lambda: binascii.unhexlify('zz')),
        ('crc', lambda: (binascii.crc32(b'abc'), binascii.crc32(b'c', binascii.crc32(b'ab')))),
        ('crc', lambda: binascii.crc32('a')), ('hqx', lambda: binascii.crc_hqx(b'abc', 0)),
        ('base64', lambda: [binascii.b2a_base64(b'abcd'[:n]) for n in range(5)]),
        ('back', lambda: [binascii.a2b_base64(t) for t in ('', 'YQ==', 'YWI=', 'YW Jj\n')]),
        ('padding', lambda: binascii.a2b_base64('YWJjZA=')),
        ('count', lambda: binascii.a2b_base64('YWJjZ')),
        ('strict', lambda: binascii.a2b_base64('YW!Jj', strict_mode=True)),
        ('strict', lambda: binascii.a2b_base64('YW==Jj', strict_mode=True)),
        ('error', lambda: binascii.Error.__mro__),
        ('b64', lambda: (base64.b64encode(b'\xfb\xff?'), base64.urlsafe_b64encode(b'\xfb\xff?'))),
        ('b64', lambda: (base64.b64decode('+/8/'), base64.urlsafe_b64decode('-_8_'))),
        ('b64', lambda: base64.b64encode('text')), ('b64', lambda: base64.b64decode('YQ')),
        ('validate', lambda: base64.b64decode('Y!Q==', validate=True)),
        ('b32', lambda: [base64.b32encode(b'abcde'[:n]) for n in range(6)]),
        ('b32', lambda: base64.b32decode('MFRGGZDF')), ('b32', lambda: base64.b32decode('MFRGG')),
        ('b32', lambda: base64.b32decode('mfrggzdf', casefold=True)),
        ('b16', lambda: (base64.b16encode(b'\x01\xff'), base64.b16decode('01FF'))),
        ('b16', lambda: base64.b16decode('01ff')),
        ('lines', lambda: base64.encodebytes(b'x' * 100))]:
    show(label, work)
