"""`Scan` → the names of an article and its lines.

`choice` asks the rules for their candidates and chooses among what they find:

- bodies: an owner and a form (`bodies`, by `body_kinds`), what no list holds (`offices`), and what
  only stands beside others (`beside`);
- lines: by ends (`lines`, by `line_ends` and `line_heads`) or characters (`line_letters`, and those that
  nothing opens: `line_shorts`, which also makes two names of one line one), sections and stations
  (`line_parts`), `roads` by a part or by what they join, those of a city by number or kind (`city_lines`);
- names by their heads (`heads`): `steps` to the left (`word_steps`), `trimming`, `distinct` ones, which pass
  on what `candidates` defines;
- names by their verbs: `held_and_signed`, `made_together`, `set_up`; by their list: `listed`; by their
  marks: `quotations`; works by the form of their name (国道210线) or by how far they are (`works`),
  what lies on lines and roads (`on_lines`);
- `events` by number, `firms` by legal form;
- `persons`: what reads like a name (`person_names`), and whom posts show (`persons_at_posts`).

What is chosen is told with its places (`seats`, also whose it is); short names stand for the full ones
(`short_names`).
"""
