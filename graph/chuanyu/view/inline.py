"""What pages that hold all they need have in common: colours, and the policy that lets them ask nobody."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from chuanyu.network.palette import CLASS_STYLES, KIND_STYLES


def colours() -> str:
    """The palette as properties of CSS: `--Place`, `--Cooperation` on a light and a dark ground.

    The ground is that of the system, or what `data-theme` on the root element says; paper is light.
    """
    styles = CLASS_STYLES | KIND_STYLES
    light = "".join(f"--{name}:{style.light};" for name, style in styles.items())
    dark = "".join(f"--{name}:{style.dark};" for name, style in styles.items())
    system = f"@media screen and (prefers-color-scheme: dark){{:root:not([data-theme=light]){{{dark}}}}}"
    return f":root{{{light}}}\n{system}\n:root[data-theme=dark]{{{dark}}}\n"


def policy(scripts: Iterable[str], styles: Iterable[str] = ()) -> str:
    """What a page may do: run these scripts and use these styles; fetch nothing.

    Args:
        scripts: the text of each script element.
        styles: the text of each style element; any style is allowed where none is given.
    """
    allowed = " ".join(map(_digest, styles)) or "'unsafe-inline'"
    return (
        f"default-src 'none'; script-src {' '.join(map(_digest, scripts))}; style-src {allowed}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
