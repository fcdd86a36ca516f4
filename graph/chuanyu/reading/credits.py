"""What in a line is not the report itself: bylines, photo credits, captions, openings of agencies.

These are fixed formulas of the genre.  A byline is recognised by its shape, a label of a trade
(记者, 编辑, 摄影) with nothing but names around it; so `记者从市统计局了解到…` is none.
"""

from __future__ import annotations

import re

from chuanyu.model import PassageKind

_H = "[一-鿿·]"
_LABEL = (
    r"(?:记者|通讯员|实习生|作者|编辑|责编|美编|校对|审核|审校|编审|终审|初审|复审|制图|摄影|摄像|监制|策划|统筹|撰文|文字|执笔|采写|采访|"
    r"供稿|供图|出品|配音|剪辑|设计|值班主任|图文|文图|文|图|编译|整理)"
)
_NAMES = rf"{_H}{{1,4}}(?:[ \u3000\xa0、]+{_H}{{1,4}}){{0,5}}?"

# One word of a byline: 本报记者, 记者张三, 华西都市报-封面新闻记者, 文图
_LABEL_WORD = re.compile(rf"(?P<who>[一-鿿A-Za-z\-—“”·]{{0,16}}?){_LABEL}(?P<name>[一-鿿]{{2,3}})?")
_NAME_WORD = re.compile(r"[一-鿿]{1,4}|[一-鿿]{1,6}(?:·[一-鿿]{1,6})+|[A-Za-z.]{1,20}")
_STRONG = re.compile(
    r"记者|通讯员|实习生|作者|编辑|责编|美编|校对|审核|审校|[编终初复]审|制图|摄影|摄像|撰文|采写|供图"
)
_HOUSE = re.compile(r".*(?:报|网|社|台|刊|新闻|客户端|首席|见习|特约|特派|媒体)")
_SPLIT = re.compile(r"[\s、,，:：/／|｜;；]+")
_MARK = re.compile(r"^[□■◎●○◇◆☐▍]\s*")
_LABELLED = re.compile(
    r"[（(\[【]?\s*(?:稿件来源|信息来源|来源|责任编辑|责编|编辑|作者|校对|审核|监制|统筹|供稿|原标题|供稿单位)\s*[:：|｜/／][^。！？]{1,40}$"
)
_ABOUT_AUTHOR = re.compile(r"[（(](?:作者|本文作者|执笔人?)[系为是单:：][^（）()]{1,60}[)）]$")
_END_MARK = re.compile(
    r"[（(](?:完|此件[^（）()]{1,12}|据[^（）()，。]{2,24}|下转[^（）()]{1,12}版|本版[^（）()]{1,20})[)）]$"
)

_CREDIT = (
    rf"(?:{_H}{{0,10}}?(?:记者|通讯员|实习生|特约摄影)[ \u3000\xa0]*)?{_NAMES}[ \u3000\xa0]*"
    rf"(?:摄影报道|摄影|摄)(?:[ ]*[/／|][ ]*{_H}{{2,12}})?"
)
_SUPPLIED = rf"{_H}{{1,14}}(?:供图|发[ ]*[（(]{_NAMES}[ ]*摄[)）])"
_CREDIT_TAIL = re.compile(
    rf"[（(](?:{_CREDIT}|{_SUPPLIED}|{_H}{{0,6}}资料(?:图片|照片|图))[)）]。?$"
    rf"|(?:(?<=[。！？!?”）)】\s])|^)(?:{_CREDIT}|{_SUPPLIED})。?$"
)
_HINT = re.compile("摄|供图|资料")
_NAMED_TAIL = re.compile(
    r"(?<=[。！？!?”；;])\s*(?:[（(][^（）()]{0,14}(?:记者|通讯员)[^（）()]{1,40}[)）]|[（(]完[)）]|[（(]据[^（）()]{2,24}[)）])$"
    r"|[（(]下转[^（）()]{1,12}版[^（）()]{0,12}[)）]$"
)
_PICTURE = re.compile(
    r"[▲△▼◀▶↑↓←]|[（(]?(?:[上下左右题大小本]?图|组图|图片|照片|资料(?:图片|照片|图))(?:[一二三四五①-⑩\d]{0,2})(?:为|[:：]|说明|[)）])"
)
# A caption that a page ran into the line before it: 责任编辑：张三 图为签约现场。
_CAPTION_TAIL = re.compile(
    r"(?<=[。！？!?”）)\s])(?:图为[^。！？]{2,40}|[图文]由[^。！？]{2,24}提供)(?:。[^。！？]{0,16})?[）)]?$"
)
_ITEM_MARKS = ("▲", "△")

