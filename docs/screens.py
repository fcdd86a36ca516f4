"""The page of the seed → the pictures of it under docs/screens; only development needs it.

    chuanyu build seeds/articles --out out && chuanyu view --out out
    python docs/screens.py out/graph.html

Takes each view at three widths with Chromium, and makes the pictures small with pngquant where it is
installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent / "screens"
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


def main(page: Path) -> int:
    """Write the pictures of a page anew."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    HERE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for width, height in WIDTHS.items():
            for name, fragment in VIEWS.items():
                window = browser.new_page(
                    viewport={"width": width, "height": height}, reduced_motion="reduce"
                )
                window.goto(f"{page.resolve().as_uri()}#{fragment}")
                window.wait_for_function(
                    "performance.getEntriesByName('drawn').length || canvas.clientWidth === 0"
                )
                window.wait_for_timeout(300)
                file = HERE / f"{name}-{width}.png"
                window.screenshot(path=file)
                window.close()
                if shutil.which("pngquant"):
                    subprocess.run(["pngquant", "--force", "--ext", ".png", "128", file], check=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
