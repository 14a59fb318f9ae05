"""Names folded so that the spellings of one place meet: "Deir al-Zor", "Deir az-Zour", "Dayr az Zawr".

Transliterations of one Arabic name differ in the article (al-, az-, ez-), in vowels (ou/u, ee/i, ei/ay), in
doubled letters, apostrophes and hyphens. ``fold`` evens these out and keeps vowels; ``skeleton`` keeps only
consonants, for names whose vowels were heard differently ("Khesham", "Khasham").
"""

from __future__ import annotations

import functools
import re
import unicodedata

_ARTICLES = frozenset(
    {"al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "an", "en"}
    | {"adh", "edh", "ath", "eth", "il", "ul"}
)
_ALWAYS_ARTICLES = frozenset({"al", "el"})
_MARKS = re.compile(r"[ʿʾʼʻ'`’‘´‛ʹʺ]")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": ""})
_VOWELS = re.compile(r"oo|ou|au|aw|uw|ow|ee|ei|ey|ai|ay|ie(?=\w)|iy|yi|y|o|e")
_ROUND = frozenset({"oo", "ou", "au", "aw", "uw", "ow", "o"})
_ASPIRATED = (("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"))
_CONSONANTS = (*_ASPIRATED, ("sh", "$"), ("ch", "$"), ("ck", "k"), ("ph", "f"))
_SINGLE = str.maketrans({"q": "k", "c": "k", "v": "w", "j": "j"})


def fold(name: str) -> str:
    """The name in small plain letters, without articles, with vowels and doubled letters evened out."""
    return " ".join(map(_folded_word, _words(name)))


def skeleton(name: str) -> str:
    """The consonants of the name, emphatic and aspirated letters as their plain neighbours."""
    return " ".join(filter(None, map(_bones, _words(name))))


def fold_and_skeleton(name: str) -> tuple[str, str]:
    """Both at once, for those who index many names."""
    words = _words(name)
    return " ".join(map(_folded_word, words)), " ".join(filter(None, map(_bones, words)))


def _words(name: str) -> list[str]:
    plain = name.lower() if name.isascii() else _plain(name)
    return _without_articles(re.findall(r"\w+", _MARKS.sub("", plain)))


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.translate(_ARABIC))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def _without_articles(words: list[str]) -> list[str]:
    kept = []
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if following and word in _ARTICLES and (word in _ALWAYS_ARTICLES or following[0] == word[1]):
            continue
        kept.append(word[2:] if word.startswith("ال") and len(word) > 4 else word)
    return kept


@functools.lru_cache(maxsize=100_000)
def _folded_word(word: str) -> str:
    for old, new in _ASPIRATED:
        word = word.replace(old, new)
    word = word.translate(_SINGLE)
    word = _VOWELS.sub(lambda match: "u" if match[0] in _ROUND else "i", word)
    word = re.sub(r"(.)\1+", r"\1", word)
    word = re.sub(r"(?<=[aiu])[ht]$", "", word)
    return re.sub(r"([aiu])[aiu]*([aiu])$", r"\1\2", word)


@functools.lru_cache(maxsize=100_000)
def _bones(word: str) -> str:
    for old, new in _CONSONANTS:
        word = word.replace(old, new)
    word = word.translate(_SINGLE)
    word = re.sub(r"(?<=.)[hwy]\b", "", word)
    bare = re.sub(r"[aeiouwy]", "", word[1:])
    first = word[:1] if word[:1] not in "aeiou" else ""
    return re.sub(r"(.)\1+", r"\1", first + bare)
