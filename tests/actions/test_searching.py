"""Searches in conversation: what each message does to them, with real gates, scores and profiles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import actions.matcher
from actions.check_state import CheckState, stored_state
from actions.search_profiles import candidate_of, job_of
from matching.gates import GATES, GATES_FOR_CANDIDATES, State
from matching.samples.candidates import sample_candidates
from matching.samples.jobs import sample_jobs
from matching.suggest import Matcher
from tests.actions.talking import Talk
from tests.matching.shelf import matcher

TODAY = date.today()
JEONJU, GUNSAN, ULLEUNG = "35010", "35020", "37430"
STUDENT = {"majors": ["mechanical-engineering"], "topik": 4, "near": JEONJU}
FIRM = {"occupations": ["process-engineer"], "languages": ["ko"], "headcount": 2}


@pytest.fixture(scope="module")
def samples() -> Matcher:
    return matcher(list(sample_candidates(200, 1, TODAY)), list(sample_jobs(120, 1, TODAY)))


@pytest.fixture(autouse=True)
def _profiles(samples: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions.matcher, "_opened", [samples])


@pytest.fixture
def talk() -> Talk:
    return Talk()


def ids(said: Mapping[str, Any]) -> list[str]:
    return [match["id"] for match in said["matches"]]


def find(talk: Talk, wishes: Mapping[str, Any] = STUDENT, wanted: str = "find_jobs") -> Mapping[str, Any]:
    return talk.act("action_matching", wanted, wishes=wishes)


def test_a_student_is_suggested_three_jobs_with_reasons_and_programs(talk: Talk) -> None:
    said = find(talk)
    assert said["response"] == "utter_matches"
    assert [match["number"] for match in said["matches"]] == [1, 2, 3]
    assert all(match["reasons"] and match["sample"] for match in said["matches"])
    scores = [match["score"] for match in said["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert all(program["facts"][0]["source"]["document"] for program in said["programs"])


def test_with_nothing_known_of_the_work_that_is_asked_for_and_the_answer_is_taken(talk: Talk) -> None:
    assert find(talk, {"near": JEONJU})["response"] == "utter_search_question"
    said = talk.act("action_inform", "inform", "mechanical engineering", wishes={"majors": ["mechanical-engineering"]})
    assert said["response"] == "utter_matches"
    assert talk.told == {"majors": ["mechanical-engineering"], "near": JEONJU}


def test_an_answer_in_words_that_no_lexicon_has_counts_as_it_is(talk: Talk) -> None:
    find(talk, {})
    talk.act("action_answer", "nlu_fallback", "restoring old paper lanterns")
    assert talk.told == {"words": "restoring old paper lanterns"}


def test_not_knowing_what_one_can_do_is_no_guess(talk: Talk) -> None:
    find(talk, {})
    assert talk.act("action_decline", "dont_know")["response"] == "utter_search_needs_work"


def test_a_limit_told_later_keeps_the_rest(talk: Talk) -> None:
    find(talk)
    said = talk.act("action_refine", "refine_search", wishes={"night_shifts": False})
    assert talk.told == {**STUDENT, "night_shifts": False}
    assert [match["number"] for match in said["matches"]][:1] == [1]
    assert said["programs"] == []


def test_a_no_to_nights_that_was_taken_for_a_plain_no_counts(talk: Talk) -> None:
    find(talk)
    assert talk.act("action_decline", "deny", wishes={"night_shifts": False})["response"] == "utter_matches"
    assert talk.told["night_shifts"] is False


def test_more_goes_on_where_the_list_ended(talk: Talk) -> None:
    first, more = find(talk), talk.act("action_more", "more")
    assert not set(ids(first)) & set(ids(more))
    assert [match["number"] for match in more["matches"]] == [4, 5, 6]


def test_a_question_in_between_does_not_lose_the_list(talk: Talk) -> None:
    first = find(talk)
    talk.press("action_answer", "ask_amount", program="tips")
    assert not set(ids(first)) & set(ids(talk.act("action_more", "more")))


def test_the_list_that_ended_says_so(talk: Talk) -> None:
    said = find(talk)
    while said["matches"]:
        assert len(said["matches"]) <= 3
        said = talk.press("action_more", "more", list="matches")
    assert said["again"]


def test_an_empty_list_names_the_gate_and_the_button_gives_it_up(talk: Talk) -> None:
    said = find(talk, {"majors": ["mechanical-engineering"], "regions": [ULLEUNG]})
    assert said["emptied"]["by"] == "regions"
    assert said["relaxable"] == ["regions"]
    brings = said["emptied"]["ways"][0]["brings"]
    relaxed = talk.press("action_relax", "relax_search", gate="regions")
    assert len(relaxed["matches"]) == min(3, brings)


def test_why_the_second_tells_its_parts_and_what_the_first_has_before_it(talk: Talk) -> None:
    first = find(talk)
    said = talk.act("action_why_match", "ask_why_match", "why the second?")
    assert said["match"]["id"] == ids(first)[1]
    assert said["match"]["score"] == first["matches"][1]["score"]
    assert sum(part["weight"] for part in said["counted"]) == pytest.approx(1)
    worth = sum(part["weight"] * part["value"] for part in said["counted"])
    assert worth == pytest.approx(said["match"]["score"], abs=1e-3)


@pytest.mark.parametrize(
    "action", ["action_why_match", "action_introduce", "action_save_match", "action_what_to_learn"]
)
def test_there_is_nothing_to_say_of_a_list_that_was_never_shown(talk: Talk, action: str) -> None:
    assert talk.act(action, "ask_why_match", "the second")["response"] == "utter_nothing_suggested"


def test_a_number_that_is_not_on_the_list(talk: Talk) -> None:
    find(talk)
    assert talk.act("action_introduce", "introduce", "number 9")["response"] == "utter_no_such_match"


def test_what_to_learn_counts_skills_of_the_best_posts_that_were_not_told(talk: Talk, samples: Matcher) -> None:
    find(talk, {"occupations": ["process-engineer"], "skills": ["process-engineering"]})
    said = talk.act("action_what_to_learn", "ask_what_to_learn")
    counts = [lesson["posts"] for lesson in said["lessons"]]
    assert counts
    assert counts == sorted(counts, reverse=True)
    assert max(counts) <= said["posts"]
    assert "process engineering" not in [lesson["name"] for lesson in said["lessons"]]


def test_an_introduction_is_passed_on_only_after_a_yes(talk: Talk) -> None:
    listed = find(talk)
    asked = talk.act("action_introduce", "introduce", "introduce me to the second")
    assert asked["response"] == "utter_ask_introduction"
    passed = talk.act("action_affirm", "affirm", "yes")
    assert (passed["response"], passed["id"]) == ("utter_introduced", ids(listed)[1])
    assert talk.act("action_affirm", "affirm", "yes")["response"] == "utter_ok"


def test_a_no_passes_nothing_on(talk: Talk) -> None:
    find(talk)
    talk.act("action_introduce", "introduce", "introduce me to the first")
    assert talk.act("action_decline", "deny", "no")["response"] == "utter_ok"
    assert talk.act("action_affirm", "affirm", "yes")["response"] == "utter_ok"


def test_which_one_is_meant_is_asked_where_it_is_open(talk: Talk) -> None:
    find(talk)
    said = talk.act("action_save_match", "save_match", "save it")
    assert said["response"] == "utter_which_match"
    assert len(said["matches"]) == 3
    assert talk.press("action_save_match", "save_match", place="3")["response"] == "utter_saved"
    assert len(talk.slots["context"]["search"]["saved"]) == 1


def test_what_was_kept_can_be_seen_again_and_met(talk: Talk) -> None:
    listed = find(talk)
    talk.act("action_save_match", "save_match", "save the third")
    talk.act("action_refine", "refine_search", wishes={"topik": 5})
    said = talk.act("action_save_match", "save_match", "show what I saved")
    assert said["response"] == "utter_saved_list"
    assert ids(said) == ids(listed)[2:]
    assert talk.act("action_introduce", "introduce", "introduce me to the first")["match"]["id"] == ids(said)[0]


def test_it_is_the_one_talked_about_last(talk: Talk) -> None:
    listed = find(talk)
    talk.act("action_why_match", "ask_why_match", "why the third?")
    assert talk.act("action_introduce", "introduce", "introduce me")["match"]["id"] == ids(listed)[2]


def test_stopping_ends_the_search(talk: Talk) -> None:
    find(talk)
    assert talk.act("action_decline", "cancel", "stop")["response"] == "utter_search_closed"
    assert talk.act("action_why_match", "ask_why_match", "the second")["response"] == "utter_nothing_suggested"


def test_a_firm_gets_as_many_candidates_as_it_asked_for_and_no_names(talk: Talk, samples: Matcher) -> None:
    said = find(talk, FIRM, "find_candidates")
    assert said["wanted"] == "candidates"
    assert len(said["matches"]) == 2
    for match in said["matches"]:
        person = samples.store.candidate(match["id"])
        assert person is not None
        assert person.personal is not None
        assert str(person.personal.name) not in str(match)
    asked = talk.act("action_introduce", "introduce", "introduce candidate 2")
    assert asked["match"]["id"] == ids(said)[1]


def test_the_words_for_a_side_count_more_than_the_intent(talk: Talk) -> None:
    accountant = {"occupations": ["accountant"]}
    text = "now find me a job as an accountant"
    assert talk.act("action_matching", "find_candidates", text, wishes=accountant)["wanted"] == "jobs"
    other = Talk().act("action_matching", "find_jobs", "we are hiring an accountant", wishes=accountant)
    assert other["wanted"] == "candidates"


def test_an_unsure_wish_for_the_other_side_right_after_a_list_goes_into_it(talk: Talk) -> None:
    find(talk, FIRM, "find_candidates")
    unsure = [{"name": "find_jobs", "confidence": 0.5}]
    said = talk.act("action_matching", "find_jobs", wishes={"regions": [JEONJU]}, intent_ranking=unsure)
    assert said["wanted"] == "candidates"
    assert talk.told == {**FIRM, "regions": [JEONJU]}


def test_a_language_that_people_speak_is_not_the_one_to_speak_here(talk: Talk) -> None:
    find(talk, FIRM, "find_candidates")
    said = talk.act(
        "action_switch_language", "switch_language", "people who speak English", wishes={"languages": ["en"]}
    )
    assert said["response"] == "utter_matches"
    said = talk.act("action_switch_language", "switch_language", "in English please", wishes={"languages": ["en"]})
    assert said["response"] != "utter_matches"


def test_looking_for_the_other_side_begins_anew(talk: Talk) -> None:
    find(talk)
    find(talk, FIRM, "find_candidates")
    assert talk.told == FIRM


def test_facts_told_here_are_known_to_checks_and_the_other_way_round(talk: Talk) -> None:
    talk.slots["facts"] = {"age": 25}
    find(talk, {**STUDENT, "home": GUNSAN})
    assert talk.slots["facts"] == {"age": 25, "seeks_job": True, "region": GUNSAN}
    other = Talk()
    other.slots["facts"] = {"region": GUNSAN}
    said = find(other, {"majors": ["mechanical-engineering"]})
    assert "search-told-home" in [message["key"] for message in said["told"]]


def test_studies_told_to_a_check_are_not_asked_for_again(talk: Talk) -> None:
    wishes = {"majors": ["mechanical-engineering"], "topik": 4, "regions": [GUNSAN]}
    talk.act("action_answer", "ask_eligibility", "I study mechanical engineering, what is there?", wishes=wishes)
    assert find(talk, {})["response"] == "utter_matches"
    assert talk.told == {"majors": ["mechanical-engineering"], "topik": 4}


def test_telling_of_oneself_without_a_search_opens_a_check_unless_it_tells_studies_and_wishes(talk: Talk) -> None:
    talk.act("action_inform", "inform", "I'm 35 and make auto parts in Gimje", wishes={"regions": ["35060"]})
    assert talk.followed == ["eligibility_form"]
    assert talk.act("action_inform", "inform", "…", wishes=STUDENT)["response"] == "utter_matches"


def test_a_question_stays_a_question_while_a_search_is_open(talk: Talk) -> None:
    find(talk)
    said = talk.act("action_answer", "nlu_fallback", "which firms did TIPS pick?", wishes={"regions": [GUNSAN]})
    assert said["response"] == "utter_answer"
    assert talk.told == STUDENT


def test_what_is_told_right_after_a_list_goes_into_it_whatever_it_was_taken_for(talk: Talk) -> None:
    find(talk)
    said = talk.act("action_answer", "ask_amount", "pay at least 3 million", wishes={"pay_monthly": 3_000_000})
    assert said["response"] == "utter_matches"
    assert talk.told["pay_monthly"] == 3_000_000


def test_somebody_who_tells_all_of_themselves_wants_work_whatever_it_was_taken_for(talk: Talk) -> None:
    wishes = {"occupations": ["software-developer"], "visas": ["D-10"], "regions": [GUNSAN]}
    said = talk.act("action_answer", "ask_visa", "I want to be a developer in Gunsan. I hold a D-10.", wishes=wishes)
    assert said["response"] == "utter_matches"
    asked = Talk().act("action_answer", "ask_visa", "Can developers in Gunsan hold a D-10?", wishes=wishes)
    assert asked["response"] == "utter_answer"


def test_words_that_could_ask_for_a_program_are_about_the_list_right_after_it(talk: Talk) -> None:
    ranking = [{"name": "ask_overview", "confidence": 0.7}, {"name": "introduce", "confidence": 0.2}]
    find(talk)
    said = talk.act("action_answer", "ask_overview", "만나게 해줘", intent_ranking=ranking)
    assert said["response"] == "utter_which_match"
    said = talk.act("action_answer", "ask_overview", "설명해줘", intent_ranking=ranking[:1])
    assert said["response"] == "utter_answer"


def test_what_no_search_can_use_opens_no_check_right_after_a_list(talk: Talk) -> None:
    find(talk)
    assert talk.act("action_inform", "inform", "I like music")["response"] == "utter_search_unheard"
    assert talk.followed == []
    talk.act("action_inform", "inform", "I'm 25", entities=[{"entity": "age", "value": 25}])
    assert talk.followed == ["eligibility_form"]


def test_an_empty_list_is_not_taken_for_none(talk: Talk) -> None:
    find(talk, {"majors": ["mechanical-engineering"], "regions": [ULLEUNG]})
    assert talk.act("action_why_match", "ask_why_match", "the second")["response"] == "utter_nothing_listed"


WISHES = st.fixed_dictionaries(
    {},
    optional={
        "majors": st.sampled_from([["mechanical-engineering"], ["computer-science"]]),
        "skills": st.sampled_from([["welding"], ["cad", "java"], ["process-engineering"]]),
        "topik": st.integers(0, 6),
        "visas": st.lists(st.sampled_from(["D-2", "D-10", "E-7", "F-4"]), min_size=1, max_size=2),
        "degree": st.sampled_from(["high_school", "bachelor", "master"]),
        "near": st.sampled_from([JEONJU, GUNSAN, "31010"]),
        "within_km": st.integers(1, 80),
        "regions": st.lists(st.sampled_from(["35", GUNSAN, "31", "11"]), min_size=1, max_size=2),
        "unwanted_regions": st.sampled_from([["11"], [GUNSAN]]),
        "night_shifts": st.booleans(),
        "home": st.sampled_from([JEONJU, "11010"]),
        "headcount": st.integers(1, 5),
    },
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(messages=st.lists(WISHES, min_size=1, max_size=4), wanted=st.sampled_from(["find_jobs", "find_candidates"]))
def test_no_list_ever_breaks_a_limit_that_was_told(
    messages: list[dict[str, Any]], wanted: str, samples: Matcher
) -> None:
    talk = Talk()
    said = find(talk, {"occupations": ["process-engineer"], **messages[0]}, wanted)
    for wishes in messages[1:]:
        said = talk.act("action_refine", "refine_search", wishes=wishes)
    if said["response"] != "utter_matches":
        return
    for match in said["matches"]:
        states = list(_states(talk, match["id"], wanted, samples))
        assert State.FAIL not in states
        left_out = any(message["key"] == "match-left-out" for message in match["to_check"])
        assert len(match["to_check"]) - left_out == states.count(State.TO_CHECK)


def _states(talk: Talk, one: str, wanted: str, samples: Matcher) -> Iterator[State]:
    facts, store = talk.slots["facts"], samples.store
    jobs = wanted == "find_jobs"
    person = candidate_of(talk.told, facts, "en") if jobs else store.candidate(one)
    job = store.job(one) if jobs else job_of(talk.told, facts, "en")
    assert person is not None
    assert job is not None
    for gate in GATES_FOR_CANDIDATES if jobs else GATES:
        yield gate.judge(person, job, TODAY)


def test_a_region_told_outright_goes_into_the_search_that_is_at_hand(talk: Talk) -> None:
    find(talk, {"majors": ["mechanical-engineering"], "topik": 4})
    said = talk.press("action_inform", "inform", fact=f"region={JEONJU}")
    assert said["response"] == "utter_matches"
    assert talk.told["home"] == JEONJU
    assert talk.slots["facts"]["region"] == JEONJU
    assert [match["distance_km"] is not None for match in said["matches"]] == [True] * 3


def test_a_region_told_outright_changes_the_outcome_that_was_told_last(talk: Talk) -> None:
    talk.slots["context"] = {"check": stored_state(CheckState(goal="screening", ending="settled"))}
    talk.events = [{"event": "bot", "metadata": {"utter_action": "utter_screening"}}]
    talk.press("action_inform", "inform", fact=f"region={JEONJU}")
    assert talk.followed == ["eligibility_form"]


def test_a_region_told_out_of_the_blue_is_kept(talk: Talk) -> None:
    assert talk.press("action_inform", "inform", fact=f"region={JEONJU}")["response"] == "utter_region_noted"
    assert talk.slots["facts"] == {"region": JEONJU}
    assert not talk.followed


def test_a_resume_takes_the_place_of_what_was_told(talk: Talk) -> None:
    find(talk)
    read = {"skill_ids": ["welding"], "visa": "D-10", "region": GUNSAN, "within_km": 30, "languages": {"vi": "native"}}
    said = talk.press("action_matching", "find_jobs", profile=json.dumps(read))
    assert said["response"] == "utter_matches"
    assert talk.told == {"skills": ["welding"], "visas": ["D-10"], "home": GUNSAN, "within_km": 30, "languages": ["vi"]}


def test_a_post_out_of_a_file_looks_for_its_candidates(talk: Talk) -> None:
    read = {"title": "용접원", "skill_ids": ["welding"], "region": JEONJU, "visas_accepted": ["any"], "headcount": 2}
    said = talk.press("action_matching", "find_candidates", profile=json.dumps(read))
    assert said["wanted"] == "candidates"
    assert (talk.told["words"], talk.told["regions"], talk.told["headcount"]) == ("용접원", [JEONJU], 2)
    assert "search-told-any-visa" in [one["key"] for one in said["told"]]


def test_introduce_me_right_after_a_list_asks_which_whatever_it_was_taken_for(talk: Talk) -> None:
    listed = find(talk)["matches"]
    for text in ("introduce me", "소개해줘", "giới thiệu mình đi", "介绍一下"):
        said = talk.act("action_answer", "ask_overview", text)
        assert said["response"] == "utter_which_match", text
        assert [match["id"] for match in said["matches"]] == [match["id"] for match in listed], text


@pytest.mark.parametrize(
    ("text", "intent"),
    [("do they need TOPIK?", "ask_language_requirement"), ("which visa?", "ask_visa"), ("the pay?", "ask_pay")],
)
def test_a_question_right_after_a_list_is_about_the_posts_in_view(talk: Talk, text: str, intent: str) -> None:
    listed = ids(find(talk))
    said = talk.act("action_answer", intent, text)
    assert said["response"] == "utter_posts_say"
    assert [post["match"]["id"] for post in said["posts"]] == listed
    jobs = [actions.matcher.matcher().store.job(one) for one in listed]
    if intent == "ask_visa":
        assert [bool(post["stated"]) for post in said["posts"]] == [
            job.visas_accepted is not None for job in jobs if job
        ]
    one = talk.act("action_answer", intent, "and the second?")
    assert [post["match"]["number"] for post in one["posts"]] == [2]
