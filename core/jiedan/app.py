"""The parts, put together: the one file that knows all of them. `run` is what `jiedan run` does."""

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import structlog

from jiedan.adapter import Platform
from jiedan.clock import Clock, SystemClock
from jiedan.dispatch import Dispatch
from jiedan.errors import Hiccup
from jiedan.host import adapters, plugins
from jiedan.host.answers import Answers
from jiedan.host.clockwork import Clockwork
from jiedan.host.deliveries import Deliveries
from jiedan.host.desk import Desk, GroupDefaults, PlatformRole
from jiedan.host.files import Files
from jiedan.host.keys import Keys
from jiedan.host.ocr import Ocr, Reader, available
from jiedan.host.reactions import Reactions
from jiedan.host.rounds import Round, Rounds
from jiedan.host.slips import Slips
from jiedan.host.watch import Watch
from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.plan import PLANS
from jiedan.members.points import Levels
from jiedan.members.retention import Retention
from jiedan.messages.inbound import Inbound
from jiedan.orders.payments import Refunds
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.settings import GroupDefaults as GroupTable
from jiedan.settings import Settings
from jiedan.settings.retention import Retention as RetentionTable
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.storage.migrating import migrate
from jiedan.texts.catalog import Catalog

STOP_WITHIN: Final = 25.0
"""Seconds in which a stop is over, whatever hangs (promise 37 allows thirty)."""
TALK_WRITTEN: Final = timedelta(seconds=10)
"""Talk that groups keep is written down this often; what was said since is lost in a crash."""
IDLE: Final = 1.0
"""Seconds after which the pumps look by themselves, in case another process committed something."""
RETENTION: Final = Retention()

_log: Final = structlog.get_logger("jiedan.app")


