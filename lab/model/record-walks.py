"""Records walks through the saga's model for `lab/model`: what was done, how everything stood, what could have been done.

`python3 lab/model/record-walks.py lab/model/saga.py > lab/model/walks.txt` plays walks of each kind of market and keeps few that show
all that these show; `--all` keeps every one, `--walks N --seed S` plays others. The model decides; here it is only written down. Where
the market has a rule of its own that comes to the same (docs/testing/model.md), that stands in place of the model's: see `as_the_market`.
"""
import argparse, importlib.util, random
from collections import namedtuple

RULES = "honest,wish,told,ask,expire,timer,calendar,extend"
# Short walks show the common situations in few moves, long ones the others.
MOST_STEPS = (6, 10, 16, 25, 40)
PLENTY = 9

# A market: the days of its reservations (`-`: none), their renters, the days that the owner needs between, how many of all walks are here,
# and how often each command may be given.
Market = namedtuple("Market", "days renters between share budget")
MARKETS = [
    # A bit of everything, or one renter who pays and takes back again and again.
    Market("-,-", "1,2", 0, 0.4, dict(cancel=2, delete=1, lend=3, pay=3, reserve=2, review=2, unpay=2)),
    Market("-,-", "1,2", 0, 0.2, dict(cancel=1, delete=0, lend=1, pay=5, reserve=1, review=0, unpay=5)),
    # Bookings beside each other and one without days; one that goes on after another, with days between; days that overlap.
    Market("1-1,2-2,-", "1,2,3", 0, 0.15, dict(cancel=2, delete=1, lend=4, pay=3, reserve=3, review=2, unpay=1)),
    Market("1-1,2-2,3-3", "1,1,2", 1, 0.15, dict(cancel=2, delete=1, lend=4, pay=3, reserve=3, review=1, unpay=1)),
    Market("1-1,1-2,2-3", "1,2,1", 0, 0.1, dict(cancel=2, delete=0, lend=4, pay=3, reserve=3, review=1, unpay=0)),
    # One that goes on after another, and somebody else who wants the last day of that.
    Market("1-2,3-3,2-2", "1,1,2", 0, 0.2, dict(cancel=0, delete=0, lend=2, pay=2, reserve=3, review=0, unpay=0)),
    # Others want the days after a return that the owner needs, and the next.
    Market("1-2,2-2,3-4", "1,2,3", 1, 0.1, dict(cancel=0, delete=0, lend=2, pay=2, reserve=3, review=0, unpay=0)),
]


def load(path):
    spec = importlib.util.spec_from_file_location("saga", path)
    saga = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(saga)
    saga.RULES.update(RULES.split(","))
    as_the_market(saga)
    return saga


def as_the_market(saga):
    """The market's own rules in place of the model's."""
    deliver, step, lend, may_lend, commands = saga.deliver, saga.step, saga.lend, saga.may_lend, saga.commands

    # Once the thing is lent, a reservation takes no notice of approvals; that nothing was cancelled it hears by the hand-over.
    def is_lent(s, r):
        return s.res[r - 1].rental != 0

    def deliver_here(s, m):
        return s if m[0] == "CloseRefused" or (m[0] == "Approved" and is_lent(s, m[1])) else deliver(s, m)

    def step_here(s, p):
        if p[0] == "pay" and p[3] == 1 and is_lent(s, p[1]):
            return s._replace(procs=s.procs - {p})
        return step(s, p)

    # The item remembers for every hand-over which reservation returned it last, and hands nothing over after its last day.
    def lend_here(s, r):
        after = lend(s, r)
        return after._replace(item=after.item._replace(back=0))

    def may_lend_here(s, r):
        return may_lend(s, r) and (not saga.dated(r) or s.day <= saga.DAYS[r][1])

    # A booking that has not ended lasts at least until today, and is not in the way of what extends it.
    def clash_here(s, a, b, ext=0, early=0):
        if b in (ext, s.res[a - 1].ext) or s.res[b - 1].ext == a:
            return saga.touch(a, b, 0, early)
        first, last = saga.DAYS[b][0] - early, max(saga.DAYS[b][1], s.day)
        return saga.DAYS[a][0] <= last + saga.BETWEEN and first <= saga.DAYS[a][1] + saga.BETWEEN

    # What a hand-over reads and the writing that it begins are one: a write that lost is decided anew. The item always answers.
    def commands_here(s):
        begun = lambda t: next((p for p in t.procs if p[0] == "lend" and p[2] == -1), None)
        return [(a, saga.step(t, begun(t)) if begun(t) else t) for a, t in commands(s) if "unanswered" not in a]

    saga.deliver, saga.step, saga.lend, saga.may_lend, saga.clash = deliver_here, step_here, lend_here, may_lend_here, clash_here
    saga.commands = commands_here


