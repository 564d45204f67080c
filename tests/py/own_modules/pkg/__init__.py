from . import sibling
from .sibling import name as value