_AGENCY = r"(?:本报|本网|本刊|本台|[一-鿿]{1,12}?(?:报(?!社)|网|社|台|刊|新闻(?!网|社|客户端)|客户端))"
_OPENING = re.compile(
    rf"《?(?P<agency>{_AGENCY})》?"
    r"(?:(?:消息|讯)(?=[\s（(:：]|记者)|[一-鿿]{1,6}?[电讯](?=[（(]|\s+(?:记者|\d{1,2}月))|[一-鿿]{0,10}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息)(?=[\s（(:：]|记者|题)"
    r"|-[一-鿿]{2,10}\d{1,2}月\d{1,2}日(?:\d{1,2}时(?:\d{1,2}分)?)?讯(?=[（(]))"
    r"\s*(?:[（(][^（）()]{0,60}[)）])?\s*"
    r"(?:(?:首席)?记者\s*[一-鿿]{2,4}(?:[ \u3000、]+[一-鿿]{2,4}){0,3}(?=[ \u3000:：]|报道)(?:报道)?)?"
    r"\s*(?:题\s*[:：][^。！？]{1,60}$|[:：]?)"
)
# The same without a known agency: 四川在线消息（张三 记者 李四）, 成都1月22日电（…）, 9月6日某地专电（…）.
_OPENING_NAMES = re.compile(
    r"(?:[一-鿿—·-]{2,20}(?:消息|讯|\d{1,2}月\d{1,2}日(?:[一-鿿]{2,4}专?)?(?:电|讯)))?\s*[（(][^（）()]{0,20}(?:记者|通讯员)[^（）()]{1,40}[)）]"
)
_CONTINUED = re.compile(r"[“\"'‘]?\s*[（(]\s*(?:上接|紧接|接)[^（）()]{0,12}版[^（）()]{0,12}[)）]")
# What a site says of itself, its pages and rights, and no report: 转载请注明…, 请在30日内与本网联系, 扫一扫….
_NOTICE = re.compile(
    r"^[【\[(（\s]*(?:扫一扫|扫码|长按|我要纠错|打印|关闭窗口|(?:相关|推荐|延伸)阅读|附件下载|分享到|阅读[:：]\s*\d|浏览(?:次数|量)[:：]"
    r"|(?:新闻热线|商务合作|联系电话|投稿邮箱|(?:免责|版权|特别)?声明)[:：])"
    r"|(?:当前|您的?)浏览器|您即将离开|[与和]本[网站刊]站?联系|未?经[^，。]{0,8}授权[^。]{0,20}转载"
    r"|转载(?:请|须|自)[^。]{0,10}(?:注明|互联网|网络)|版权(?:归|所有)|如有侵权"
)
_LONGEST = 120  # characters of a byline
_TAIL = 80


def is_byline(text: str) -> bool:
    """Whether a line is made of labels of a trade and names only, or a notice of the site."""
    notice = _NOTICE.search(text[:_LONGEST])
    if notice and (len(text) <= _LONGEST or notice.start() == 0):
        return True
    if len(text) > _LONGEST:
        return False
    if _LABELLED.match(text) or _ABOUT_AUTHOR.fullmatch(text) or _END_MARK.fullmatch(text):
        return True
    bare = _MARK.sub("", text)
    marked = bare != text
    bare = bare.strip("（()）[]【】 \u3000。")
    words = [w for w in _SPLIT.split(bare) if w]
    if not (marked or _STRONG.search(bare) or re.search(r"[:：/／]", bare)):
        return False
    labels = 0
    for word in words:
        label = _LABEL_WORD.fullmatch(word)
        if label and (not label["name"] or len(words) > 1 or marked or _HOUSE.fullmatch(label["who"])):
            labels += 1
        elif not _NAME_WORD.fullmatch(word):
            return False
    if marked or labels < len(words):
        return labels > 0
    return _glued(words)


