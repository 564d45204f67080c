# threading without threads: semaphores and conditions as one thread sees them.
import threading

semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(blocking=False))
semaphore.release(2)
with semaphore:
    print(semaphore.acquire(timeout=0.001), semaphore.acquire(timeout=0.001))
bounded = threading.BoundedSemaphore(1)
condition = threading.Condition()
for wrong in (bounded.release, lambda: threading.Semaphore(-1), lambda: semaphore.release(0),
              lambda: semaphore.acquire(blocking=False, timeout=1)):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
with condition:
    print(condition.wait(0.001), condition.wait_for(lambda: 5, 0.001), condition.notify(), condition.notify_all())
