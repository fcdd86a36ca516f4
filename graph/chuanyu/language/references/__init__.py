"""`Scan` and names → references: words that stand for what is named elsewhere.

`by_kind` has 我市, 该院 and 产业园 and puts all in order, `collectives` has 川渝 and 双方, `counted` 三家医院
and 七区县.
"""
