"""Records walks through the saga's model for `lab/model`: what was done, how everything stood, what could have been done.

`python3 lab/model/record-walks.py lab/model/saga.py > lab/model/walks.txt` plays 20,000 walks and keeps few that show all that
these show; `--all` keeps every one, `--walks N --seed S` plays others. The model decides; here it is only written down. Where the
market has a rule of its own that comes to the same (docs/testing/model.md), that stands in place of the model's: see `as_the_market`.
"""
import argparse, importlib.util, random

RULES = "honest,wish,told,ask,expire,timer"
MOST_STEPS = 40
PLENTY = 9

# How often each command may be given: a bit of everything, or one renter who pays and takes back again and again.
BUDGETS = [
    tuple(dict(cancel=2, delete=1, lend=3, pay=3, reserve=2, review=2, unpay=2).items()),
    tuple(dict(cancel=1, delete=0, lend=1, pay=5, reserve=1, review=0, unpay=5).items()),
]


def load(path):
    spec = importlib.util.spec_from_file_location("saga", path)
    saga = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(saga)
    saga.RULES.update(RULES.split(","))
    as_the_market(saga)
    return saga


def as_the_market(saga):
    """Once the thing is lent, a reservation takes no notice of approvals; that nothing was cancelled it hears by the hand-over."""
    deliver, step = saga.deliver, saga.step

    def is_lent(s, r):
        return s.res[r - 1].rental != 0

    def deliver_here(s, m):
        return s if m[0] == "CloseRefused" or (m[0] == "Approved" and is_lent(s, m[1])) else deliver(s, m)

    def step_here(s, p):
        if p[0] == "pay" and p[3] == 1 and is_lent(s, p[1]):
            return s._replace(procs=s.procs - {p})
        return step(s, p)

    saga.deliver, saga.step = deliver_here, step_here


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
    return sorted({" ".join(words(a).split()[:2]) for a, _ in commands(saga, idle)})


def effective(saga, s):
    return sorted(words(a)[len("deliver "):] for a, _ in saga.background(s) if a.startswith("deliver"))


def standing(s):
    row = lambda values: ",".join(map(str, values))
    # Without the calendar, which these walks do not have.
    return " ".join([row(s.item[:5]), row(s.lock[:2]), *(row(one[:7]) for one in s.res), *(row(one[:5]) for one in s.pay), row(s.rev), *sorted(map(row, s.procs))])


def changes(before, after):
    """The parts of a standing, `=` for those that are as they were."""
    old = before.split() + [""] * PLENTY
    return " ".join("=" if part == old[i] else part for i, part in enumerate(after.split()))


def sights(s, action):
    """What an action shows: what it is, and how everything it may depend on stands."""
    verb, *rest = words(action).split()
    what = rest[0] if verb in ("deliver", "step", "die", "503") else " ".join([verb, *rest[1:]])
    if what == "late":
        what = "late " + rest[2]
    numbers = [int(word) for word in rest if word.isdigit()]
    r = numbers[0] if numbers else 1
    q, p, it = s.res[r - 1], s.pay[r - 1], s.item
    is_attempt = what in ("pay", "unpay", "late pay", "late unpay", "Approved", "Canceled") and len(numbers) > 1
    age = (numbers[1] < p.att, numbers[1] == p.att, numbers[1] <= q.fence) if is_attempt else ()
    at = numbers[-1] if verb in ("step", "die") and what != "late" else ""
    who = lambda x: x if x in (0, "o") else "it" if x == r else "other"
    return (verb, what, at, age, q.st, q.paid, q.rental, q.want, p.st, who(it.held), it.lent, bool(it.deleted))


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


def walk(saga, budget, rnd):
    s, lines, seen, time = saga.start(budget), [], set(), Time()
    before = ""
    while True:
        # In the order of their names: sets have another one in each process.
        background, given, deaths = (
            [x for x in sorted(all, key=lambda x: x[0]) if time.allows(s, x[0])]
            for all in (saga.background(s), commands(saga, s), saga.deaths(s))
        )
        pool = background * 3 + given * 2 + deaths
        if len(lines) >= MOST_STEPS:
            pool = background
        if not pool:
            return lines, seen
        action, after = rnd.choice(pool)
        seen.add(sights(s, action))
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
    return sorted(kept)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("saga")
    ap.add_argument("--walks", type=int, default=20000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--all", action="store_true")
    a = ap.parse_args()
    saga = load(a.saga)
    rnd = random.Random(a.seed)
    walks = [(i, *walk(saga, BUDGETS[i % len(BUDGETS)], rnd)) for i in range(a.walks)]
    for i, lines, _ in walks if a.all else fewest(walks):
        print(f"walk {i}", *lines, sep="\n")
