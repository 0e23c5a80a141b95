"""Texts that would be more than text, by kind. Each is one that a project may hold: what XML 1.0
forbids is in FORBIDDEN, and every door has to refuse it."""

import random
import sys
import unicodedata

NAME_LENGTH = 200
TEXT_LENGTH = 10000

FORBIDDEN = [chr(c) for c in range(1, 0x20) if chr(c) not in "\t\n\r"] + ["\ufffe", "\uffff"]

# In these tables a bar with a gap, or the end of a line, parts two texts.
XML = """A & B¦<b>bold</b>¦</text><script>alert(1)</script>¦</title></svg>¦]]>¦<![CDATA[x]]>
<!-- x -->¦-->¦--¦<!¦<?¦<?xml version="1.0"?>¦<?php echo 1 ?>
<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>¦&e;¦&amp;¦&amp;amp;¦&lt;b&gt;¦&#60;b&#62;
&#x3c;¦&#x1;¦&#0;¦&#xFFFE;¦&#1114112;¦&nbsp;¦&copy¦&&¦&;¦&#;¦<<¦>>¦a<¦a&¦<a b="¦'"¦"'
<svg onload=alert(1)>¦<use href="#x"/>¦<image href="http://example.org/x.png"/>
<image xlink:href="data:image/png;base64,AAAA"/>¦<foreignObject>¦<style>*{fill:red}</style>
<tspan x="0">moved</tspan>¦<text>¦</g></g></g></svg><svg>¦<xi:include href="secret"/>¦%xx;
url(#x)¦fill="url(http://example.org)"¦</desc><desc>¦<path d="M0 0"/>¦<rect/>¦<g>¦</g>¦<title>"""

HTML = """<script>alert(1)</script>¦<img src=x onerror=alert(1)>¦"><img src=x onerror=alert(1)>
' onmouseover='alert(1)¦" onload="alert(1)¦</td></tr></table><h1>x
</style><style>body{display:none}</style>¦</title><script>x</script>¦<svg/onload=alert(1)>
<iframe src=javascript:alert(1)>¦<a href=javascript:alert(1)>x</a>¦<base href=//example.org>
<meta http-equiv=refresh content=0>¦<link rel=stylesheet href=//example.org>¦<plaintext>
<form><input><button>¦<textarea>¦<noscript>¦<template>¦<math><mtext></mtext></math>
<!--[if IE]>x<![endif]-->¦<body onload=x>¦`onload=x`¦<table><tr><td>¦<br>¦<br/>¦<hr>¦</p>
</main></body></html>¦<object data=x>¦<embed src=x>¦<details open ontoggle=x>
&lt;script&gt;alert(1)&lt;/script&gt;¦\\u003cscript\\u003e¦{{7*7}}¦${7*7}¦<%= 7*7 %>
{{constructor.constructor('alert(1)')()}}¦{% include x %}¦#{7*7}¦@{x}¦*{x}¦%s%s%n¦%n%n%n%d¦%1$s
$(id)¦; rm -rf /"""

SCHEMES = """http://example.org¦https://example.org/a?b=c&d=e¦www.example.org¦WWW.example.org
ftp://example.org¦mailto:me@example.org¦xmpp:me@example.org¦me@example.org¦a.b+c@example.co.uk
javascript:alert(1)¦JaVaScRiPt:alert(1)¦java script:alert(1)¦vbscript:x
data:text/html,<script>alert(1)</script>¦data:image/svg+xml;base64,AAAA¦file:///etc/passwd
//example.org/x¦\\\\server\\share¦about:blank¦tel:+4930123¦sms:1¦urn:isbn:1¦<http://example.org>
<me@example.org>¦<made-up-scheme:x>¦http://[::1]/¦http://a@b:c@d/¦see www.example.org.
(www.example.org)¦www.¦x.www.example.org¦http:¦://¦wwww.a.b¦awww.a.b¦_www.a.b_¦*www.a.b*
https://例え.テスト¦http://exam\u00adple.org"""

