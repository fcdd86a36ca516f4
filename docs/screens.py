"""The graph of the seed → the pictures of its page and of a notebook's picture; only development needs it.

    chuanyu build seeds/articles --out out
    python docs/screens.py out

Takes each view at three widths into docs/screens and what docs/how-to/pictures.md draws beside it, with
Chromium, and makes them small with pngquant where it is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

import chuanyu
from chuanyu.view import write_page

HERE = Path(__file__).resolve().parent
SCREENS = HERE / "screens"
WIDTHS = {1440: 900, 768: 1024, 360: 740}
CHOSEN = "重庆市"
ARTICLE = "seed-2021-05-28"
VIEWS = {
    "graph": "",
    "node": f"node={CHOSEN}",
    "path": "node=永川区&to=四川省大数据中心",
    "map": "view=map",
    "time": "view=time",
    "table": "view=table",
    "article": f"view=article&article={ARTICLE}",
    "dark": f"node={CHOSEN}&theme=dark&lang=en",
}


def main(out: Path) -> int:
    """Take the pictures of a graph anew."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    SCREENS.mkdir(exist_ok=True)
    page = write_page(out).resolve().as_uri()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for width, height in WIDTHS.items():
            for name, fragment in VIEWS.items():
                window = browser.new_page(
                    viewport={"width": width, "height": height}, reduced_motion="reduce"
                )
                window.goto(f"{page}#{fragment}")
                window.wait_for_function(
                    "performance.getEntriesByName('drawn').length || canvas.clientWidth === 0"
                )
                taken(window, SCREENS / f"{name}-{width}.png")
        picture = chuanyu.open(out).view(focus=["永川", "泸州"], hops=1)
        picture.selected = "永川"
        file = Path(folder) / "picture.html"
        file.write_text(picture.page(), encoding="utf-8")
        window = browser.new_page(viewport={"width": 1024, "height": 704})
        window.goto(file.as_uri())
        window.wait_for_selector(".chuanyu-chosen")
        taken(window, HERE / "how-to" / "picture.png")
        browser.close()
    return 0


def taken(window: Page, file: Path) -> None:
    """Take a window's picture once all of it stands, and close it."""
    window.wait_for_timeout(300)
    window.screenshot(path=file)
    window.close()
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--ext", ".png", "128", file], check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
