"""The ontology → its page for people, `docs/ontology.html`, by pyLODE; only development needs it.

Run `make docs` after `ontology/chuanyu.ttl` has changed.  The page ends with a digest of what it was
made of, so that a test sees at once whether it is up to date.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from chuanyu import data

# pyLODE writes the labels of two languages without anything between them: 文章article.
_RUN_TOGETHER = re.compile(r"([一-鿿])(?=[A-Za-z][\w -]*\s*<)")
PAGE = Path(__file__).resolve().parent / "ontology.html"


def stamp() -> str:
    """What the page of the present ontology ends with."""
    digest = hashlib.sha256((data.ontology() / "chuanyu.ttl").read_bytes()).hexdigest()
    return f"<!-- made of ontology/chuanyu.ttl, sha256 {digest} -->\n"


def main() -> None:
    """Write the page anew."""
    from pylode import OntPub

    html = OntPub(ontology=str(data.ontology() / "chuanyu.ttl")).make_html()
    html = _RUN_TOGETHER.sub(r"\1 ", html)
    lines = (line.rstrip() for line in html.splitlines())
    PAGE.write_text("\n".join(lines) + "\n" + stamp(), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    main()