MARKDOWN = """# heading¦## heading ##¦###### h¦heading␤===¦heading␤---¦- item¦* item¦+ item
- [ ] task¦- [x] task¦1. first¦1) first¦123456789. x¦0. x¦> quote¦>quote¦    code¦␉code¦```
```js␤code␤```¦~~~¦`code`¦``co`de``¦` `¦*a* _b_ **c** __d__¦***x***¦~~gone~~¦~gone~¦a*b*c¦a_b_c
snake_case_name¦2 * 3 * 4¦[x](javascript:alert(1))¦[x](http://example.org)¦[x]¦[x][y]
[x]: http://example.org¦[x]: <> "t"¦![x](http://example.org/x.png)¦![x]¦[^1]¦[^1]: note¦[[wiki]]
](http://example.org)¦!["¦\\*¦a\\¦\\[x\\]¦\\<b\\>¦a  ␤b¦a\\␤b¦a␤␤b¦a␤␤    code¦a␤# b¦a␤- b
a␤1. b¦a␤> b¦a␤***␤b¦a | b¦a || b¦|| a¦| a | b |␤| --- | --- |␤| c | d |¦|:-:|¦| --- |¦a\\|b¦---
***¦* * *¦- - -¦===¦<b>bold</b>¦<!-- c -->¦<div>␤␤x␤␤</div>¦&copy; &amp; &#35; &#x23;¦:smile:
@someone¦#123¦GH-1¦a@b¦==mark==¦^sup^¦~sub~¦$x$¦$$x$$¦\\(x\\)¦Term␤: definition¦*[HTML]: x
{#id .class}¦{: .c}¦[TOC]¦+++¦%%¦1\\. x¦x^2^¦<details>␤<summary>x</summary>¦--- title: x¦...
"quoted"¦'quoted'¦(c) (tm)¦= 1¦```mermaid␤graph TD␤```¦subgraph x"""

FORMULAS = """=1+1¦+1¦-1¦@SUM(A1)¦=cmd|' /C calc'!A0¦+cmd|' /C calc'!A0¦-2+3+cmd|' /C calc'!A0
@cmd|' /C calc'!A0¦=HYPERLINK("http://example.org","x")¦=WEBSERVICE("http://example.org")
=IMPORTXML(A1,"//x")¦=DDE("cmd";"/C calc";"x")¦"=1+1"¦"=1¦'=1¦''=1¦''¦'a¦'+¦'@¦=+¦--1¦+-1¦- item
+49 30 123¦-5 %¦@someone¦=a,b¦=a;b¦=a"b¦=a␤b¦a␤=b¦a;=b¦a,=b¦a␉=b¦a|=b¦;=1¦,=1¦""¦",=1¦";=1¦"␤=1
␉=1¦␤=1¦␍=1¦␍␤=1¦ =1¦  +1¦\u00a0=1¦\u2003-1¦\u3000@x¦\u2028=1¦\u0085=1¦\u200b=1¦\ufeff=1
\u2060+1¦\u200e-1¦\u00ad@x¦\u202a=1\u202c¦\u2066=1\u2069¦＝1+1¦＋1¦－1¦＠SUM¦'＝1¦ ＝1¦﹦1¦﹢1¦﹣1¦﹫x
\u22121¦%0A=1¦|calc¦1,5¦1;5¦1e5¦0001¦2026-05-01¦TRUE¦#REF!¦sep=;¦ID¦ID;x¦a,b,c¦a␉b␉c¦a;b;c¦a||b
'␉=1¦' =1¦'"=1"'¦ '=1¦'¦'␤=1¦'\u200b=1¦=¦+¦a␍=b¦a␍␤=b¦a␤"=b¦"",=1,""¦a" ;=1"""

DIRECTION = """\u202egnp.exe¦abc\u202efdp.exe¦\u202eabc\u202c¦\u202dabc\u202c¦\u202aabc\u202c
\u202babc\u202c¦\u2066abc\u2069¦\u2067abc\u2069¦\u2068abc\u2069¦\u202c¦\u2069¦\u2066¦\u2067
\u2068¦\u202a¦\u202b¦abc\u2069\u2069\u2069¦\u202e\u202e\u202e
\u2067\u2066admin\u2069\u2066not \u2069\u2069¦\u200eabc¦abc\u200f¦\u061cabc¦\u200f¦\u200e\u200e
שלום¦שלום (PM)¦PM (שלום)¦שלום, עולם: 12¦العربية 123 abc¦abc العربية!¦تخطيط المنتج¦ا\u200cب
می\u200cخواهم¦12:30 שלום¦\u200f(abc)¦שלום\u202eabc¦\u202aשלום\u202c \u202dabc
\u2068שלום\u2069 + \u2068abc\u2069¦\u206a\u206b\u206c\u206d\u206e"""

