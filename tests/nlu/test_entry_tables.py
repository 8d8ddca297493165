"""The tables of skills, occupations, majors, visas, sectors and degrees, and the rules that reading them enforces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from nlu.entries import LANGUAGES, EntriesError, Entry, spelling
from nlu.entry_tables import SECTORS, from_lists, read_csv
from nlu.levels import degrees, language_levels
from nlu.majors import broader_majors, majors
from nlu.occupations import broader_occupations, occupations
from nlu.sectors import sectors
from nlu.skills import broader_skills, skills
from nlu.visas import visa_family, visas

HEADER = "id,broader,related,sector,ko,en,vi,zh"
GOOD = "a,,,C,가,A,á,甲"


def table(tmp_path: Path, *rows: str, header: str = HEADER) -> list[Path]:
    path = tmp_path / "table.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return [path]


@pytest.mark.parametrize(
    ("read", "least"),
    [(skills, 650), (occupations, 150), (majors, 90), (visas, 40), (sectors, 21), (degrees, 6), (language_levels, 7)],
)
def test_the_tables_are_read_and_full(read: Callable[[], Mapping[str, Entry]], least: int) -> None:
    entries = read()
    assert len(entries) >= least
    assert all(entry.names[language] for entry in entries.values() for language in LANGUAGES)


def test_every_sector_has_skills() -> None:
    served = {sector for skill in skills().values() for sector in skill.sectors}
    # public offices and foreign missions have no trade of their own
    assert served == SECTORS - {"O", "U"}


def test_every_occupation_asks_for_skills_and_every_major_leads_somewhere() -> None:
    assert all(occupation.skills for occupation in occupations().values())
    assert all(major.occupations for major in majors().values())


def test_every_skill_stands_beside_others() -> None:
    used = {skill for occupation in occupations().values() for skill in occupation.skills}
    broader = {above for skill in skills().values() for above in skill.broader}
    alone = [s.id for s in skills().values() if not (s.broader or s.related or s.id in used or s.id in broader)]
    assert alone == []


def test_broader_entries_come_nearest_first() -> None:
    assert broader_skills("cnc-turning") == ("cnc-machining", "machining")
    assert broader_occupations("mct-operator") == ("cnc-operator", "machine-operator", "production-worker")
    assert broader_majors("ai-major") == ("computer-science",)


def test_related_holds_in_both_directions() -> None:
    assert "mig-welding" in skills()["co2-welding"].related
    assert "co2-welding" in skills()["mig-welding"].related


def test_a_name_is_shown_in_the_language_or_in_english() -> None:
    welding = skills()["welding"]
    assert [welding.name(language) for language in ("ko", "vi", "zh", "mn")] == ["용접", "hàn", "焊接", "welding"]


def test_a_visa_belongs_to_its_family() -> None:
    assert visas()["E-7-4"].broader == ("E-7",)
    assert visas()["E-7"].broader == ()
    assert all(visa_family(code) in visas() for code in visas())


def test_degrees_and_levels_rise() -> None:
    assert list(degrees()) == ["none", "high_school", "associate", "bachelor", "master", "doctor"]
    assert list(language_levels()) == ["a1", "a2", "b1", "b2", "c1", "c2", "native"]


def test_spelling_ignores_what_people_vary() -> None:
    assert spelling("ＣＮＣ 선반") == spelling("cnc선반")
    assert spelling("E-commerce") == spelling("e commerce")
    assert spelling("auto cad") != spelling("autocad")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([GOOD, GOOD.replace("가,A,á,甲", "나,B,b,乙")], "line 3: the id 'a' is taken"),
        (["A b,,,,가,A,á,甲"], "line 2: the id 'A b' must be small letters"),
        (["a,,,X,가,A,á,甲"], r"line 2 \(a\): sector X is none of A to U"),
        (["a,,,,가,A,,甲"], r"line 2 \(a\): vi is empty"),
        (["a,,,,가,나,á,甲"], r"line 2 \(a\): en has the Korean name"),
        (["a,,,,가,A,á 甲,甲"], r"line 2 \(a\): vi has the Chinese name"),
        (["a,,,,가 나|가나,A,á,甲"], r"line 2 \(a\): ko gives a name twice"),
        (["a,,,,가,A,á"], "line 2: there must be 8 cells"),
        (["a,,,,가,A,á,甲,more"], "line 2: there must be 8 cells"),
        (["a,b,,,가,A,á,甲"], "a: broader names b, which is no id"),
        (["a,,b,,가,A,á,甲"], "a: related names b, which is no id"),
        (["a,b,,,가,A,á,甲", "b,a,,,나,B,b,乙"], "a: it is broader than itself, by way of a > b"),
        ([GOOD, "b,,,,나,A,b,乙"], "the name 'a' belongs to a, b"),
    ],
)
def test_a_broken_row_is_named_with_its_place(tmp_path: Path, rows: list[str], message: str) -> None:
    with pytest.raises(EntriesError, match=message):
        read_csv(table(tmp_path, *rows))


def test_a_wrong_header_is_named(tmp_path: Path) -> None:
    with pytest.raises(EntriesError, match="the header must be id,broader"):
        read_csv(table(tmp_path, "a,가", header="id,ko"))


def test_a_link_to_another_table_must_lead_somewhere(tmp_path: Path) -> None:
    paths = table(tmp_path, f"{GOOD},s|t", header=f"{HEADER},skills")
    with pytest.raises(EntriesError, match="a: skills names t"):
        read_csv(paths, {"skills": frozenset("s")})
    assert read_csv(paths, {"skills": frozenset("st")})["a"].skills == ("s", "t")


def test_names_may_be_shared_only_as_listed(tmp_path: Path) -> None:
    paths = table(tmp_path, GOOD, "b,,,,나,A,b,乙")
    assert list(read_csv(paths, ambiguous={"A": ["a", "b"]})) == ["a", "b"]
    with pytest.raises(EntriesError, match="listed as ambiguous"):
        read_csv(paths, ambiguous={"A": ["a", "b"], "나": ["a", "b"]})


def test_a_list_must_name_every_language() -> None:
    with pytest.raises(EntriesError, match=r"some\.yml: x: zh is empty"):
        from_lists({"x": {"ko": ["가"], "en": ["A"], "vi": ["a"]}}, "some.yml")
