"""A graph against gold: precision, recall and F1 of what it states, and how far its confidence holds.

    from chuanyu.evaluate import evaluate
    report = evaluate(Path("out"), [Path("gold.json")])
    report.mean_f1, report.together()["commitments"].recall

A gold file holds what is right in one article (`load_gold` says how); the graph is read by the names
of the ontology alone, so that one of any origin can be measured.
"""

from __future__ import annotations

from chuanyu.evaluate.calibration import Calibration, calibrate
from chuanyu.evaluate.gold import Gold
from chuanyu.evaluate.gold_file import load_gold
from chuanyu.evaluate.report import ArticleScore, Report, evaluate

__all__ = ["ArticleScore", "Calibration", "Gold", "Report", "calibrate", "evaluate", "load_gold"]
