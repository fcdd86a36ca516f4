"""Which division 我市, 市, 省, 区 and 县 mean without a name: that of the paper, else one named in the text.

The divisions of an article and the name of its paper → the paper's home and, at each place, the owner of a
bare letter with the reason why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from chuanyu.language.divisions import Divisions
from chuanyu.language.gazetteer import Entry, Gazetteer
from chuanyu.language.stretches import begins
from chuanyu.model import Article, Word

# What stands behind a division where its officials are listed, and how long such a list may be.
_OFFICIAL = re.compile(r"委(?!托|员会以)|人民政府|政府|人大|政协|[长副]")
_LISTED = 120
_DOING = frozenset({"v", "vd", "p", "c"})  # words by which such a list ends
_SURELY = 3  # times as often as the second the province of a text is named


@dataclass(frozen=True)
class Home:
    """Where an article is at home.

    Attributes:
        article: the article.
        text: its folded text.
        divisions: those that it names.
        word_at: the word that covers each character.
        gazetteer: what is known.
        sources: papers with the division for which they speak.
    """

    article: Article
    text: str
    divisions: Divisions
    word_at: Mapping[int, Word]
    gazetteer: Gazetteer
    sources: Mapping[str, str]

    @cached_property
    def division(self) -> Entry | None:
        """The division for which 我市 or 省 stands: by the paper, else the province spoken of most."""
        source = self.article.source or ""
        for paper, place in self.sources.items():
            if paper in source:
                return self.gazetteer.by_name.get(place)
        known = self.gazetteer.divisions
        named = [e for e in known if e.entity.name in source or (e.short and e.short in source)]
        if named:  # the lowest: 重庆市合川区人民检察院 is 合川区's
            return max(named, key=lambda e: len(self.gazetteer.above(e.entity.name)))
        return self._main_province

    def owner(self, letter: str, at: int) -> tuple[Entry | None, str]:
        """The division for which a bare 市, 省, 区, 县 or 州 stands at a place, with the reason."""
        if listed := self._listed(letter, at):
            return listed, f"the {letter} whose officials are listed"
        if own := self._own(letter, at):
            return own
        last = self.divisions.last(at, letter)
        level = {"省": "province", "市": "city"}.get(letter, letter)
        return (last[1] if last else None), f"the {level} named last"

    def _own(self, letter: str, at: int) -> tuple[Entry, str] | None:
        """The division that is meant wherever the letter stands, with the reason."""
        if letter == "省":
            province = self._province
            return (province, f"省 in a paper of {province.entity.name}") if province else None
        if letter != "市":
            own = self._own_county(letter)
            return (own, f"{letter} in a text of {own.entity.name}") if own else None
        # 我市 may be asked for by either character.
        ours = bool({"我", "本"} & set(self.text[max(0, at - 1) : at + 1]))
        if city := self._city(ours):
            return city, f"市 in a paper of {city.entity.name}"
        main = self._main_city
        return (main, f"市 in a text about {main.entity.name}") if main else None

    @property
    def _province(self) -> Entry | None:
        """The province of the paper."""
        home = self.division
        places = (home, *self._above(home)) if home else ()
        return next((e for e in places if e.entity.name.endswith("省")), None)

    def _city(self, ours: bool) -> Entry | None:
        """The city of the paper; 我市 of a county's paper is the county, which may be a city itself."""
        home = self.division
        above = self._above(home) if home and home.level == "county" and not ours else ()
        places = (home, *above) if home else ()
        return next((e for e in places if e.entity.name.endswith("市")), None)

    def _own_county(self, letter: str) -> Entry | None:
        """The 区, 县 or 州 whose own paper or site this is: by the source, or since it says 我县."""
        home = self.division
        if home and home.entity.name.endswith(letter):
            return home
        if "我" + letter not in self.text:
            return None
        # It is named first, in the dateline or with its neighbour; later it is 我县.
        return next((e for e in self.divisions.entries if e.entity.name.endswith(letter)), None)

    def _above(self, entry: Entry) -> list[Entry]:
        """The known places in which a division lies, the nearest first."""
        known = self.gazetteer.by_name
        return [e for name in self.gazetteer.above(entry.entity.name) if (e := known.get(name))]

    @cached_property
    def _main_province(self) -> Entry | None:
        """The province that the text speaks of far more than of any other."""
        counts = Counter(
            e.entity.name
            for entry in self.divisions.entries
            for e in (entry, *self._above(entry))
            if e.level == "province"
        )
        (first, count), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        return self.gazetteer.by_name.get(first) if count >= _SURELY * second else None

    @cached_property
    def _main_city(self) -> Entry | None:
        """The city below a province that the title names, if the text speaks of it most."""
        cities = Counter(
            entry.entity.name
            for entry in self.divisions.entries
            if entry.level != "province" and entry.entity.name.endswith("市")
        )
        entry = self.gazetteer.by_name.get(max(cities, key=lambda name: cities[name], default=""))
        return entry if entry and (entry.short or entry.entity.name) in self.article.title else None

    def _listed(self, letter: str, at: int) -> Entry | None:
        """The division whose officials a list goes on with: 垫江县委书记甲,|县委副书记、县长乙."""
        last = self.divisions.last(at, letter)
        if last is None or last[0] <= begins(self.text, at, "。;!?:\n", _LISTED):
            return None
        end, entry = last
        if not _OFFICIAL.match(self.text, end):
            return None
        # Nothing is done in between, so the list goes on.
        tags = {self.word_at[i].tag for i in range(end, at) if i in self.word_at}
        return None if tags & _DOING else entry
