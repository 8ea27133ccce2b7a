import os
from pathlib import Path

from kampen_wijk.starter import changes
from kampen_wijk.starter.places import PROJECT


def test_code_and_front_end_are_watched_apart():
    code, front_end = changes.code(), changes.front_end()

    assert PROJECT / "kampen_wijk" / "settings.py" in code
    assert PROJECT / "package.json" in front_end
    assert set(code) & set(front_end) == set()
    assert [path for path in front_end if "dist" in path.relative_to(PROJECT).parts] == []


def test_a_saved_file_is_seen_and_a_vanished_one_is_passed_over(tmp_path):
    file = tmp_path / "a.py"
    file.write_text("")
    before = changes._times([file, Path(tmp_path / "weg.py")])
    os.utime(file, ns=(1, 1))

    assert list(before) == [file]
    assert changes._times([file]) == {file: 1}
