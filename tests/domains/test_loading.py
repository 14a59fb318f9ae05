"""A domain is found by name or folder, checked against itself and digested, or named in an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from extractor.domains import list_domains, load_domain
from extractor.errors import DomainError, UsageError
from extractor.prompts import list_prompts
from extractor.schema import Effect
from tests.domains.invented import DOMAIN_TOML, EVENTS_TOML, write_domain

if TYPE_CHECKING:
    from pathlib import Path


def error_of(folder: Path) -> str:
    with pytest.raises(DomainError) as caught:
        load_domain(str(folder))
    return str(caught.value)


def test_war_is_one_folder_among_others_and_the_one_that_is_read_by_default() -> None:
    assert {"floods", "war"} <= set(list_domains())
    assert load_domain().name == "war"


@pytest.mark.parametrize("name", list_domains())
def test_every_domain_of_the_package_loads_and_its_prompts_are_there(name: str) -> None:
    domain = load_domain(name)
    assert domain.event_types[-1] == "other"
    assert set(domain.prompts.values()) <= set(list_prompts())


def test_the_default_domain_counts_every_effect_of_the_record() -> None:
    assert load_domain().effects == set(get_args(Effect))


def test_a_folder_of_ones_own_is_a_domain(tmp_path: Path) -> None:
    domain = load_domain(str(write_domain(tmp_path)))
    assert domain.name == "protests"
    assert domain.event_types == ("march", "strike", "other")
    assert domain.prompts_root == tmp_path / "protests" / "prompts"


@pytest.mark.parametrize("name", ["storms", "../floods", "no/such/folder"])
def test_a_domain_that_there_is_not_is_a_wrong_call_that_names_those_there_are(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_domain(name)
    assert f"domain {name!r}: there is no such domain; use one of floods, war, or" in str(caught.value)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"domain": DOMAIN_TOML.replace('"protests"', '"rallies"')},
            "domain.toml: it calls itself 'rallies'",
        ),
        ({"domain": DOMAIN_TOML.replace('"killed"', '"bored"')}, "domain.toml: the key 'effects.0' is wrong"),
        ({"domain": DOMAIN_TOML.replace('"march"', '"A March"')}, "the key 'event_types.0' is wrong"),
        ({"domain": DOMAIN_TOML.replace("perpetrators", "perpetrator")}, "the key 'perpetrators' is wrong"),
        ({"domain": DOMAIN_TOML + "x = ["}, "domain.toml: no TOML"),
        ({"events": EVENTS_TOML.replace('"march"', '"sit_in"', 1)}, "'sit_in' is none of event_types"),
        ({"events": EVENTS_TOML.replace("detained", "displaced")}, "'displaced' is none of effects"),
        ({"events": EVENTS_TOML + "[scope]\nagain = ['again']"}, "the key 'scope.again' is wrong"),
        ({"events": EVENTS_TOML.replace('["marched", "rally"]', "[]")}, "the key 'event.0.words' is wrong"),
        ({"words": "x = 1"}, "protests/en/words.toml: is no file of a domain"),
    ],
)
def test_a_domain_that_contradicts_itself_is_refused_with_file_and_key(
    changed: dict[str, str], message: str, tmp_path: Path
) -> None:
    assert message in error_of(write_domain(tmp_path, **changed))


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    folder = write_domain(tmp_path)
    (folder / "en" / "events.toml").write_bytes(b"# \xff")
    assert error_of(folder) == "protests/en/events.toml: is no UTF-8 at byte 2; save it as UTF-8"


def test_the_digest_changes_with_one_byte_of_any_file(tmp_path: Path) -> None:
    before = load_domain(str(write_domain(tmp_path / "a")))
    longer = load_domain(str(write_domain(tmp_path / "b", domain=DOMAIN_TOML + "# a\n")))
    other_words = load_domain(str(write_domain(tmp_path / "c", events=EVENTS_TOML + "# a\n")))
    again = load_domain(str(write_domain(tmp_path / "d")))
    assert len({before.sha256, longer.sha256, other_words.sha256}) == 3
    assert again == before


def test_a_changed_folder_is_read_again(tmp_path: Path) -> None:
    folder = write_domain(tmp_path)
    before = load_domain(str(folder))
    write_domain(tmp_path, domain=DOMAIN_TOML.replace('"strike"', '"blockade"'))
    assert load_domain(str(folder)) != before


def test_a_domain_names_the_profile_that_it_has_no_prompts_for(tmp_path: Path) -> None:
    domain = load_domain(str(write_domain(tmp_path)))
    assert domain.prompts_for("small") == "marching/v1"
    with pytest.raises(DomainError, match=r"protests/domain.toml: names no prompts for the profile 'large'"):
        domain.prompts_for("large")


def test_a_domain_has_no_words_of_a_language_that_it_was_not_written_for(tmp_path: Path) -> None:
    domain = load_domain(str(write_domain(tmp_path)))
    assert domain.words("en", "names") == {}
    with pytest.raises(DomainError, match=r"protests: has no words for 'fr'; add fr/events.toml"):
        domain.words("fr", "events")
