"""Inputs that are no articles: one thing said without end, scraps of articles in any order, bytes.

`endless` gives what makes a careless pattern or loop slow, `scraps` what sends rules astray.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, pairwise
from random import Random

from chuanyu.language import Gazetteer
from chuanyu.model import Article, Reading

_UNITS = (
    "的", "a", "1", "1111111111-", "1,", "一", "(", "（）", '"', "“", "”", "“”", "、", "，", "。", "：",
    "《", "》", "【 ", "·", " ", "\n", "&nbsp;", "重庆\n", "第一次", "成渝、", "成渝", "遂宁、潼南、",
    "重庆至", "重庆市、", "四川重庆", "建成后，", "将", "要", "在", "为", "会同", "他说，",
    "“他说。”他说，", "双方将合作，", "任重庆市市长，", "主任、", "该区，", "上，", "等，", "、x等",
    "分之", "十分之一", "记者 ", "（上接1版）", "张国清、", "李明说，", "“十四五”", "2023年",
    "12月31日", "1至", "10亿", "😀", "👨‍👩‍👧", "Съешь ещё ", "The fox. ", "พื้นที่", "\u200b",
    "\u202e", "\x85", "\ufeff", "𠀀", "é", "1234567890", "川\n", "a\n", "渝 \n", "()", "['",
)  # fmt: skip
_SCRAPS = (
    *"，。、；：？！…“”‘’（）()《》【】—·-~%\n\n　 0123456789年月日亿万个的将已与和要在于等为由把被",
    "川渝", "两地", "双方", "我市", "该区", "全省", "合作", "共建", "签署", "建成", "开工", "举行",
    "成立", "联盟", "产业园", "高铁", "平台", "有限公司", "联席会议", "下一步", "力争", "目前",
    "“十四五”期间", "2025年底前", "近1000亩", "50亿元", "第三次", "他说", "表示", "记者", "（以下简称“",
    "签署《", "以下任务：", "【任务书：", "任", "兼", "位于", "重庆至", "成渝、渝遂高速",
)  # fmt: skip


def endless(gazetteer: Gazetteer, length: int) -> Iterator[tuple[str, str]]:
    """Texts of a length that never come to the point, each with what it is made of."""
    for unit in _UNITS:
        yield repr(unit), _until(length, [unit])
        yield f"重庆市市长张国清 {unit!r} 四川", f"重庆市市长张国清{_until(length, [unit])}四川签署协议"
    random = Random(length)
    names = list(gazetteer.by_name)
    surnames, roles = sorted(gazetteer.surnames), list(gazetteer.roles)
    random.shuffle(names)
    yield "names", _until(length, names)
    yield "names、", _until(length, [f"{name}、" for name in names])
    yield "names与", _until(length, [f"{name}与" for name in names]) + "签署合作协议"
    yield "surnames", _until(length, surnames)
    yield "roles", _until(length, roles)
    yield "roles、", f"永川区{_until(length, [f'{role}、' for role in roles])}张国清说"
    yield "firms", _until(length, [f"重庆{a}{b}有限公司，" for a, b in zip(surnames, roles, strict=False)])
    for pair in ("()", "（）", "《》", "【】", "“”", "[]"):
        yield f"nested {pair}", pair[0] * (length // 2) + pair[1] * (length // 2)
    characters = "".join(names)
    yield "no punctuation", "".join(random.choices(characters, k=length))
    yield "lines of one character", "\n".join(random.choices(characters, k=length // 2))
    yield "lines of two characters", "\n".join(a + b for a, b in pairwise(characters))[:length]
    yield "one bracket", f"【{' ' * length}。\n永川区发展产业。"
    yield "one space", f"文{' ' * length}文"


def scraps(gazetteer: Gazetteer, random: Random, parts: int = 40) -> str:
    """Up to so many scraps of articles in any order."""
    names = _cached(gazetteer)
    return "".join(
        random.choice(names if random.random() < 0.3 else _SCRAPS) for _ in range(random.randint(1, parts))
    )


def rubbish(text: str, random: Random) -> bytes:
    """The bytes of a text, in some encoding, a few of them spoilt, with or without front matter."""
    if random.random() < 0.3:
        date = random.choice(("2023-06-15", "0001-01-01", "9999-12-31"))
        text = f"---\ntitle: {text[:20]}\ndate: {date}\n---\n{text}"
    content = bytearray(text.encode(random.choice(("utf-8", "utf-8", "utf-16", "gb18030")), "replace"))
    for _ in range(random.choice((0, 0, 0, 1, 5))):
        content[random.randrange(len(content))] = random.randrange(256)
    return bytes(content)


def faults(article: Article, reading: Reading) -> list[str]:
    """What is wrong with a reading, whatever the article: quotes that are not verbatim, places outside."""
    found = [
        f"no quote: {evidence}"
        for statement in reading.statements
        for evidence in statement.evidence
        if not evidence.exact or article.text[evidence.start : evidence.end] != evidence.exact
    ]
    length = len(article.analysed)
    found += [f"outside: {m}" for m in reading.mentions if not 0 <= m.span.start < m.span.end <= length]
    found += [f"no confidence: {s}" for s in reading.statements if not 0 < s.confidence <= 1]
    return found


def _until(length: int, parts: list[str]) -> str:
    found: list[str] = []
    size = 0
    for part in cycle(parts):
        if size >= length:
            return "".join(found)
        found.append(part)
        size += len(part)
    return ""


def _cached(gazetteer: Gazetteer) -> list[str]:
    if gazetteer.folder not in _names:
        _names[gazetteer.folder] = [*gazetteer.by_name, *gazetteer.roles, *sorted(gazetteer.surnames)]
    return _names[gazetteer.folder]


_names: dict[object, list[str]] = {}
