"""Times as the page sorts by them."""

import pytest
from pyoxigraph import Literal, NamedNode

from chuanyu.view.stretches import Stretch, stretch


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2024-03-05", "2024-03-05", "2024-03-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("今年下半年", "", ""),
        ("2024-13", "", ""),
        ("0000", "", ""),
    ],
)
def test_a_date_a_month_and_a_year_have_first_and_last_day(written: str, start: str, end: str) -> None:
    assert stretch(Literal(written), {}) == Stretch(written, start, end)


def test_an_interval_is_looked_up_and_nothing_is_nothing() -> None:
    known = {"https://example.org/i": Stretch("“十四五”时期", "2021-01-01", "2025-12-31")}
    assert stretch(NamedNode("https://example.org/i"), known) == known["https://example.org/i"]
    assert stretch(None, known) is None
