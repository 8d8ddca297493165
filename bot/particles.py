"""Korean particles that agree with the sound of the word before them (이/가, 을/를, 은/는, 과/와, 으로/로)."""

from __future__ import annotations

import re
import unicodedata

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS = 28
# A remark in brackets is passed over: the particle agrees with the word that it explains.
_REMARK = re.compile(r"(?<=\S)\s*[(（\[][^)）\]]*[)）\]]\W*$")
_RIEUL = 8
# How a digit's Korean reading ends: 영 일 삼 육 have a final consonant, 칠 팔 일 end in ㄹ, 이 사 오 구 in a vowel.
_DIGIT_FINALS = {"0": 21, "1": _RIEUL, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": _RIEUL, "8": _RIEUL, "9": 0}
# An abbreviation's last letter is read by its name: only those of L, M, N and R end in a consonant.
_LETTER_FINALS = {"L": _RIEUL, "M": 16, "N": 4, "R": _RIEUL}
# A word is read by its sound: 마켓 (market) and 업 (up) end in a consonant, 프론트 (front) does not.
_SOUND_FINALS = {"l": _RIEUL, "m": 16, "n": 4}
_STOPPED = re.compile("([aeiou]|c)[pktcb]$|ng$")


def final_consonant(word: str) -> int:
    """Index of the final consonant of the word's last readable character; 0 when it ends in a vowel."""
    spoken = _REMARK.sub("", unicodedata.normalize("NFC", word))
    for place in range(len(spoken) - 1, -1, -1):
        character = spoken[place]
        if _FIRST_SYLLABLE <= ord(character) <= _LAST_SYLLABLE:
            return (ord(character) - _FIRST_SYLLABLE) % _FINALS
        if character in _DIGIT_FINALS:
            return _DIGIT_FINALS[character]
        if character.isalpha():
            stopped = 1 if _STOPPED.search(spoken[: place + 1]) else 0
            return stopped or (_LETTER_FINALS | _SOUND_FINALS).get(character, 0)
    return 0


def with_particle(word: str, pair: str) -> str:
    """The word with the fitting half of `pair`, written consonant form first: "은/는", "이/가", "으로/로"."""
    after_consonant, _, after_vowel = pair.partition("/")
    final = final_consonant(word)
    # 으로 joins ㄹ without its vowel: 서울로, but 부산으로.
    takes_vowel_form = final == 0 or (after_consonant.startswith("으로") and final == _RIEUL)
    return word + (after_vowel if takes_vowel_form else after_consonant)