def _glued(words: list[str]) -> bool:
    """Whether some label carries its name: 本报记者张三."""
    return any((m := _LABEL_WORD.fullmatch(w)) and m["name"] for w in words)


def caption_credit(text: str) -> int | None:
    """Where the photographer's credit at the end of a line begins; None if there is none."""
    cut = max(0, len(text) - _TAIL)
    if not _HINT.search(text, cut):
        return None
    match = _CREDIT_TAIL.search(text, cut)
    if not match or (match.start() == cut > 0 and text[cut] not in "（("):
        return None
    return match.start()


def is_picture(text: str) -> bool:
    """Whether a line says of itself that it tells a picture: 图为…, 上图：…, ▲….

    A mark before several sentences is an item of a list: ▲公积金。两地互开接口。
    """
    item = text.startswith(_ITEM_MARKS) and "。" in text.rstrip()[:-1]
    return not item and bool(_PICTURE.match(text))


def names_at_end(text: str) -> int | None:
    """Where `（本报记者 张三）`, `（完）` or `（下转2版）` at the end of a paragraph begins."""
    match = _NAMED_TAIL.search(text, max(0, len(text) - _TAIL))
    return match.start() if match else None


def opening(text: str) -> int:
    """How many characters of a paragraph are the agency's opening: `新华社重庆5月28日电（记者张三）`."""
    match = _OPENING.match(text) or _OPENING_NAMES.match(text)
    return match.end() if match else 0


def agency(text: str) -> str | None:
    """The agency that an opening names; None for 本报 and the like."""
    match = _OPENING.match(text)
    return match["agency"] if match and not match["agency"].startswith("本") else None


def continued(text: str) -> int:
    """How many characters at the start of a paragraph are `（上接1版）`; 0 if it is no continuation."""
    match = _CONTINUED.match(text)
    return match.end() if match else 0


def leads_on(text: str) -> bool:
    """Whether a line sends the reader to another page: `（下转2版）`."""
    return "（下转" in text[-_TAIL:] or "(下转" in text[-_TAIL:]


def pieces(text: str) -> list[tuple[PassageKind, int, int]]:
    """Cut one line into what it is made of, in order, as (kind, start, end) within the line.

    A line is a byline, or a caption and its credit, or an agency's opening, the report and the
    names after it; a caption may be run on to its end.  Bounds may leave white space; the caller trims.
    """
    run_on = _CAPTION_TAIL.search(text, max(0, len(text) - _TAIL))
    if not run_on or is_byline(text) or caption_credit(text) is not None or is_picture(text):
        return _own_pieces(text)
    return [*_own_pieces(text[: run_on.start()]), (PassageKind.CAPTION, run_on.start(), len(text))]


def _own_pieces(text: str) -> list[tuple[PassageKind, int, int]]:
    """The same of a line to which no caption is run on."""
    if is_byline(text):
        return [(PassageKind.BYLINE, 0, len(text))]
    credit = caption_credit(text)
    if credit is not None:
        whole = [(PassageKind.CAPTION, 0, credit)] if text[:credit].strip() else []
        return [*whole, (PassageKind.BYLINE, credit, len(text))]
    if is_picture(text):
        return [(PassageKind.CAPTION, 0, len(text))]
    start, end = opening(text), names_at_end(text)
    found = [(PassageKind.BYLINE, 0, start)] if start else []
    stop = len(text) if end is None else max(start, end)
    rest = is_byline(text[start:stop].strip()) if start else False  # （记者 张三） 来源：某某网
    found.append((PassageKind.BYLINE if rest else PassageKind.BODY, start, stop))
    if end is not None and end >= start:
        found.append((PassageKind.BYLINE, end, len(text)))
    return [piece for piece in found if text[piece[1] : piece[2]].strip()]