def words(label):
    """`deliver ('Held', 1)` as `deliver Held 1`, `owner deletes` as it is."""
    return " ".join(label.translate(str.maketrans("(),'", "    ")).split())


def is_early_review(s, label):
    """A review before the reservation has heard of the return: the market asks for it only then (docs/testing/model.md)."""
    return label.startswith("review") and s.res[int(label[-1]) - 1].st != "Z"


def commands(saga, s):
    return [(a, t) for a, t in saga.commands(s) if not is_early_review(s, a)]


def possible(saga, s):
    """Of what may be asked at all: that a renter asks one thing at a time is no rule of the market."""
    idle = s._replace(left=tuple((name, PLENTY) for name, _ in s.left),
                      procs=frozenset(p for p in s.procs if p[0] not in saga.RENTERS))
    return sorted({" ".join(words(a).split()[:2]) for a, _ in commands(saga, idle) if not a.startswith("a day")})


def effective(saga, s):
    return sorted(words(a)[len("deliver "):] for a, _ in saga.background(s) if a.startswith("deliver"))


def standing(s):
    cell = lambda value: "+".join(map(str, value)) if isinstance(value, tuple) else str(value)
    row = lambda values: ",".join(map(cell, values))
    it = s.item
    item = (it.held, it.lent, it.seq, it.deleted, it.books, it.out, it.unseen, it.begun, it.back, it.day)
    return " ".join([row(item), row(s.lock), *map(row, s.res), *(row(p[:5]) for p in s.pay), row(s.rev), *sorted(map(row, s.procs))])


def changes(before, after):
    """The parts of a standing, `=` for those that are as they were."""
    old = before.split()
    return " ".join("=" if old[i:i + 1] == [part] else part for i, part in enumerate(after.split()))


def sights(saga, s, action):
    """What an action shows: what it is, and how everything it may depend on stands."""
    verb, *rest = words(action).split()
    what = rest[0] if verb in ("deliver", "step", "die", "503") else " ".join([verb, *rest[1:]])
    if what == "late":
        what = "late " + rest[2]
    numbers = [int(word) for word in rest if word.isdigit()]
    r = numbers[0] if numbers else 1
    at = numbers[-1] if verb in ("step", "die") and what != "late" else ""
    if saga.DAYS:
        stands = in_calendar(saga, s, r, numbers[1:] if what in ("Reserved", "Cancelled") else []) if what in BY_DAYS else beside(saga, s, r)
        return ("days", verb, what, at, *stands)
    q, p, it = s.res[r - 1], s.pay[r - 1], s.item
    is_attempt = what in ("pay", "unpay", "late pay", "late unpay", "Approved", "Canceled") and len(numbers) > 1
    age = (numbers[1] < p.att, numbers[1] == p.att, numbers[1] <= q.fence) if is_attempt else ()
    who = lambda x: x if x in (0, "o") else "it" if x == r else "other"
    return (verb, what, at, age, q.st, q.paid, q.rental, q.want, p.st, who(it.held), it.lent, bool(it.deleted))


# What item and lock decide by days.
BY_DAYS = ("reserve", "Reserved", "Cancelled", "Captured", "lend", "return")


def beside(saga, s, r):
    """How a reservation stands for what days do not decide: walks without days show more of it."""
    it, q = s.item, s.res[r - 1]
    return (saga.dated(r), q.st, q.rental, bool(q.ext), saga.on_item(it, r), len(it.books) > saga.on_item(it, r))


def in_calendar(saga, s, r, place):
    """How a reservation stands among others. What its payment was asked for is shown by walks without days."""
    it, q = s.item, s.res[r - 1]
    who = lambda x: 0 if not x else "it" if x == r else "what it extends" if x == q.ext else "other"
    if saga.dated(r):
        first, last = saga.DAYS[r]
        day = (s.day > first) + (s.day > last) - (s.day < first)
        others = (any(saga.DAYS[b][0] < first for b in it.books), any(saga.DAYS[b][0] > first for b in it.books), it.held != 0)
        link = (bool(q.ext), who(it.back), any(one.ext == r for one in s.res), first < it.begun, is_day_wanted(saga, s),
                wanted_too_near(saga, s))
    else:
        day, others, link = 0, (bool(it.books), it.held not in (0, r)), ()
    heard = (saga.is_seen(it, place[0]), place[0] < it.seq) if place else ()
    return (saga.dated(r), day, others, link, heard, q.st, saga.on_item(it, r), who(it.out), it.lent, bool(it.deleted))


