_ = __ = a1 = B_2
match = case = type = 1
match.case = match[0] = 2
case(match)
print(match, case, _)
é = ñandú = 变量 = ª = ﬁ = ℌ = 𝐱 = 1
x.é.ﬁ
