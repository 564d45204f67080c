# Mock, MagicMock, patch, call, sentinel.
import re,sys
from unittest.mock import Mock, MagicMock, patch, call, sentinel, ANY, DEFAULT
def P(*a): print(re.sub(r"id='\d+'","id",' '.join(map(str,a))))
m=Mock(); P(m, m.foo, m.foo.bar(), m(1,a=2), m.call_args, m.call_args_list, m.mock_calls, m.method_calls, m.called, m.call_count)
m=Mock(return_value=3, side_effect=None, name='nm', x=5); P(m, m(), m.x, m.y, m.return_value)
m.side_effect=[1,2,ValueError('v')]; P(m(),m())
for f in (m,m,lambda: m.assert_called_once(),lambda: m.assert_called_with(1), lambda: m.assert_not_called(), lambda: m.assert_any_call(9), lambda: Mock().assert_called(), lambda: Mock().assert_called_with(1,b=2), lambda: m.assert_called_once_with(1), lambda: m.assert_has_calls([call(7)]), lambda: m.assert_foo):
    try: P(f())
    except BaseException as e: P(type(e).__name__, e)
m=Mock(side_effect=lambda x: x*2); P(m(4), m.call_args.args, m.call_args.kwargs, m.call_args == call(4), m.call_args==((4,),{}), m.mock_calls==[call(4)])
m=MagicMock(); m.__len__.return_value=7; P(len(m), bool(m), list(m), m[1], 3 in m, int(m)); m.__getitem__.return_value='g'; P(m['k'], m.__getitem__.call_args)
with m as x: P(x)
m=Mock(spec=['a','b']); P(m.a)
try: m.c
except AttributeError as e: P(e)
class C:
    def meth(self): return 'real'
    attr=1
with patch.object(C,'meth',return_value='fake') as pm:
    P(C().meth(), pm.call_count, pm)
P(C().meth())
@patch.object(C,'attr',9)
def t(): return C.attr
P(t(), C.attr)
@patch('__main__.C')
def t2(c): c.return_value.meth.return_value='z'; return C().meth(), c
P(t2())
d={'a':1}
with patch.dict(d,{'b':2}): P(d)
P(d, sentinel.x, sentinel.x is sentinel.x, ANY==5, call(1,a=2), call.foo(3), call.a.b(1), [call(1),call(2)])
m=Mock(); m.first(1); m.second.third(2,k=3); m().x(); P(m.mock_calls, m.method_calls); m.reset_mock(); P(m.mock_calls, m.called)
p=patch.object(C,'attr',5); p.start(); P(C.attr); p.stop(); P(C.attr)
m=Mock(spec=C); P(isinstance(m,C), m); m.configure_mock(**{'meth.return_value':4}); P(m.meth())
