"""`jiedan doctor` explains Telegram: by the server of tests/adapters/telegram/botapi, and by answers of getMe and getWebhookInfo."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jiedan.adapter import Finding
from jiedan_telegram.examine import about_bot, about_news, examine, listens
from jiedan_telegram.settings import Settings
from tests.adapters.telegram.botapi import BotApi
from tests.cli.conftest import Terminal

TOKEN = "4711:AAbbCCdd-SECRET_eeFF"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOOK = "https://bot.example/telegram"
WEBHOOK: Mapping[str, Any] = {"mode": "webhook", "webhook_url": HOOK, "webhook_secret": "s3cret"}
ME: Mapping[str, Any] = {"id": 4711, "is_bot": True, "first_name": "接单", "username": "jiedan_bot", "can_join_groups": True}


def ill(findings: list[Finding]) -> list[Finding]:
    """Those that have to be mended."""
    return [finding for finding in findings if finding.remedy and not finding.advice]


def news(told: Mapping[str, Any], settings: Settings) -> Finding:
    """What is said of an answer of getWebhookInfo."""
    (finding,) = about_news(told, settings, 4711, NOW, "@jiedan_bot")
    return finding


async def test_a_bot_that_telegram_knows_is_named() -> None:
    """Nothing is to be mended; that the bot has to be an administrator cannot be seen from here, and is advice."""
    async with BotApi(TOKEN) as api:
        found = await examine(Settings(token=TOKEN, api_base=api.base))

    assert ill(found) == []
    assert found[0].seen == "@jiedan_bot (jiedan_bot) is known to Telegram"
    assert [finding.seen.split(".")[0] for finding in found if finding.advice] == ["@jiedan_bot: privacy mode is on"]
    assert found[-1].seen == "@jiedan_bot: its updates are fetched (polling)"


async def test_the_examination_takes_nothing_away_from_a_jiedan_that_runs() -> None:
    """It only asks who the bot is and where its updates go: fetching them would end the other's waiting."""
    async with BotApi(TOKEN) as api:
        api.user(1, "Anna").starts()
        await examine(Settings(token=TOKEN, api_base=api.base))

    assert {call.method for call in api.calls} == {"getMe", "getWebhookInfo"}


async def test_privacy_mode_is_explained_in_words() -> None:
    """What the bot does not hear, and both ways out; nothing where it is off."""
    (_, on), (_, off) = about_bot(ME), about_bot({**ME, "can_read_all_group_messages": True})

    assert "a bare 接单 is not heard, unless it is an administrator" in on.seen
    assert "administrator of each group" in on.remedy
    assert "/setprivacy, choose @jiedan_bot, Disable; then remove the bot from the group and add it again" in on.remedy
    assert (off.remedy, "privacy mode is off" in off.seen) == ("", True)


def test_a_bot_that_may_not_be_added_to_groups_is_found() -> None:
    """With what to write to BotFather."""
    (finding,) = ill(list(about_bot({**ME, "can_join_groups": False})))

    assert "/setjoingroups, choose @jiedan_bot, Enable" in finding.remedy


async def test_a_missing_token_is_told_with_the_way_to_one() -> None:
    """From BotFather into the environment or settings.toml."""
    (finding,) = await examine(Settings())

    assert finding.seen.startswith("no token")
    assert "@BotFather" in finding.remedy
    assert "JIEDAN_ADAPTERS__TELEGRAM__TOKEN=" in finding.remedy


async def test_each_of_several_bots_is_examined() -> None:
    """One that Telegram does not know is told by the name that it has in the settings; the others are well."""
    async with BotApi(TOKEN) as api:
        api.add_bot("5:five", "second_bot")
        found = await examine(Settings(token=TOKEN, tokens={"second": "5:five", "third": "6:six"}, api_base=api.base))
    (wrong,) = ill(found)

    assert wrong.seen == "the bot third: Telegram does not know its token"
    assert "tokens.third" in wrong.remedy
    assert {finding.seen.split()[0].rstrip(":") for finding in found} == {"@jiedan_bot", "@second_bot", "the"}


