
'a'; "b"; '''c
d'''; """e'f"g"""; ''; ""; ''''''
'a' "b" '''c'''
'\a\b\f\n\r\t\v\\\'\"\0\01\012\377\x41\u00e9\U0001f600\q\
'
r'\n\x'; R"\\"; u'u'; U'U'; b'bytes\x00\377\n\q'; rb'\x'; bR'\d'; Br"\w"; b'a' b'b'
u'a' 'b'; 'a' u'b'
'é€😀'; 'tab	inside'
('one'
 'two'   # comment
 'three')
x = 'a' \
    'b'