class App:
    """One running jiedan. Adapters hand events to `receive`; `sweep` does all that waits (the pumps call its parts)."""

    def __init__(
        self, engine: Engine, clock: Clock, registry: plugins.Registry, defaults: GroupDefaults, platforms: Mapping[str, Platform],
        *, strict_texts: bool = False, files: Files | None = None, reader: Reader | None = None,
        retention: Retention = RETENTION,
        keys: Keys | None = None,
    ) -> None:  # fmt: skip
        catalog = Catalog(strict=strict_texts, first=defaults.language)
        for language, source, prefix in registry.texts():
            catalog.add(language, source, prefix=prefix)
        self.desk: Final = Desk(
            engine=engine, clock=clock, catalog=catalog, plugins=registry, defaults=defaults,
            files=files or Files(Path("data/files")), role_of=self._role_of, retention=retention, keys=keys,
        )  # fmt: skip
        self._platforms: Final = platforms
        self._bells: Final = (asyncio.Event(), asyncio.Event(), asyncio.Event(), asyncio.Event())
        self.answers: Final = Answers(self.desk)
        self.watch: Final = Watch(self.desk)
        self.dispatch: Final = Dispatch(self.desk, self.answers, self.watch, self._wake)
        self.clockwork: Final = Clockwork(self.desk, self.answers.trade)
        self.reactions: Final = Reactions(self.desk)
        self.rounds: Final = Rounds(
            self.desk, (*self.answers.rounds, Round("talk", TALK_WRITTEN, self.watch.flush, everywhere=True))
        )
        self.slips: Final = Slips(self.desk, reader)
        self.deliveries: Final = Deliveries(engine, clock, platforms, on_move=self.answers.drafts.moved)

    def heeds(self, inbound: Inbound) -> bool:
        """Whether anything would be done with this event."""
        watched = self.watch.heeds(inbound)  # every message is looked at, also one that is a command: it counts
        return watched or self.dispatch.recognise(inbound) is not None

    async def receive(self, inbound: Inbound) -> bool:
        """Take in one event. Returns when it is durable; True where something came of it."""
        return await self.dispatch.receive(inbound)

    async def begin(self) -> None:
        """After a start: remember what was under way."""
        await self.clockwork.begin()
        await self.answers.drafts.recall()
        await self.answers.learn_keywords()

    async def sweep(self) -> None:
        """Everything that waits: deadlines, plugins' reactions, slips, messages; until nothing does."""
        waiting = (self.clockwork.sweep, self.rounds.sweep, self.reactions.sweep, self.slips.sweep, self.deliveries.sweep)
        while sum([await sweep() for sweep in waiting]):
            pass

    async def pump(self) -> None:
        """Sweep again and again, side by side, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for part, bell in zip(
                (self.clockwork.sweep, self.rounds.sweep, self.reactions.sweep, self.slips.sweep), self._bells, strict=True
            ):
                group.create_task(self._again(part, bell))
            group.create_task(self._again(self._deliver, self.deliveries.stirred, self.deliveries.pause))

    def _wake(self) -> None:
        """Something was committed."""
        for bell in self._bells:
            bell.set()
        self.deliveries.wake()

    async def _deliver(self) -> int:
        """Send what may be sent. Nobody has to do anything because of it."""
        await self.deliveries.sweep()
        return 0

    async def _role_of(self, platform: str, chat: str, user: str) -> PlatformRole | None:
        """What the platform says somebody is in a group right now."""
        connected = self._platforms.get(platform)
        return None if connected is None else await connected.role(chat, user)

    async def _again(
        self, sweep: Callable[[], Awaitable[int]], bell: asyncio.Event, idle: Callable[[float], float] = float
    ) -> None:  # fmt: skip
        """Sweep whenever the bell rings, and after `idle` seconds (of IDLE at most)."""
        pause = IDLE
        while True:
            bell.clear()
            try:
                if await sweep():
                    self._wake()
                pause = idle(IDLE)
            except Hiccup as problem:
                pause = min(max(pause, IDLE) * 2, 30.0)
                _log.warning("the database does not answer; trying again", problem=repr(problem), seconds=pause)
            except Exception:  # noqa: BLE001 -what it does is logged
                pause = min(max(pause, IDLE) * 2, 30.0)
                _log.exception("something broke; trying again", seconds=pause)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await bell.wait()

    async def quiet(self) -> None:
        """Wait until no event is being handled."""
        while self.dispatch.lanes.busy:  # noqa: ASYNC110 - once, at the end of the process
            await asyncio.sleep(0.01)


async def run(settings: Settings, ready: Callable[[str], None] = print) -> None:
    """Open the database, bring it up to date, join the platforms, and trade until SIGINT or SIGTERM.

    `ready` is told where people can go. Raises Fault for what only the operator can mend.
    """
    settings.data.path.mkdir(parents=True, exist_ok=True)
    if settings.database.file is not None:
        settings.database.file.parent.mkdir(parents=True, exist_ok=True)
    database = await open_database(settings.database.url)
    try:
        await migrate(database)
        platforms: dict[str, Platform] = {}
        registry, files = plugins.load(settings), Files(settings.data.path / "files")
        ocr = Ocr(files) if available() else None
        app = App(
            database.engine, SystemClock(), registry, defaults_of(settings.group), platforms, files=files, reader=ocr,
            retention=retention_of(settings.retention),
            keys=Keys(settings.data.path / "keys"),
        )  # fmt: skip
        platforms.update(adapters.connect(settings, app, app.desk.clock, files, ready))
        await app.begin()
        try:
            await _until_stopped(app, platforms)
        finally:
            if ocr is not None:
                await ocr.close()
    finally:
        await database.close()


async def _until_stopped(app: App, platforms: Mapping[str, Platform]) -> None:
    """Run everything; end gracefully on a signal, or with the Fault of an adapter."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    tasks = [asyncio.create_task(platform.run(), name=name) for name, platform in platforms.items()]
    pump = asyncio.create_task(app.pump(), name="pump")
    stop = asyncio.create_task(stopped.wait(), name="stop")
    try:
        done, _ = await asyncio.wait([*tasks, pump, stop], return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        _log.info("stopping")
        await _end(app, [*tasks, pump, stop])


async def _end(app: App, tasks: list[asyncio.Task[object]]) -> None:
    """Take in nothing new, finish what was begun, and be done in time. What is not sent stays in the outbox."""
    for task in tasks:
        task.cancel()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(STOP_WITHIN):
            await asyncio.gather(*tasks, return_exceptions=True)
            await app.quiet()


def defaults_of(table: GroupTable) -> GroupDefaults:
    """`[group]` of settings.toml in the core's own types."""
    quiet = table.quiet
    regular_rate, expert_rate = table.levels.rates
    levels = Levels(
        regular_from=table.levels.regular_from_halves, expert_from=table.levels.expert_from_halves,
        newcomer_holds=table.levels.newcomer_holds, regular_holds=table.levels.regular_holds, expert_holds=table.levels.expert_holds,
        regular_rate=regular_rate, expert_rate=expert_rate,
    )  # fmt: skip
    rules = GroupRules(
        zone=table.zone, quiet_from=None if quiet is None else quiet[0], quiet_to=0 if quiet is None else quiet[1],
        ceiling=table.ceiling_minor, drafts=table.drafts, levels=levels,
    )  # fmt: skip
    tiers = Tiers(tuple(Tier(above=above, basis_points=rate) for above, rate in table.tiers), table.marginal)
    untouched, begun, delivered = table.refunds.shares
    spans: dict[str, Any] = dict(table.spans)
    terms = Terms(
        commission=tiers, screened=table.screened, revisions=table.revisions, extensions=table.extensions,
        default_to_worker=table.default_to_worker, small_dispute=table.small_dispute_minor, plan=PLANS[table.plan],
        refunds=Refunds(untouched=untouched, begun=begun, delivered=delivered), **spans,
    )  # fmt: skip
    return GroupDefaults(language=table.language, currency=table.currency, rules=rules, terms=terms)


def retention_of(table: RetentionTable) -> Retention:
    """`[retention]` of settings.toml in the core's own type."""
    spans = {name: timedelta(days=getattr(table, f"{name}_days")) for name in Retention.__struct_fields__}
    return Retention(**spans)
