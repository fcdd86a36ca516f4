"""Gazetteers and word lists → matches in a `Doc`.

One `PhraseMatcher` over folded characters finds everything that is known by name, the forms of
bodies that need an owner (科技局, 管委会) and the heads of names (产业园, 联盟); what each stands
for is decided by the grammar.  Writes the span groups `known`, `forms` and `heads`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, SpanGroup

from chuanyu import data
from chuanyu.language import gazetteer as gazetteers
from chuanyu.language.folding import bare, fold
from chuanyu.language.gazetteer import Department, Gazetteer
from chuanyu.language.genre import Genre, load_genre
from chuanyu.model import Entity

GROUPS = ("known", "forms", "heads")


class GazetteerMatcher:
    """The pipeline component that holds the gazetteers and the word lists of the genre."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer, genre: Genre) -> None:
        self.gazetteer, self.genre = gazetteer, genre
        everywhere = [entry for entry in gazetteer.entries if not entry.led]
        self.entries = {fold(name): entry for entry in reversed(everywhere) for name in entry.names()}
        for entry in everywhere:  # a canonical name goes before another thing's alias
            self.entries[fold(entry.entity.name)] = entry
        for department in gazetteer.departments:
            entry = gazetteers.Entry(Entity(department.cls, department.name), department.source)
            for name in _alone(department):
                self.entries.setdefault(fold(name), entry)
        self._matcher = PhraseMatcher(nlp.vocab, attr="NORM")
        self._add(nlp, "known", self.entries)
        owned = (d for d in gazetteer.departments if not d.central)
        forms = {form for department in owned for form in (department.name, *department.aliases)}
        self._add(nlp, "forms", forms | {form.form for form in genre.forms})
        self._add(nlp, "heads", {head.head for head in genre.heads})

    def _add(self, nlp: Language, label: str, names: Iterable[str]) -> None:
        """Look for names, by the norms of their characters.

        The matcher takes those as it takes a `Doc`; to make one of every name would take ten times as long.
        """
        names = sorted(names)
        norms = {token.text: token.norm for token in nlp.make_doc("".join(sorted(set("".join(names)))))}
        patterns: list[Any] = [[norms[char] for char in name] for name in names]
        self._matcher.add(label, patterns)

    def entry(self, name: str) -> gazetteers.Entry | None:
        """What a name stands for, by any of its names; widths and quotation marks do not matter."""
        return self.entries.get(fold(name)) or self.entries.get(bare(name))

    def __call__(self, doc: Doc) -> Doc:
        """Write the three span groups, overlaps and all."""
        found: dict[str, list[Any]] = {group: [] for group in GROUPS}
        for span in self._matcher(doc, as_spans=True):
            found[span.label_].append(span)
        for group, spans in found.items():
            doc.spans[group] = SpanGroup(doc, name=group, spans=spans)
        return doc


def _alone(department: Department) -> Iterator[str]:
    """The names by which a department is known without its owner: 国家发展改革委, 市场监管总局.

    What opens with 市 or 省, as 市场监管局 does, is told by the paper's side.
    """
    if department.central or department.owner in department.name:
        for name in (department.name, *department.aliases):
            if not name.startswith(("市", "省")) or name.endswith("总局"):
                yield name


@Language.factory("chuanyu_gazetteer", default_config={"folder": None})
def make_gazetteer(nlp: Language, name: str, folder: str | None) -> GazetteerMatcher:
    """Make the component; `folder` is a folder of gazetteers, that of the seeds if absent."""
    return GazetteerMatcher(
        nlp, gazetteers.load(Path(folder) if folder else None), load_genre(data.seeds() / "genre")
    )