@pytest.mark.parametrize(
    ("base", "seen", "remedy"),
    [
        (
            "http://127.0.0.1:1",
            "http://127.0.0.1:1 cannot be asked: Cannot connect to host 127.0.0.1:1",
            "does a Bot API server run there?",
        ),
        ("http://ann:hunter2@127.0.0.1:1", "http://127.0.0.1:1 cannot be asked", "api_base is http://127.0.0.1:1:"),
        ("http://", "api_base is no address", "https://api.telegram.org"),
        ("http://127.0.0.1:99999", "api_base is no address", "https://api.telegram.org"),
        ("http://[::1", "api_base is no address", "https://api.telegram.org"),
    ],
)
async def test_a_telegram_that_cannot_be_reached_is_told(base: str, seen: str, remedy: str) -> None:
    """With the address that was tried, without token and password."""
    (finding,) = await examine(Settings(token=TOKEN, api_base=base))

    assert seen in finding.seen
    assert remedy in finding.remedy
    assert "SECRET" not in f"{finding}"
    assert "hunter2" not in f"{finding}"


async def test_what_is_no_bot_api_is_told() -> None:
    """A page of HTML, a broken connection, an error of the server: none is a traceback, none shows the token."""
    async with BotApi(TOKEN) as api:
        api.faults.bad_gateway("getMe")
        api.faults.drop_before("getMe")
        api.faults.internal("getWebhookInfo")
        settings = Settings(token=TOKEN, api_base=api.base)
        page, broken, late = [ill(await examine(settings)) for _ in range(3)]

    assert [len(found) for found in (page, broken, late)] == [1, 1, 1]
    assert page[0].seen == f"{api.base} cannot be asked: what answers there is no Bot API"
    assert broken[0].seen == f"{api.base} cannot be asked: Server disconnected"
    assert late[0].seen == f"{api.base} cannot be asked: Internal Server Error"
    assert all(found[0].remedy and "SECRET" not in str(found) for found in (page, broken, late))


async def test_a_token_in_the_words_of_an_error_is_not_shown() -> None:
    """A proxy may repeat the address that it was asked for."""
    async with BotApi(TOKEN) as api:
        api.faults.refuse("getWebhookInfo", 400, f"Bad Request: /bot{TOKEN}/getWebhookInfo is unknown here")
        found = await examine(Settings(token=TOKEN, api_base=api.base))

    assert "/bot4711:…/getWebhookInfo is unknown here" in found[-1].seen
    assert "SECRET" not in str(found)


async def test_a_pause_that_telegram_asks_for_is_no_illness() -> None:
    """429 says that the token is good."""
    async with BotApi(TOKEN) as api:
        api.faults.too_many("getMe", 7)
        (finding,) = await examine(Settings(token=TOKEN, api_base=api.base))

    assert "a pause of 7 s" in finding.seen
    assert finding.advice


async def test_a_webhook_of_somebody_else_is_told_where_updates_are_to_be_fetched() -> None:
    """The start takes it away; its address is shown without its path, in which people keep secrets."""
    async with BotApi(TOKEN) as api:
        await api.server.perform(api.bot, "setWebhook", {"url": "https://other.example/hidden-path"})
        found = await examine(Settings(token=TOKEN, api_base=api.base))

    assert found[-1].seen.startswith("@jiedan_bot: its updates go to a webhook at other.example")
    assert "jiedan run takes it away" in found[-1].remedy
    assert "hidden" not in str(found)


async def test_our_webhook_is_well_when_telegram_knows_it() -> None:
    """Under the address of this very bot."""
    async with BotApi(TOKEN) as api:
        await api.server.perform(api.bot, "setWebhook", {"url": f"{HOOK}/4711", "secret_token": "s3cret"})
        found = await examine(Settings(token=TOKEN, api_base=api.base, **WEBHOOK))

    assert found[-1].seen.startswith("@jiedan_bot: its updates come to bot.example")
    assert found[-1].remedy == ""


