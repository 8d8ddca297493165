"""Korean particles that agree with the sound of the word before them (이/가, 을/를, 은/는, 과/와, 으로/로)."""

from __future__ import annotations

import unicodedata

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS = 28
_RIEUL = 8
# How a digit's Korean reading ends: 영 일 삼 육 have a final consonant, 칠 팔 일 end in ㄹ, 이 사 오 구 in a vowel.
_DIGIT_FINALS = {"0": 21, "1": _RIEUL, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": _RIEUL, "8": _RIEUL, "9": 0}
# A Latin letter is read as its name when the word is an abbreviation: L, M, N and R end in a consonant.
_LETTER_FINALS = {"l": _RIEUL, "m": 16, "n": 4, "r": _RIEUL}


def final_consonant(word: str) -> int:
    """Index of the final consonant of the word's last readable character; 0 when it ends in a vowel."""
    for character in reversed(unicodedata.normalize("NFC", word)):
        if _FIRST_SYLLABLE <= ord(character) <= _LAST_SYLLABLE:
            return (ord(character) - _FIRST_SYLLABLE) % _FINALS
        if character in _DIGIT_FINALS:
            return _DIGIT_FINALS[character]
        if character.isalpha():
            return _LETTER_FINALS.get(character.lower(), 0)
    return 0


def with_particle(word: str, pair: str) -> str:
    """The word with the fitting half of `pair`, written consonant form first: "은/는", "이/가", "으로/로"."""
    after_consonant, _, after_vowel = pair.partition("/")
    final = final_consonant(word)
    # 으로 joins ㄹ without its vowel: 서울로, but 부산으로.
    takes_vowel_form = final == 0 or (after_consonant.startswith("으로") and final == _RIEUL)
    return word + (after_vowel if takes_vowel_form else after_consonant)