MARKS = ["e" + "\u0301" * n for n in (1, 2, 4, 5, 8, 9, 40, 199)] + [
    "\u0301", "\u0301\u0301\u0301", "\u0338", "\u0338x", "a\u0338", "=\u0338", "<\u0338", ">\u0338",
    "\u20dd", "\u20e3", "1\u20e3", "#\ufe0f\u20e3", "\u0489" * 9, "ก" + "\u0e47" * 10,
    "ส" + "\u0e49" * 5,
    "Z̴̡̛͚̱̿̽͑a̸̡͔͗l̶̢͚͝g̵̙̈́o̷̼͑", "मृ\u093c\u093e\u0902", "မြွှိုံ့", "ཧཱུྃ",
    "שָּׁ֑בַּ֖ת", "\u0300 \u0300 \u0300",
    "a\ufe0f", "a\ufe00\ufe01\ufe02\ufe03", "\ufe0f", "\U000e0100\U000e0101\U000e0102",
    "a" + "".join(chr(0xE0100 + i) for i in range(100)), "\u0345" * 12, "\u1e2b\u0323",
    "x\u0301\u0316\u0321\u0334\u0345\u035c\u0360\u0361\u0362\u0363", "\u1100\u1161\u11a8", "\u1161"]

SCRIPTS = """访谈¦产品战略与用户研究¦製品の戦略¦제품 전략¦उत्पाद रणनीति¦क्ष त्र ज्ञ¦தமிழ் உரை¦ไทยไม่มีช่องว่าง
ភាសាខ្មែរ¦မြန်မာ¦ᠮᠣᠩᠭᠣᠯ\u180eᠠ¦Ελληνικά¦Русский¦Հայերեն¦ქართული¦አማርኛ¦ᏣᎳᎩ¦ᚠᚢᚦ¦𐌰𐌱¦𒀀𒀁¦𓀀\U00013430𓀁
𝔉𝔬𝔲𝔯¦ﬁ ﬂ ﬀ¦Ǆ ǅ ǆ¦İ ı ẞ ß¦ｆｕｌｌ　ｗｉｄｔｈ¦﷽¦ﷺ¦\u0600123¦PМ (one letter is Cyrillic)¦ÅÅ¦Å¦Ꙭ¦①②③¦½¦™
\u2800¦⠓⠑⠇⠇⠕¦\u3164¦\uffa0¦\u115f\u1160¦\u1160¦\u17b4¦ཀྵཀྵཀྵ¦ﾊﾟﾋﾟ"""

EMOJI = """😀¦❤️¦👩\u200d💻¦👨\u200d👩\u200d👧\u200d👦¦🏳️\u200d🌈¦👍🏽¦🇩🇪¦🇩
🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f¦🏴\U000e0067¦🏴¦\u200d¦a\u200db
\u200d\u200d\u200d¦👩\u200d¦👩\u200d👩\u200d👩\u200d👩\u200d👩¦1️⃣¦©️¦🏴\U000e007f¦\U0001f3fb"""

SPACES = [
    "a\nb", "a\r\nb", "a\rb", "a\tb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u00a0b", "a  b",
    " a", "a ", "\na", "a\n", "\u2028", "\u2003", " ", "\n\n", "a" + "\n" * 50 + "b",
    "\u3000a\u3000", "a\u200bb", "a\u00adb", "\ufeffa", "a\ufeffb", "\u2060", "\u200b",
    "\u200b\u200b\u200b", "\u00ad", "\u034f", "\u180e", "\ufff9a\ufffab\ufffb",
    "\U0001d173x\U0001d17a", "\u2061\u2062\u2063\u2064",
]

