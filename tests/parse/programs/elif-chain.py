if x == 0:
    a
elif x == 0:
    a0
elif x == 1:
    a1
elif x == 2:
    a2
elif x == 3:
    a3
elif x == 4:
    a4
elif x == 5:
    a5
elif x == 6:
    a6
elif x == 7:
    a7
elif x == 8:
    a8
elif x == 9:
    a9
elif x == 10:
    a10
elif x == 11:
    a11
elif x == 12:
    a12
elif x == 13:
    a13
elif x == 14:
    a14
elif x == 15:
    a15
elif x == 16:
    a16
elif x == 17:
    a17
elif x == 18:
    a18
elif x == 19:
    a19
elif x == 20:
    a20
elif x == 21:
    a21
elif x == 22:
    a22
elif x == 23:
    a23
elif x == 24:
    a24
elif x == 25:
    a25
elif x == 26:
    a26
elif x == 27:
    a27
elif x == 28:
    a28
elif x == 29:
    a29
elif x == 30:
    a30
elif x == 31:
    a31
elif x == 32:
    a32
elif x == 33:
    a33
elif x == 34:
    a34
elif x == 35:
    a35
elif x == 36:
    a36
elif x == 37:
    a37
elif x == 38:
    a38
elif x == 39:
    a39
elif x == 40:
    a40
elif x == 41:
    a41
elif x == 42:
    a42
elif x == 43:
    a43
elif x == 44:
    a44
elif x == 45:
    a45
elif x == 46:
    a46
elif x == 47:
    a47
elif x == 48:
    a48
elif x == 49:
    a49
elif x == 50:
    a50
elif x == 51:
    a51
elif x == 52:
    a52
elif x == 53:
    a53
elif x == 54:
    a54
elif x == 55:
    a55
elif x == 56:
    a56
elif x == 57:
    a57
elif x == 58:
    a58
elif x == 59:
    a59
elif x == 60:
    a60
elif x == 61:
    a61
elif x == 62:
    a62
elif x == 63:
    a63
elif x == 64:
    a64
elif x == 65:
    a65
elif x == 66:
    a66
elif x == 67:
    a67
elif x == 68:
    a68
elif x == 69:
    a69
elif x == 70:
    a70
elif x == 71:
    a71
elif x == 72:
    a72
elif x == 73:
    a73
elif x == 74:
    a74
elif x == 75:
    a75
elif x == 76:
    a76
elif x == 77:
    a77
elif x == 78:
    a78
elif x == 79:
    a79
elif x == 80:
    a80
elif x == 81:
    a81
elif x == 82:
    a82
elif x == 83:
    a83
elif x == 84:
    a84
elif x == 85:
    a85
elif x == 86:
    a86
elif x == 87:
    a87
elif x == 88:
    a88
elif x == 89:
    a89
elif x == 90:
    a90
elif x == 91:
    a91
elif x == 92:
    a92
elif x == 93:
    a93
elif x == 94:
    a94
elif x == 95:
    a95
elif x == 96:
    a96
elif x == 97:
    a97
elif x == 98:
    a98
elif x == 99:
    a99
elif x == 100:
    a100
elif x == 101:
    a101
elif x == 102:
    a102
elif x == 103:
    a103
elif x == 104:
    a104
elif x == 105:
    a105
elif x == 106:
    a106
elif x == 107:
    a107
elif x == 108:
    a108
elif x == 109:
    a109
elif x == 110:
    a110
elif x == 111:
    a111
elif x == 112:
    a112
elif x == 113:
    a113
elif x == 114:
    a114
elif x == 115:
    a115
elif x == 116:
    a116
elif x == 117:
    a117
elif x == 118:
    a118
elif x == 119:
    a119
elif x == 120:
    a120
elif x == 121:
    a121
elif x == 122:
    a122
elif x == 123:
    a123
elif x == 124:
    a124
elif x == 125:
    a125
elif x == 126:
    a126
elif x == 127:
    a127
elif x == 128:
    a128
elif x == 129:
    a129
elif x == 130:
    a130
elif x == 131:
    a131
elif x == 132:
    a132
elif x == 133:
    a133
elif x == 134:
    a134
elif x == 135:
    a135
elif x == 136:
    a136
elif x == 137:
    a137
elif x == 138:
    a138
elif x == 139:
    a139
elif x == 140:
    a140
elif x == 141:
    a141
elif x == 142:
    a142
elif x == 143:
    a143
elif x == 144:
    a144
elif x == 145:
    a145
elif x == 146:
    a146
elif x == 147:
    a147
elif x == 148:
    a148
