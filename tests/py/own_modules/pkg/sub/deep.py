from .. import sibling as s
from ..sibling import name
def where():
    return __name__, s.name, name
