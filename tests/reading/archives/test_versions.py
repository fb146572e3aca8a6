from pathlib import Path

from tourdetable import __version__
from tourdetable.reading.archives import reader_version


def test_the_same_reader_has_the_same_name() -> None:
    assert reader_version() == reader_version()
    assert reader_version().partition("+")[0] == __version__


def test_another_profile_is_another_reader(tmp_path: Path) -> None:
    named = {reader_version(), reader_version("budapest_process"), reader_version(str(tmp_path))}
    assert len(named) == 3


def test_a_changed_profile_is_another_reader(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('name = "Lakes Dialogue"\n')
    before = reader_version(str(tmp_path))
    (tmp_path / "profile.toml").write_text('name = "Great Lakes Dialogue"\n')
    assert reader_version(str(tmp_path)) != before
