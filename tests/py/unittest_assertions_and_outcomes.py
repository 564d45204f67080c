# unittest: each assertion's message, skips, expected failures, subtests, fixtures.
import io
import unittest


class Messages(unittest.TestCase):
    maxDiff = 200

    def runTest(self):
        for action in (
                lambda: self.assertEqual(1, 2), lambda: self.assertEqual([1, 2], [1, 3]),
                lambda: self.assertEqual('a\nb', 'a\nc'),
                lambda: self.assertEqual({'a': 1}, {'a': 2}), lambda: self.assertEqual({1}, {2}),
                lambda: self.assertEqual((1,), (1, 2)), lambda: self.assertNotEqual(1, 1),
                lambda: self.assertTrue(0), lambda: self.assertFalse([1], 'own'),
                lambda: self.assertIs(1, 2), lambda: self.assertIsNone(0),
                lambda: self.assertIsNotNone(None), lambda: self.assertIn(1, [2]),
                lambda: self.assertNotIn('a', 'abc'), lambda: self.assertIsInstance(1, str),
                lambda: self.assertNotIsInstance(1, int),
                lambda: self.assertAlmostEqual(1, 1.1), lambda: self.assertAlmostEqual(1, 2,
                                                                                       delta=0.5),
              lambda: self.assertNotAlmostEqual(1, 1.00000001), lambda: self.assertGreater(1, 2),
              lambda: self.assertLessEqual(3, 2),
                lambda: self.assertRegex('abc', r'\d'), lambda: self.assertNotRegex('a1', r'\d'),
                lambda: self.assertCountEqual('aab', 'abb'),
                lambda: self.assertRaises(KeyError, int, '5'),
                lambda: self.assertRaisesRegex(ValueError, 'xyz', int, 'q'),
                lambda: self.fail(), lambda: self.fail('because'),
                lambda: self.assertMultiLineEqual('one\n', 'two\n'),
                lambda: self.assertTupleEqual((1,), [1]),
                lambda: self.assertListEqual([1], [1, 2], 'lists')):
            with self.assertRaises(self.failureException) as caught:
                action()
            print(str(caught.exception).replace('\n', ' / '))
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        print(repr(caught.exception), self.id(), str(self), self.countTestCases(),
              self.shortDescription())


class Outcomes(unittest.TestCase):
    """Every outcome once."""

    @classmethod
    def setUpClass(cls):
        print('class set up')

    def setUp(self):
        self.addCleanup(print, 'cleanup', end='; ')
        print('set up', self._testMethodName, end='; ')

    def tearDown(self):
        print('tear down', end='; ')

    def test_good(self):
        """Passes."""

    def test_bad(self):
        self.assertEqual(2 + 2, 5, 'arithmetic')

    def test_error(self):
        {}['key']

    @unittest.skip('not today')
    def test_skipped(self):
        print('never')

    @unittest.skipIf(True, 'condition')
    def test_skipped_if(self):
        print('never')

    def test_skips_itself(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_many(self):
        for number in range(4):
            with self.subTest('odd', number=number):
                self.assertEqual(number % 2, 0)


Messages().runTest()
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Outcomes).run(result)
print()
print(result.testsRun, result.wasSuccessful(), len(result.failures), len(result.errors),
      [str(t) for t, _ in result.failures])
print([(t._testMethodName, why) for t, why in result.skipped],
      [t._testMethodName for t, _ in result.expectedFailures],
      [t._testMethodName for t in result.unexpectedSuccesses])
print(result.errors[0][1].splitlines()[-1], result.failures[0][1].splitlines()[-1],
      repr(result).replace('__main__.', ''))
stream = io.StringIO()
suite = unittest.TestSuite([Outcomes('test_good'), Outcomes('test_skipped')])
unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print()
print([line for line in stream.getvalue().splitlines() if not line.startswith(('Ran', '-'))],
      suite.countTestCases())
