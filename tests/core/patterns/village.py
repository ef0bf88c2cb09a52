"""A group that trades honestly for a year, made up at random: repeat customers, quick jobs, series, favourites, bad days."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from jiedan.patterns.history import Bound, History, Mishap, Opinion, Running, Setback, Trade, Undertaking

BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
YEAR: Final = timedelta(days=365)
MEMBERS: Final = 200
WORKERS: Final = 45
BOUNDS: Final = (Bound(100_00, True), Bound(2_000_00, False))
DAY: Final = timedelta(days=1)


class Village:
    """Facts as they come, in no order. `history` puts them in order. Whoever plants a pattern adds to the same lists."""

    def __init__(self, seed: int) -> None:
        self.chance: Final = Random(seed)  # noqa: S311 - a village, not a secret
        self.trades: Final[list[Trade]] = []
        self.opinions: Final[list[Opinion]] = []
        self.setbacks: Final[list[Setback]] = []
        self.undertakings: Final[list[Undertaking]] = []
        self.running: Final[list[Running]] = []
        self.joined: Final[dict[int, datetime]] = {}
        self.accounts: Final[dict[int, frozenset[str]]] = {}
        self._orders = 0
        self._people = 0
        self._live()

    def history(self) -> History:
        """Everything, in order."""
        return History(
            now=BEGIN + YEAR,
            trades=tuple(sorted(self.trades, key=lambda each: (each.settled, each.order))),
            opinions=tuple(sorted(self.opinions, key=lambda each: (each.at, each.order))),
            setbacks=tuple(sorted(self.setbacks, key=lambda each: (each.at, each.order))),
            undertakings=tuple(sorted(self.undertakings, key=lambda each: (each.at, each.order))),
            running=tuple(self.running),
            joined=self.joined,
            accounts=self.accounts,
            bounds=BOUNDS,
        )

    def somebody(self, joined: datetime | None = None) -> int:
        """A new member; from of old, unless said otherwise."""
        self._people += 1
        if joined is not None:
            self.joined[self._people] = joined
        return self._people

    def any_day(self, margin: int = 60) -> datetime:
        """An instant of the year, so many days from its ends."""
        return BEGIN + margin * DAY + (YEAR - 2 * margin * DAY) * self.chance.random()

    def trade(
        self, client: int, worker: int, price: int, at: datetime, took: timedelta = DAY, *, score: int | None = None
    ) -> Trade:
        """One order, claimed at `at`; with a review of the worker, if a score is given."""
        self._orders += 1
        done = at + took
        trade = Trade(
            order=self._orders, client=client, worker=worker, price=max(price, 1), currency="CNY", claimed=at, accepted=done, settled=done
        )  # fmt: skip
        self.trades.append(trade)
        self.undertakings.append(Undertaking(order=trade.order, member=worker, as_client=False, at=at))
        self.undertakings.append(Undertaking(order=trade.order, member=client, as_client=True, at=at))
        if score is not None:
            self.opinions.append(
                Opinion(order=trade.order, author=client, of=worker, score=score, at=done + timedelta(hours=2))
            )  # fmt: skip
        return trade

    def drop(self, member: int, mishap: Mishap, at: datetime) -> None:
        """Somebody takes an order on, or publishes one, and drops out of it."""
        self._orders += 1
        as_client = mishap in (Mishap.CANCELLED, Mishap.UNPAID)
        self.undertakings.append(Undertaking(order=self._orders, member=member, as_client=as_client, at=at))
        self.setbacks.append(Setback(order=self._orders, member=member, mishap=mishap, at=at + timedelta(hours=3)))

    def run(self, client: int, worker: int, **signs: object) -> Running:
        """An order in work."""
        self._orders += 1
        running = Running(order=self._orders, client=client, worker=worker, **signs)  # type: ignore[arg-type]
        self.running.append(running)
        return running

    def _live(self) -> None:
        """A year of honest trade."""
        chance = self.chance
        people = [self.somebody(None if chance.random() < 0.6 else BEGIN + YEAR * chance.random()) for _ in range(MEMBERS)]
        workers = chance.sample(people, WORKERS)
        craft = {worker: _Craft(chance) for worker in workers}
        fame = [1 / (rank + 2) for rank in range(WORKERS)]
        for client in people:
            favourites = chance.choices(workers, fame, k=chance.choice((1, 1, 2, 3)))
            eagerness = chance.paretovariate(1.3) * (3 if client in craft else 8)
            at = self.joined.get(client, BEGIN)
            while (at := at + timedelta(days=chance.expovariate(min(eagerness, 60) / 365))) < BEGIN + YEAR - 20 * DAY:
                worker = chance.choice(favourites) if chance.random() < 0.6 else chance.choices(workers, fame)[0]
                if worker != client and self.joined.get(worker, BEGIN) <= at:
                    self._need(client, worker, craft[worker], at)
        self._in_house(people, workers)
        self._at_work(people, workers)

    def _need(self, client: int, worker: int, craft: "_Craft", at: datetime) -> None:
        """A client wants something done; now and then a series, now and then nothing comes of it."""
        chance = self.chance
        if chance.random() < 0.05:
            self.drop(client, chance.choice((Mishap.CANCELLED, Mishap.CANCELLED, Mishap.UNPAID)), at)
            return
        if chance.random() < 0.04:
            self.drop(worker, chance.choice((Mishap.RELEASED, Mishap.LAPSED)), at)
        for piece in range(chance.choice((2, 3, 4)) if chance.random() < 0.05 else 1):
            score = chance.choices((5, 4, 3, 2, 1), craft.scores)[0] if chance.random() < 0.7 else None
            began = at + timedelta(hours=piece * chance.uniform(1, 10))
            self.trade(client, worker, craft.price(chance), began, craft.span(chance), score=score)

    def _in_house(self, people: list[int], workers: list[int]) -> None:
        """Somebody brought their own worker along; a couple is paid on one account."""
        chance = self.chance
        boss, hand = chance.sample([each for each in people if each not in workers], 2)
        for _ in range(15):
            self.trade(boss, hand, chance.randint(100_00, 900_00), self.any_day(), DAY * chance.uniform(0.5, 4), score=5)
        for member in people:
            self.accounts[member] = frozenset({f"account of {member}"})
        one, other = chance.sample(workers, 2)
        self.accounts[one] = self.accounts[other]

    def _at_work(self, people: list[int], workers: list[int]) -> None:
        """What is in work now: seldom late, seldom sent back, seldom a loud word."""
        chance = self.chance
        for _ in range(300):
            client, worker = chance.sample(people, 1)[0], chance.choice(workers)
            self.run(
                client, worker, revisions=chance.choices((0, 1, 2), (80, 16, 4))[0], other_changes=chance.choices((0, 1), (94, 6))[0],
                due=BEGIN + YEAR + DAY * chance.uniform(-0.1, 4), angry=chance.choices((0, 1, 2), (92, 7, 1))[0],
            )  # fmt: skip


class _Craft:
    """What a worker does: at what price, how quickly, how well."""

    def __init__(self, chance: Random) -> None:
        self._price = 200_00 * chance.lognormvariate(0, 0.8)
        self._hours = 0.3 if chance.random() < 0.1 else 24 * chance.lognormvariate(0, 0.7)
        good = chance.random() < 0.92
        self.scores: Final = (65, 24, 8, 2, 1) if good else (35, 30, 18, 10, 7)

    def price(self, chance: Random) -> int:
        """In steps of five yuan, as people say prices."""
        return max(5_00, round(self._price * chance.lognormvariate(0, 0.4) / 5_00) * 5_00)

    def span(self, chance: Random) -> timedelta:
        """From the claim to the acceptance."""
        return timedelta(hours=self._hours * chance.lognormvariate(0, 0.7))
