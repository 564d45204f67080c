# -*- coding: utf-8 -*-
é = "ü" + 'ß€' + f"{é}ä{é!r}" ; x = "😀" + y
def größe(länge: int) -> "日本": return länge * 2
"é".upper(), é.é
