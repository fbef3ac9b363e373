"""Records walks through the saga's model for `tests/model`: what was done, how everything stood, what could have been done.

`python3 tests/model/record-walks.py path/to/saga.py > tests/model/walks.txt` plays 20,000 walks and keeps few that show all that
these show; `--all` keeps every one, `--walks N --seed S` plays others. The model decides everything; here it is only written down.
"""
import argparse, importlib.util, random

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
    return saga


def words(label):
    """`deliver ('Held', 1)` as `deliver Held 1`, `owner deletes` as it is."""
    return " ".join(label.translate(str.maketrans("(),'", "    ")).split())


def is_early_review(s, label):
    """A review before the reservation has heard of the return: the market asks for it only then (docs/testing/model.md)."""
    return label.startswith("review") and s.res[int(label[-1]) - 1].st != "Z"


def commands(saga, s):
    return [(a, t) for a, t in saga.commands(s) if not is_early_review(s, a)]


def possible(saga, s):
    unlimited = s._replace(left=tuple((name, PLENTY) for name, _ in s.left))
    return sorted(a for a, _ in commands(saga, unlimited))


def effective(saga, s):
    return sorted(words(a)[len("deliver "):] for a, _ in saga.background(s) if a.startswith("deliver"))


def standing(s):
    row = lambda values: ",".join(map(str, values))
    processes = sorted(row(p) for p in s.procs if p[0] != "fin")
    return " ".join([row(s.item), row(s.lock), *map(row, s.res), *map(row, s.pay), row(s.rev), *processes])


def changes(before, after):
    """The parts of a standing, `=` for those that are as they were."""
    old = before.split() + [""] * PLENTY
    return " ".join("=" if part == old[i] else part for i, part in enumerate(after.split()))


def sights(s, action):
    """What an action shows: what it is, and how everything it may depend on stands."""
    verb, *rest = words(action).split()
    what = rest[0] if verb in ("deliver", "step", "die") else verb
    numbers = [int(word) for word in rest if word.isdigit()]
    r = numbers[0] if numbers else 1
    q, p, it = s.res[r - 1], s.pay[r - 1], s.item
    is_attempt = what in ("pay", "unpay", "Approved", "Canceled") and len(numbers) > 1
    age = (numbers[1] < p.att, numbers[1] <= q.fence) if is_attempt else ()
    at = numbers[-1] if verb in ("step", "die") else ""
    who = lambda x: x if x in (0, "o") else "it" if x == r else "other"
    return (verb, what, at, age, q.st, q.paid, q.rental, p.st, who(it.held), it.lent, bool(it.deleted))


def walk(saga, budget, rnd):
    s, lines, seen = saga.start(budget), [], set()
    before = ""
    while True:
        # In the order of their names: sets have another one in each process.
        background, given, deaths = (sorted(x, key=lambda x: x[0]) for x in (saga.background(s), commands(saga, s), saga.deaths(s)))
        pool = background * 3 + given * 2 + deaths
        if len(lines) >= MOST_STEPS:
            pool = background
        if not pool:
            return lines, seen
        action, after = rnd.choice(pool)
        seen.add(sights(s, action))
        s = after
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
