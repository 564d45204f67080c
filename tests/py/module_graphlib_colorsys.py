"""graphlib and colorsys."""
import colorsys
from graphlib import CycleError, TopologicalSorter

tasks = {'cake': {'flour', 'eggs'}, 'party': {'cake', 'guests'}, 'eggs': {'shop'}, 'flour': {'shop'}}
tasks = {key: sorted(value) for key, value in tasks.items()}
print(list(TopologicalSorter(tasks).static_order()))
sorter = TopologicalSorter()
sorter.add('b', 'a')
sorter.add('c', 'a', 'b')
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
for work in [lambda: sorter.done('a'), lambda: sorter.done('zz'), lambda: sorter.add('q'),
             lambda: sorter.prepare(), lambda: TopologicalSorter().get_ready(),
             lambda: list(TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]}).static_order())]:
    try:
        work()
    except CycleError as error:
        print('cycle', error.args)
    except ValueError as error:
        print(error)
for r, g, b in [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0.2, 0.4, 0.6), (0.9, 0.1, 0.5), (0.3, 0.3, 0.1)]:
    for name in ['yiq', 'hls', 'hsv']:
        there = getattr(colorsys, 'rgb_to_' + name)(r, g, b)
        print(name, there, getattr(colorsys, name + '_to_rgb')(*there))
