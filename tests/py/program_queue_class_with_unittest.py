# A ring buffer and its unittest suite run into a text: failures, errors, skips, subtests, expected failures.
import io
import re
import unittest


class RingBuffer:
    def __init__(self, size):
        self._cells, self._start, self._count = [None] * size, 0, 0

    def put(self, item):
        if self._count == len(self._cells):
            raise OverflowError(f"all {self._count} cells are full")
        self._cells[(self._start + self._count) % len(self._cells)] = item
        self._count += 1

    def get(self):
        if not self._count:
            raise IndexError("nothing in the buffer")
        item, self._cells[self._start] = self._cells[self._start], None
        self._start = (self._start + 1) % len(self._cells)
        self._count -= 1
        return item

    def __len__(self):
        return self._count

    def __iter__(self):
        for i in range(self._count):
            yield self._cells[(self._start + i) % len(self._cells)]


class RingBufferTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.log = []

    def setUp(self):
        self.ring = RingBuffer(3)
        self.addCleanup(self.log.append, self._testMethodName.removeprefix("test_"))

    def test_around(self):
        """Items go in and out around the end."""
        for n in range(10):
            self.ring.put(n)
            self.assertEqual(self.ring.get(), n)
        self.assertFalse(self.ring)

    def test_full(self):
        for item in "abc":
            self.ring.put(item)
        with self.assertRaisesRegex(OverflowError, r"all \d cells"):
            self.ring.put("d")
        self.assertSequenceEqual(list(self.ring), ["a", "b", "c"])

    def test_sizes(self):
        for size in (0, 1, 2):
            with self.subTest("size", size=size):
                ring = RingBuffer(size)
                ring.put("x")
                self.assertEqual(len(ring), 1)

    def test_wrong(self):
        self.ring.put(1)
        self.assertEqual(list(self.ring), [1, 2], "on purpose")

    def test_error(self):
        self.ring.get()

    @unittest.skip("not written")
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(len("ab") == 2, "two letters")
    def test_skipped_if(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertIn(5, self.ring)

    @unittest.expectedFailure
    def test_surprise(self):
        self.assertIsNone(None)

    def test_asserts(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([3, 1, 2], (1, 2, 3))
        self.assertIsInstance(self.ring, RingBuffer)
        self.assertRaises(TypeError, RingBuffer)
        self.assertGreater(2, 1)
        self.assertNotIn(1, self.ring)
        self.assertDictEqual({"a": 1}, {"a": 1})


out = io.StringIO()
suite = unittest.TestLoader().loadTestsFromTestCase(RingBufferTest)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
text = re.sub(r"in [\d.]+s", "in some time", out.getvalue())
text = re.sub(r'File ".*?", line \d+', "File", text)
print(text)
print(result.testsRun, len(result.failures), len(result.errors), [why for _, why in result.skipped])
print(RingBufferTest.log, result.wasSuccessful(), [test.id().split(".")[-1] for test in result.unexpectedSuccesses])
