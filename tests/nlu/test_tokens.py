"""Search terms of Korean, English, mixed and other texts."""

import pytest

from nlu.tokens import search_terms


@pytest.mark.parametrize("asked", ["스마트공장은", "스마트공장을", "스마트공장에서도", "스마트공장이랑"])
def test_particles_do_not_matter(asked: str) -> None:
    assert search_terms(asked) == search_terms("스마트공장")


def test_compound_is_found_by_its_parts_and_whole() -> None:
    terms = search_terms("중소기업인력지원사업")
    assert {"인력", "지원", "사업", "중소기업인력지원사업"} <= set(terms)


def test_endings_of_verbs_do_not_matter() -> None:
    assert set(search_terms("언제까지 신청해야 하나요?")) == set(search_terms("언제 신청했어"))


def test_mixed_text_keeps_latin_words_in_lower_case() -> None:
    terms = search_terms("TIPS 몇 개 뽑아?")
    assert "tip" in terms
    assert "뽑" in terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The companies and the factories", "company factory"),
        ("company's factory", "company factory"),
        ("businesses are selected", "business selects"),
    ],
)
def test_english_words_meet_in_one_stem_and_stop_words_go(one: str, other: str) -> None:
    assert search_terms(one) == search_terms(other)
    assert len(search_terms(one)) == 2


def test_digits_match_however_they_are_grouped() -> None:
    assert search_terms("3,000 companies")[0] == search_terms("3000 companies")[0] == "3000"
    assert "3000" in search_terms("3,000개사")


def test_full_width_letters_are_plain_ones() -> None:
    assert search_terms("ＴＩＰＳ") == search_terms("TIPS")


def test_chinese_is_cut_into_pairs() -> None:
    assert search_terms("中小企业") == ["中小", "小企", "企业"]
    assert search_terms("人") == ["人"]


@pytest.mark.parametrize("asked", ["Doanh nghiệp nhỏ", "doanh nghiep nho", "DOANH NGHIỆP NHỎ", "doanh nghiệp nhỏ"])
def test_vietnamese_meets_with_and_without_its_marks(asked: str) -> None:
    assert search_terms(asked) == ["doanh", "nghiep", "nho"]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("那谁可以申请？", ["申请"]),
        ("什么时候截止", ["截止"]),
        ("智能工厂有多少家", ["智能", "能工", "工厂", "厂有"]),
        ("我能参加吗", ["参加"]),
    ],
)
def test_chinese_function_words_part_the_words_beside_them(question: str, terms: list[str]) -> None:
    assert search_terms(question) == terms


def test_vietnamese_stop_words_go() -> None:
    assert search_terms("doanh nghiệp của tôi có được hỗ trợ không") == search_terms("doanh nghiep ho tro khong")


def test_words_that_other_languages_have_stay_without_marks() -> None:
    assert search_terms("co-founder in LA") == ["co", "founder", "la"]


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "?!...", "___"])
def test_nothing_to_search_for(text: str) -> None:
    assert search_terms(text) == []
