"""Make the bundled font anew: the characters of Chinese text and of the gazetteers, out of Noto Sans SC.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 && tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
    python graph/chuanyu/fonts/rebuild.py package/400Regular/NotoSansSC_400Regular.ttf

Needs fonttools.  The same font gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FAMILY = "Chuanyu Sans SC"
FONT = Path(__file__).resolve().parent / "ChuanyuSansSC.ttf"
GAZETTEERS = Path(__file__).resolve().parents[3] / "seeds" / "gazetteers"
SIGNS = "·—–‘’“”…‰′″℃№→←↑↓−×÷≈≤≥≲≳√∞①②③④⑤⑥⑦⑧⑨⑩○●■□◆◇▲△★☆"


def characters() -> set[int]:
    """ASCII, Latin-1, GB 2312 (6,763 ideographs and signs), full-width forms, the gazetteers (郪江, 猇亭)."""
    blocks = ((0x20, 0x7F), (0xA0, 0x100), (0x3000, 0x3020), (0xFF01, 0xFF5F))
    found = {*map(ord, SIGNS), *(code for first, last in blocks for code in range(first, last))}
    for row in [*range(0xA1, 0xAA), *range(0xB0, 0xF8)]:
        for cell in range(0xA1, 0xFF):
            text = bytes((row, cell)).decode("gb2312", errors="ignore")
            found |= set(map(ord, text))
    for file in GAZETTEERS.glob("*.csv"):
        found |= set(map(ord, file.read_text(encoding="utf-8")))
    return found


def main(source: str) -> None:
    """Write the subset of a font file."""
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
    options.name_IDs = [*range(7), 13, 14]
    font = TTFont(source, recalcTimestamp=False)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=characters())
    cut.subset(font)
    for record in font["name"].names:
        # A cut font has a name of its own, so that nobody takes it for the whole one.
        names = {1: FAMILY, 3: f"{FAMILY} Regular", 4: f"{FAMILY} Regular", 6: FAMILY.replace(" ", "")}
        if record.nameID in names:
            record.string = names[record.nameID]
    font.save(FONT)
    print(f"{FONT.name}: {len(font.getBestCmap())} characters, {FONT.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