def is_day_wanted(saga, s):
    """Whether somebody could still reserve the day by which an extension begins early."""
    wanted = [r for r in saga.R if saga.dated(r) and s.res[r - 1].st == "N" and saga.DAYS[r][0] >= s.day]
    return any(saga.touch(r, b, 0, 1) and not saga.touch(r, b) for b in s.lock.books if saga.early_by(s, b, True) for r in wanted)


def wanted_too_near(saga, s):
    """Which could still be reserved, but are too near to the last return."""
    return tuple(r for r in saga.R if saga.dated(r) and s.res[r - 1].st == "N" and s.day <= saga.DAYS[r][0] and saga.too_near(r, s.item.day, 0))


class Time:
    """
    The market first writes down that a reservation's time is over, which is a version, and then asks payment to close for that: an attempt that is newer
    refuses. What its renter wants to cancel has no time; and what payment has taken back has a new one, once the reservation has heard of it.
    """

    def __init__(self):
        self.over = {}   # reservation: the version in which that was written down, while it says so
        self.asked = {}  # reservation: the version under which payment is asked

    def allows(self, s, action):
        verb, *rest = words(action).split()
        if verb == "expires":
            q, p = s.res[int(rest[0]) - 1], s.pay[int(rest[0]) - 1]
            return not q.want and not (p.st == "V" and p.att > q.fence)
        if verb == "step" and rest[0] == "expire" and rest[2] == "0":
            p = s.pay[int(rest[1]) - 1]
            return not (p.st == "V" and p.att >= self.asked[int(rest[1])])
        return True

    def passes(self, saga, before, action, after):
        for r in saga.R:
            old, new = before.res[r - 1], after.res[r - 1]
            if (old.fence, old.st, old.rental, old.want) != (new.fence, new.st, new.rental, new.want) and not (old.st, new.st) == ("Q", "C"):
                self.over.pop(r, None)
        verb, *rest = words(action).split()
        if verb != "expires":
            return after
        r = int(rest[0])
        if r not in self.over:
            after = saga.res(after, r)
            self.over[r] = after.res[r - 1].ver
        self.asked[r] = self.over[r]
        return after


def walk(saga, market, most, rnd):
    saga.have_days(market.days, market.renters, market.between)
    s, lines, seen, time = saga.start(tuple(market.budget.items())), [], set(), Time()
    before = ""
    while True:
        # In the order of their names: sets have another one in each process.
        background, given, deaths = (
            [x for x in sorted(all, key=lambda x: x[0]) if time.allows(s, x[0])]
            for all in (saga.background(s), commands(saga, s), saga.deaths(s))
        )
        pool = background * 3 + given * 2 + deaths
        if len(lines) >= most:
            pool = background
        if not pool:
            return lines, seen
        action, after = rnd.choice(pool)
        seen.add(sights(saga, s, action))
        s = time.passes(saga, s, action, after)
        lines.append("\t".join([words(action), changes(before, standing(s)), "; ".join(effective(saga, s)), "; ".join(possible(saga, s))]))
        before = standing(s)


def fewest(walks):
    """Walks that together show all that all of them do, those first that show the most new things for their length."""
    kept, left = [], set().union(*(seen for _, _, seen in walks))
    while left:
        best = max(walks, key=lambda w: len(w[2] & left) / len(w[1]))
        kept.append(best)
        left -= best[2]
    return sorted(kept, key=lambda w: w[0])


def recorded(saga, count, rnd):
    """Walks of each market, with a name that says which."""
    walks = []
    for number, market in enumerate(MARKETS):
        for i in range(round(count * market.share)):
            lines, seen = walk(saga, market, MOST_STEPS[i % len(MOST_STEPS)], rnd)
            if lines:
                walks.append(((number, i), lines, seen))
    return walks


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("saga")
    ap.add_argument("--walks", type=int, default=20000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--all", action="store_true")
    a = ap.parse_args()
    saga = load(a.saga)
    walks = recorded(saga, a.walks, random.Random(a.seed))
    for (number, i), lines, _ in walks if a.all else fewest(walks):
        market = MARKETS[number]
        print(f"walk {number}.{i}\t{market.days}\t{market.renters}\t{market.between}", *lines, sep="\n")
