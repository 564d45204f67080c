# Loggers, handlers, formatters, levels, filters.
import logging, sys
log=logging.getLogger('a.b'); log.warning('last %s','resort'); log.info('no')
logging.warning('root %d',5)
logging.basicConfig(level=logging.DEBUG)
log.debug('dbg'); 
try: 1/0
except ZeroDivisionError: log.exception('oops')
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(name)-6s|%(levelname)8s|%(funcName)s:%(lineno)d %(module)s %(filename)s %(message)s'))
l2=logging.getLogger('c'); l2.addHandler(h); l2.propagate=False; l2.setLevel('INFO')
def f(): l2.info('in f', stacklevel=1); l2.log(35,'odd'); l2.debug('no')
f(); print(l2, h, logging.getLogger('c.d').getEffectiveLevel(), logging.getLevelName(20), logging.getLevelName('INFO'), log.parent, logging.root)
for st,fm in (('{','{levelname}:{message}'),('$','$levelname:${message}')):
    h.setFormatter(logging.Formatter(fm,style=st)); l2.error('styled %s','x')
logging.disable(logging.ERROR); l2.error('gone'); l2.critical('here', exc_info=True)
for bad in (lambda: logging.Formatter('x'), lambda: l2.setLevel('zz'), lambda: logging.getLogger(5), lambda: logging.basicConfig(foo=1,force=True)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
logging.disable(0)
ad=logging.LoggerAdapter(l2,{'u':1}); ad.error('adapted')
class F(logging.Filter):
    def filter(self,r): return 'x' not in r.msg
l2.addFilter(F()); l2.error('xx'); l2.error('yy'); print(logging.makeLogRecord({'msg':'m','name':'n'}))
