# The runner's report of every kind of outcome and of what assertions say.
import re
import unittest, sys
class T(unittest.TestCase):
    def test_eq(self): self.assertEqual(1,2)
    def test_list(self): self.assertEqual([1,2,3],[1,3,3,4])
    def test_str(self): self.assertEqual('abc\ndef','abc\ndeg\n')
    def test_str1(self): self.assertEqual('abc','abd','note')
    def test_dict(self): self.assertEqual({'a':1,'b':[1]*40},{'a':2})
    def test_set(self): self.assertEqual({1,2},{2,3})
    def test_true(self):
        """a doc line

        more"""
        self.assertTrue(0)
    def test_in(self): self.assertIn(1,[2])
    def test_err(self): return int('x')
    def test_err2(self):
        try: {}['x']
        except KeyError as e: raise ValueError('v') from e
    def test_ok(self): pass
    @unittest.skip('why')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail()
    @unittest.expectedFailure
    def test_us(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('m',i=i): self.assertEqual(i%2,0)
    def test_raises(self):
        with self.assertRaises(ValueError) as c: int('x')
        self.assertIn('invalid',str(c.exception))
        with self.assertRaisesRegex(ValueError,'zzz'): int('x')
    def test_noraise(self): self.assertRaises(ValueError,int,'1')
    def test_almost(self): self.assertAlmostEqual(1.0,1.1)
    def test_almost2(self): self.assertAlmostEqual(1.0,1.5,delta=.1)
    def test_nalmost(self): self.assertNotAlmostEqual(1.0,1.00000001)
    def test_count(self): self.assertCountEqual([1,1,2],[1,2,2,3])
    def test_regex(self): self.assertRegex('abc','x+')
    def test_long(self): self.assertEqual('a'*100+'b','a'*100+'c')
    def test_tuple(self): self.assertEqual((1,(2,)),(1,(3,)))
    def test_warn(self):
        import warnings
        with self.assertWarns(UserWarning): warnings.warn('x')
        with self.assertWarns(DeprecationWarning): pass
    def setUp(self): self.addCleanup(lambda: None)
class U(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('no')
    def test_a(self): pass
class V(unittest.TestCase):
    def setUp(self): self.skipTest('all')
    def test_a(self): pass
    def helper(self): self.assertEqual(1,2)
class W(unittest.TestCase):
    def helper(self): self.assertEqual(1,2)
    def test_h(self): self.helper()
    def test_none(self): self.assertIsNone(1); 
    def test_isinst(self): self.assertIsInstance(1,str)
    def test_lt(self): self.assertLess(2,1)


class Text:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


for verbosity in (0, 1, 2):
    written = Text()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=written, verbosity=verbosity).run(suite)
    print(re.sub(r"in \d+\.\d+s", "in 0s", written.text))
    print(result, result.wasSuccessful(), result.testsRun)
