"""Tables that a user keeps: in what encodings they are read, and what is said of those that cannot be."""

from pathlib import Path

import pytest

from chuanyu.data import rows
from chuanyu.errors import DataError

TABLE = "form,entity\n江津,江津区\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_is_read_as_chinese_programs_save_it(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "称呼.csv"
    file.write_bytes(TABLE.encode(codec))
    ((where, row),) = rows(file, ("form", "entity"))
    assert row == {"form": "江津", "entity": "江津区"}
    assert where.line == 2


def test_a_file_in_neither_encoding_is_told_with_its_name(tmp_path: Path) -> None:
    file = tmp_path / "称呼.csv"
    file.write_bytes(b"form,entity\n\xff\xff\n")
    with pytest.raises(DataError, match="neither UTF-8 nor GB18030") as error:
        list(rows(file, ("form",)))
    assert "称呼.csv" in str(error.value)
