# A test suite of a small program, with mocks for what it talks to.
import unittest
from unittest.mock import ANY, MagicMock, Mock, call, create_autospec, patch, sentinel


class Clock:
    def now(self):
        raise RuntimeError("there is no clock here")


class Mailer:
    def send(self, to, subject, *, urgent=False):
        raise RuntimeError("there is no network here")

    def close(self):
        pass


class Reminders:
    def __init__(self, clock, mailer):
        self.clock = clock
        self.mailer = mailer
        self.waiting = []

    def add(self, when, to, subject):
        self.waiting.append((when, to, subject))

    def run(self):
        now = self.clock.now()
        due = [each for each in self.waiting if each[0] <= now]
        for when, to, subject in due:
            try:
                self.mailer.send(to, subject, urgent=now - when > 10)
            except ConnectionError:
                continue
            self.waiting.remove((when, to, subject))
        if due:
            self.mailer.close()
        return len(due)


class RemindersTest(unittest.TestCase):
    def setUp(self):
        self.clock = create_autospec(Clock, instance=True)
        self.mailer = create_autospec(Mailer, instance=True)
        self.reminders = Reminders(self.clock, self.mailer)
        patcher = patch.object(Clock, "now", side_effect=range(5, 100, 5))
        self.addCleanup(patcher.stop)
        self.real_now = patcher.start()

    def test_nothing_is_due(self):
        self.clock.now.return_value = 1
        self.reminders.add(2, "ann", "tea")
        self.assertEqual(self.reminders.run(), 0)
        self.mailer.send.assert_not_called()
        self.assertEqual(self.mailer.mock_calls, [])

    def test_all_are_sent(self):
        self.clock.now.return_value = 20
        self.reminders.add(5, "ann", "tea")
        self.reminders.add(15, "bob", "cake")
        self.reminders.run()
        self.assertEqual(self.mailer.mock_calls, [
            call.send("ann", "tea", urgent=True), call.send("bob", "cake", urgent=False),
            call.close()])
        self.mailer.send.assert_called_with(to="bob", subject=ANY, urgent=False)

    def test_failures_wait(self):
        self.clock.now.side_effect = [20, 30]
        self.mailer.send.side_effect = [ConnectionError("down"), sentinel.sent]
        self.reminders.add(15, "bob", "cake")
        self.reminders.run()
        self.assertEqual(len(self.reminders.waiting), 1)
        self.reminders.run()
        self.assertEqual(self.reminders.waiting, [])
        self.assertEqual(self.mailer.send.call_count, 2)

    def test_wrong_use_is_found(self):
        with self.assertRaisesRegex(TypeError, "missing a required argument: 'subject'"):
            self.mailer.send("ann")
        with self.assertRaisesRegex(AttributeError, "no attribute 'post'"):
            self.mailer.post("ann", "tea")

    def test_the_started_patch(self):
        clock = Clock()
        self.assertEqual([clock.now(), clock.now()], [5, 10])
        self.assertEqual(self.real_now.call_count, 2)

    @patch("__main__.Mailer", autospec=True)
    def test_a_class(self, mailer):
        mailer.return_value.send.return_value = "sent"
        self.assertEqual(Mailer().send("a", "b"), "sent")
        mailer.assert_called_once_with()

    def test_message(self):
        mock = MagicMock(return_value=None)
        mock(1, two=2)
        with self.assertRaises(AssertionError) as caught:
            mock.assert_called_once_with(2, two=1)
        print(caught.exception)


class Result(unittest.TestResult):
    def addSuccess(self, test):
        print("ok", test.id())

    def addFailure(self, test, err):
        print("failed", test.id(), err[1])

    addError = addFailure


result = Result()
unittest.defaultTestLoader.loadTestsFromTestCase(RemindersTest).run(result)
print(result.testsRun, Mailer.__name__)
