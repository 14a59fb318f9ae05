"""A headless Chromium for the sheet; tests that need it are skipped, saying so, where there is none."""

from __future__ import annotations

import contextlib
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from extractor.report import write_report
from tests.report.builder import example_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

    from extractor.report import Annex, ReviewItem

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
]


class Sheet:
    """An opened sheet and the few things the tests do with it."""

    def __init__(self, driver: WebDriver, path: Path, downloads: Path) -> None:
        self.driver = driver
        self.path = path
        self.downloads = downloads

    def open(self, address: str = "") -> None:
        self.driver.get("about:blank")
        self.driver.get(self.path.as_uri() + address)

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def find(self, selector: str) -> Any:
        from selenium.webdriver.common.by import By

        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[Any]:
        from selenium.webdriver.common.by import By

        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def click(self, selector: str) -> None:
        self.find(selector).click()

    def text(self, selector: str) -> str:
        return str(self.find(selector).text)

    def texts(self, selector: str) -> list[str]:
        return [str(element.text) for element in self.all(selector)]

    def content(self, selector: str) -> str:
        return "".join(str(element.get_property("textContent")) for element in self.all(selector))

    def chosen(self) -> str:
        return str(self.js("return queue.chosen?.figure.id ?? ''"))

    def choose(self, figure_id: str) -> None:
        self.js("choose(queue.all.find((entry) => entry.figure.id === arguments[0]))", figure_id)

    def saved(self) -> Path:
        from selenium.webdriver.support.wait import WebDriverWait

        self.click("#save")
        WebDriverWait(self.driver, 10).until(lambda _: list(self.downloads.glob("decisions*.json")))
        return max(self.downloads.glob("decisions*.json"))

    def complaints(self) -> list[str]:
        entries: Iterable[dict[str, Any]] = self.driver.get_log("browser")  # type: ignore[no-untyped-call]  # selenium leaves it untyped
        return [json.dumps(entry) for entry in entries]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[WebDriver, Path]]:
    """One Chromium for all tests, and the folder it downloads into."""
    pytest.importorskip("selenium", reason="selenium is not installed; the sheet is not clicked through")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver_path = shutil.which("chromedriver")
    if chromium is None or driver_path is None:
        pytest.skip("chromium or chromedriver is not installed; the sheet is not clicked through")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    downloads = tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in [*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"]:
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    yield driver, downloads
    with contextlib.suppress(Exception):  # the tests are over; a browser that is gone is gone
        driver.quit()


def opened(
    browser: tuple[WebDriver, Path],
    items: list[ReviewItem],
    path: Path,
    *,
    split: bool = False,
    annex: Annex | None = None,
) -> Sheet:
    """The sheet of these records, opened in an empty browser."""
    driver, downloads = browser
    for leftover in downloads.iterdir():
        leftover.unlink()
    write_report(items, path, split=split, annex=annex)
    sheet = Sheet(driver, path / "index.html" if split else path, downloads)
    sheet.open()
    sheet.js("localStorage.clear()")
    sheet.open()
    sheet.complaints()
    return sheet


@pytest.fixture
def examples(browser: tuple[WebDriver, Path], tmp_path: Path) -> Sheet:
    """The sheet of the five example reports."""
    return opened(browser, example_items(), tmp_path / "review.html")
