# sched: calls in the order of time and priority, on a clock of the script's own.
import sched

now = 0
log = []


def clock():
    return now


def wait(duration):
    global now
    now += duration


plan = sched.scheduler(clock, wait)
late = plan.enter(5, 1, log.append, ("late",))
plan.enter(3, 2, log.append, ("second",))
plan.enter(3, 1, log.append, ("first",))
plan.enter(1, 1, lambda x, y=0: log.append((x, y)), (1,), {"y": 5})
print(plan.empty(), [event[:3] for event in plan.queue], late._fields)
plan.cancel(late)
try:
    plan.cancel(late)
except ValueError as error:
    print(error)
print(plan.run(blocking=False), log, now)
plan.run()
print(log, now, plan.empty())


def tick(left):
    print("tick", left, now)
    if left:
        plan.enter(2, 1, tick, (left - 1,))


plan.enterabs(10, 1, tick, (3,))
plan.run()