@pytest.mark.parametrize(
    ("told", "seen", "mended"),
    [
        ({"url": ""}, "Telegram knows no webhook yet, jiedan run tells it", True),
        ({"url": "", "pending_update_count": 3}, "jiedan run tells it, 3 updates wait", True),
        ({"url": f"{HOOK}/4712"}, "its updates go elsewhere, to a webhook at bot.example", False),
        ({"url": "https://x.example", "ip_address": "192.0.2.7"}, "to a webhook at x.example (192.0.2.7)", False),
        ({"url": f"{HOOK}/4711", "ip_address": "192.0.2.7"}, "its updates come to bot.example (192.0.2.7)", True),
    ],
)
def test_where_the_updates_go_is_compared_with_the_settings(told: Mapping[str, Any], seen: str, *, mended: bool) -> None:
    """Ours, somebody else's, or none yet."""
    finding = news(told, Settings(token=TOKEN, **WEBHOOK))

    assert seen in finding.seen
    assert (finding.remedy == "") is mended


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        ("Wrong response from the webhook: 403 Forbidden", "webhook_secret"),
        ("Wrong response from the webhook: 404 Not Found", "every path below webhook_url to jiedan, at 127.0.0.1:8081"),
        ("Wrong response from the webhook: 413 Request Entity Too Large", "client_max_body_size"),
        ("Wrong response from the webhook: 502 Bad Gateway", "does not get through to jiedan at 127.0.0.1:8081"),
        ("SSL error {error:0A000086:SSL routines::certificate verify failed}", "does not trust the certificate of bot.example"),
        ("Failed to resolve host: Name or service not known", "no address for bot.example"),
        ("Connection refused", "does not get through to bot.example"),
        ("Connection timed out", "does not get through to bot.example"),
        ("Something new", "Is webhook_url right"),
    ],
)
def test_a_webhook_that_fails_is_told_with_the_likely_cause(words: str, remedy: str) -> None:
    """Telegram's words, how long ago, and what to do, as long as something waits."""
    told = {"url": f"{HOOK}/4711", "pending_update_count": 2, "last_error_message": words}
    told["last_error_date"] = int((NOW - timedelta(minutes=5)).timestamp())
    finding = news(told, Settings(token=TOKEN, **WEBHOOK))

    assert finding.seen.endswith(f", 2 updates wait\nlast trouble 5 minutes ago: {words}")
    assert remedy in finding.remedy
    assert not finding.advice


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(minutes=2), "2 minutes ago"),
        (timedelta(hours=3, minutes=59), "3 hours ago"),
        (timedelta(days=2), "2 days ago"),
    ],
)
def test_a_trouble_that_is_over_is_only_told(passed: timedelta, words: str) -> None:
    """Telegram keeps the last error for ever; where nothing waits, all arrived since."""
    told = {"url": f"{HOOK}/4711", "last_error_message": "Connection refused"}
    told |= {"last_error_date": int((NOW - passed).timestamp())}  # type: ignore[dict-item]
    finding = news(told, Settings(token=TOKEN, **WEBHOOK))

    assert finding.seen.endswith(f"last trouble {words}: Connection refused; nothing waits since")
    assert finding.remedy == ""


async def test_what_somebody_else_wrote_cannot_steer_the_terminal() -> None:
    """The name of a bot and the words of a webhook come from outside."""
    async with BotApi(TOKEN) as api:
        api.add_bot("5:five", "second_bot", "\x1b[31mred")
        found = await examine(Settings(token="5:five", api_base=api.base))

    assert "\x1b" not in str(found[0].seen)
    assert "[31mred" in found[0].seen


def test_the_port_counts_only_where_telegram_calls() -> None:
    """Polling listens nowhere."""
    assert listens(Settings(token=TOKEN)) is None
    assert listens(Settings(token=TOKEN, host="::1", port=9000, **WEBHOOK)) == ("::1", 9000)


async def test_doctor_shows_it_all_on_the_command_line(tmp_path: Path) -> None:
    """With the token in the environment: it is nowhere in what is printed."""
    terminal = Terminal(tmp_path)
    terminal.settings('[adapters]\nenabled = ["telegram"]\n')
    async with BotApi(TOKEN) as api:
        variables = {"JIEDAN_ADAPTERS__TELEGRAM__TOKEN": TOKEN, "JIEDAN_ADAPTERS__TELEGRAM__API_BASE": api.base}
        well = await asyncio.to_thread(terminal.jiedan, "doctor", **variables)
        variables["JIEDAN_ADAPTERS__TELEGRAM__TOKEN"] = f"{TOKEN}x"
        wrong = await asyncio.to_thread(terminal.jiedan, "doctor", **variables)

    assert (well.code, wrong.code) == (0, 1), well.out
    assert "✓ telegram   @jiedan_bot (jiedan_bot) is known to Telegram\n! telegram   @jiedan_bot: privacy mode is on." in well.out
    assert "port" not in well.out
    assert "✗ telegram   the bot 4711: Telegram does not know its token" in wrong.out
    assert "SECRET" not in well.out + well.err + wrong.out + wrong.err
    assert "Traceback" not in well.err + wrong.err
