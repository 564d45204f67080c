# sum() over ints and floats, * of lists, digits of bases, short needles: the frequent cases.
print([0]*5,[1,2]*3,[]*4,[1]*0,[1]*-1,[1,2,3]*1,len([1,2,3]*1000), ([1,2,3]*1000)[2998:])
print(sum([1.5,2,3]),sum([True,2.5]),sum([0.1]*10),sum([1,2.5,10**30]), sum([],1.5), sum([2.5,1j]), sum([1,2],0.0))


class F(float):
    pass


print(sum([F(1.5),2.5]), type(sum([1.5,F(2.5)])))
try:
    sum([1.5, 'a'])
except TypeError as e:
    print(e)
try:
    sum([1.5, 10**400])
except OverflowError as e:
    print(e)
print(hex(255),hex(-255),bin(-5),oct(8),hex(10**30))
print('aXbXc'.replace('X',''),'aaa'.count('aa'),'abcabc'.find('cab'),'x'.find('xx'),'日本日本'.find('本日'), 'äöäö'.count('ö'))
print(5 in [1,5],'a' in ['b','a'],True in [1],1 in [True],[1,2].index(2),'abc' in {'abc'},10**20 in [10**20])
