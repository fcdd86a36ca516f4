"""The words of the whole program: what an article is, what is found in it, and what it states.

Frozen dataclasses and enumerations only: no I/O, no spaCy, no rdflib.  A fact travels
`Article` → `Document` → `Reading` → RDF dataset → store → answer.
"""

from __future__ import annotations

from chuanyu.model.article import Article as Article
from chuanyu.model.article import Evidence as Evidence
from chuanyu.model.article import Passage as Passage
from chuanyu.model.article import PassageKind as PassageKind
from chuanyu.model.article import Span as Span
from chuanyu.model.document import Document as Document
from chuanyu.model.document import Entity as Entity
from chuanyu.model.document import EntityClass as EntityClass
from chuanyu.model.document import Line as Line
from chuanyu.model.document import Mention as Mention
from chuanyu.model.document import MentionKind as MentionKind
from chuanyu.model.document import Post as Post
from chuanyu.model.document import Sentence as Sentence
from chuanyu.model.document import Word as Word
from chuanyu.model.statements import ASSUMED as ASSUMED
from chuanyu.model.statements import STATEMENT_KINDS as STATEMENT_KINDS
from chuanyu.model.statements import Approx as Approx
from chuanyu.model.statements import Commitment as Commitment
from chuanyu.model.statements import Connection as Connection
from chuanyu.model.statements import Cooperation as Cooperation
from chuanyu.model.statements import Location as Location
from chuanyu.model.statements import Outcome as Outcome
from chuanyu.model.statements import Part as Part
from chuanyu.model.statements import Participation as Participation
from chuanyu.model.statements import Period as Period
from chuanyu.model.statements import PostHolding as PostHolding
from chuanyu.model.statements import Quantity as Quantity
from chuanyu.model.statements import Reading as Reading
from chuanyu.model.statements import Statement as Statement
from chuanyu.model.statements import Status as Status
