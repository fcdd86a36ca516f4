"""`Scan` and names → references: words that stand for what is named elsewhere.

`references` has 我市, 该院 and 产业园, `collectives` 川渝 and 双方, `counted` 三家医院 and 七区县.
"""