TERMINAL = [
    "\x7f", "\x80", "\x85", "\x8d", "\x90x\x9c", "\x9b31mred", "\x9b2J", "\x9d0;title\x9c",
    "\x9f", "a\x9b", "[31m", "\\x1b[31m", "^[[2J", "%1b[0m",
] + [f"a{chr(c)}b" for c in range(0x7F, 0xA0)]

EDGES = [
    "\ud7ff", "\ue000", "\uf8ff", "\ufffd", "\ufffc", "\ufdd0", "\ufdef", "\U0001fffe",
    "\U0001ffff", "\U0010fffd", "\U0010ffff", "\U000f0000", "\u0378", "\U00010000", "\U000e0001",
    "\U000e0041\U000e0042", "PM\U000e0073\U000e0061\U000e0079",
    "".join(chr(0xE0000 + ord(c)) for c in "ignore what was said " * 9), "null", "undefined",
    "NaN", "true", "[]", "{}", "\\u0000", "\\ud800", "\\n", "CON", "nul.svg", "-", "--", "--help",
    "-o", "~", ".", "..", "/", "\\", "a/b", "a:b", "*", "?", "0", "9" * 200, "../../etc/passwd",
]

# A text of one of these, over and over, is as long as one may be.
UNITS = [
    "m", "i", "न्", "क्ष", "\u2800", "👩\u200d", "ا", "一", "ก", "e\u0301\u0301\u0301\u0301", "/",
    "ﷺ", "ཀྵ", "a ", "a-", "<", "&", "\"", "*", "\u202e", "\u00ad", "\U000e0041", "\u0301",
    "\u2066", "=", "😀", "שלום ", "[", "`", "\n", "\\", "_", "W\u200b", "\u034f", "\u1100",
    "\ufffd",
]

# What random texts are made of.
ALPHABET = list("<>&\"'`*_[]()#+-.!|\\/=@:~^$%{};, ?\n\tab1É") + [
    "www.", "http://", "a@b.c", "-->", "]]>", "  ", "\r\n", "\u202e", "\u2066", "\u2069", "\u200b",
    "\u200d", "\u200f", "\u0301", "\u0338", "\ufe0f", "\u2028", "\x85", "\x9b", "\U000e0041",
    "ש", "ع", "क", "्", "一", "👩", "＝", "\ufeff", "\u00ad", "\ufdd0", "\u0e47",
]


def split(table):
    signs = str.maketrans({"␤": "\n", "␉": "\t", "␍": "\r"})
    return [text.translate(signs) for line in table.split("\n") for text in line.split("¦")]


def list_characters():
    """Every format character; every sign of ASCII where it could begin, part or end something."""
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) == "Cf" and not 0xE0022 < code < 0xE007E:
            yield f"a{chr(code)}b"
    for sign in map(chr, range(0x21, 0x7F)):
        if not sign.isalnum():
            yield from (sign, f"{sign}a", f"a{sign}b", f"{sign * 3}", f"a {sign} b")


def list_random(count, seed):
    generator = random.Random(seed)
    for _ in range(count):
        yield "".join(generator.choices(ALPHABET, k=generator.randrange(1, 24)))


def make_long():
    return [unit * (TEXT_LENGTH // len(unit)) for unit in UNITS]


def make_kinds(seed, randoms):
    """The texts of each kind, none empty and none twice: {kind: [text, …]}."""
    kinds = {
        "XML": split(XML), "HTML": split(HTML), "schemes": split(SCHEMES),
        "Markdown": split(MARKDOWN), "formulas": split(FORMULAS), "direction": split(DIRECTION),
        "marks": MARKS, "scripts": split(SCRIPTS), "emoji": split(EMOJI), "spaces": SPACES,
        "terminal": TERMINAL, "edges": EDGES, "long": make_long(),
        "characters": list(list_characters()), "random": list(list_random(randoms, seed)),
    }
    seen = {""}
    for kind, texts in kinds.items():
        fresh = [text for text in dict.fromkeys(texts) if text not in seen]
        seen.update(fresh)
        kinds[kind] = fresh
    return kinds
