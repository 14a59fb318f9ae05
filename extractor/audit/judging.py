"""Judges the claims of rows against the accounts of their texts; remembers the accounts of the last texts."""

from __future__ import annotations

import collections
import dataclasses
import json
from typing import TYPE_CHECKING

from extractor.audit.problems import Problem
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.schema.base import Evidence
from extractor.verify.claim_account import Account
from extractor.verify.claims import NumberClaim, judge_claim

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from extractor.audit.options import JudgeSettings
    from extractor.audit.texts import TextPlace
    from extractor.schema.terms import ReasonCode
    from extractor.verify.claims import Verdict


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """The claims of one row about one text.

    Attributes:
        text: The text itself, or its place in the texts file.
        file: The file that holds the text, for messages.
        line: The line of ``file`` at which the text stands.
        field: The field or column of the text.
    """

    text: str | TextPlace
    claims: tuple[NumberClaim, ...]
    file: str
    line: int
    field: str


@dataclasses.dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the words it rests on."""

    verdict: Verdict
    reasons: tuple[ReasonCode, ...]
    evidence: tuple[Evidence, ...]


Outcome = tuple[Judgement, ...] | Problem


class Judge:
    """Judges tasks one after the other; remembers the accounts of the last texts."""

    def __init__(self, settings: JudgeSettings) -> None:
        self._settings = settings
        self._domain = load_domain(settings.domain)
        self._accounts: collections.OrderedDict[str | TextPlace, Account] = collections.OrderedDict()
        self._characters = 0
        self._file: IO[bytes] | None = settings.texts.open("rb") if settings.texts is not None else None

    def close(self) -> None:
        """Closes the texts file."""
        if self._file is not None:
            self._file.close()

    def __call__(self, tasks: Sequence[Task]) -> list[Outcome]:
        """One outcome for each task, in order."""
        return [self._judge(task) for task in tasks]

    def _judge(self, task: Task) -> Outcome:
        account = self._account(task)
        if isinstance(account, Problem):
            return account
        return tuple(_judgement(claim, account) for claim in task.claims)

    def _account(self, task: Task) -> Account | Problem:
        if task.text in self._accounts:
            self._accounts.move_to_end(task.text)
            return self._accounts[task.text]
        text = task.text if isinstance(task.text, str) else self._fetch(task.text)
        account = self._read(text, task)
        if isinstance(account, Account):
            self._remember(task.text, account)
        return account

    def _read(self, text: object, task: Task) -> Account | Problem:
        problem = self._problem_of(text)
        if problem is not None:
            return Problem(*problem, task.file, task.line, task.field)
        return Account(read_ledger(str(text), language=self._settings.language, domain=self._domain))

    def _problem_of(self, text: object) -> tuple[str, str] | None:
        most = self._settings.max_text_bytes
        if not isinstance(text, str):
            return "missing_field", "is missing or no text, so nothing can be judged against it"
        if not text.strip():
            return "empty_text", "is empty, so nothing can be judged against it"
        if len(text) > most or len(text.encode("utf-8", "surrogatepass")) > most:
            return "large_text", f"is larger than {most} bytes; split it or raise the limit"
        return None

    def _fetch(self, place: TextPlace) -> object:
        assert self._file is not None, "places are only made from a texts file"
        self._file.seek(place.start)
        return json.loads(self._file.read(place.length).decode("utf-8-sig")).get("text")

    def _remember(self, place: str | TextPlace, account: Account) -> None:
        self._accounts[place] = account
        self._characters += len(account.ledger.text)
        while self._characters > self._settings.remembered_characters:
            _, oldest = self._accounts.popitem(last=False)
            self._characters -= len(oldest.ledger.text)


def _judgement(claim: NumberClaim, account: Account) -> Judgement:
    found = judge_claim(claim, account)
    evidence = tuple(
        Evidence(quote=account.ledger.text[start:end], start=start, end=end) for start, end in found.evidence
    )
    return Judgement(found.verdict, found.reasons, evidence)