elif x == 149:
    a149
elif x == 150:
    a150
elif x == 151:
    a151
elif x == 152:
    a152
elif x == 153:
    a153
elif x == 154:
    a154
elif x == 155:
    a155
elif x == 156:
    a156
elif x == 157:
    a157
elif x == 158:
    a158
elif x == 159:
    a159
elif x == 160:
    a160
elif x == 161:
    a161
elif x == 162:
    a162
elif x == 163:
    a163
elif x == 164:
    a164
elif x == 165:
    a165
elif x == 166:
    a166
elif x == 167:
    a167
elif x == 168:
    a168
elif x == 169:
    a169
elif x == 170:
    a170
elif x == 171:
    a171
elif x == 172:
    a172
elif x == 173:
    a173
elif x == 174:
    a174
elif x == 175:
    a175
elif x == 176:
    a176
elif x == 177:
    a177
elif x == 178:
    a178
elif x == 179:
    a179
elif x == 180:
    a180
elif x == 181:
    a181
elif x == 182:
    a182
elif x == 183:
    a183
elif x == 184:
    a184
elif x == 185:
    a185
elif x == 186:
    a186
elif x == 187:
    a187
elif x == 188:
    a188
elif x == 189:
    a189
elif x == 190:
    a190
elif x == 191:
    a191
elif x == 192:
    a192
elif x == 193:
    a193
elif x == 194:
    a194
elif x == 195:
    a195
elif x == 196:
    a196
elif x == 197:
    a197
elif x == 198:
    a198
elif x == 199:
    a199
elif x == 200:
    a200
elif x == 201:
    a201
elif x == 202:
    a202
elif x == 203:
    a203
elif x == 204:
    a204
elif x == 205:
    a205
elif x == 206:
    a206
elif x == 207:
    a207
elif x == 208:
    a208
elif x == 209:
    a209
elif x == 210:
    a210
elif x == 211:
    a211
elif x == 212:
    a212
elif x == 213:
    a213
elif x == 214:
    a214
elif x == 215:
    a215
elif x == 216:
    a216
elif x == 217:
    a217
elif x == 218:
    a218
elif x == 219:
    a219
elif x == 220:
    a220
elif x == 221:
    a221
elif x == 222:
    a222
elif x == 223:
    a223
elif x == 224:
    a224
elif x == 225:
    a225
elif x == 226:
    a226
elif x == 227:
    a227
elif x == 228:
    a228
elif x == 229:
    a229
elif x == 230:
    a230
elif x == 231:
    a231
elif x == 232:
    a232
elif x == 233:
    a233
elif x == 234:
    a234
elif x == 235:
    a235
elif x == 236:
    a236
elif x == 237:
    a237
elif x == 238:
    a238
elif x == 239:
    a239
elif x == 240:
    a240
elif x == 241:
    a241
elif x == 242:
    a242
elif x == 243:
    a243
elif x == 244:
    a244
elif x == 245:
    a245
elif x == 246:
    a246
elif x == 247:
    a247
elif x == 248:
    a248
elif x == 249:
    a249
elif x == 250:
    a250
elif x == 251:
    a251
elif x == 252:
    a252
elif x == 253:
    a253
elif x == 254:
    a254
elif x == 255:
    a255
elif x == 256:
    a256
elif x == 257:
    a257
elif x == 258:
    a258
elif x == 259:
    a259
elif x == 260:
    a260
elif x == 261:
    a261
elif x == 262:
    a262
elif x == 263:
    a263
elif x == 264:
    a264
elif x == 265:
    a265
elif x == 266:
    a266
elif x == 267:
    a267
elif x == 268:
    a268
elif x == 269:
    a269
elif x == 270:
    a270
elif x == 271:
    a271
elif x == 272:
    a272
elif x == 273:
    a273
elif x == 274:
    a274
elif x == 275:
    a275
elif x == 276:
    a276
elif x == 277:
    a277
elif x == 278:
    a278
elif x == 279:
    a279
elif x == 280:
    a280
elif x == 281:
    a281
elif x == 282:
    a282
elif x == 283:
    a283
elif x == 284:
    a284
elif x == 285:
    a285
elif x == 286:
    a286
elif x == 287:
    a287
elif x == 288:
    a288
elif x == 289:
    a289
elif x == 290:
    a290
elif x == 291:
    a291
elif x == 292:
    a292
elif x == 293:
    a293
elif x == 294:
    a294
elif x == 295:
    a295
elif x == 296:
    a296
elif x == 297:
    a297
elif x == 298:
    a298
elif x == 299:
    a299
else:
    z
