"""What the models have in common: the command line, every state breadth first, and walks.

A model gives `look(state)`: what is wrong or None, whether it is at rest, and the moves from there as (what, next state); and perhaps
`wrong(state, next)`: what is wrong with a move itself.
"""
import argparse, random, sys, time


def arguments(**more):
    """The arguments of every model, and `more` of one, each by its default. `a.brk`: the guards that are left out."""
    ap = argparse.ArgumentParser()
    for name, default in (dict(walks=20000, seed=1, bfs=0, budget="", days="") | more).items():
        ap.add_argument(f"--{name}", type=type(default), default=default)
    ap.add_argument("--break", dest="brk", default="")
    return ap.parse_args()


def names(text):
    return set(filter(None, text.split(",")))


def counts(text):
    """`pay=1,lend=2` by name."""
    return {name: int(count) for name, count in (x.split("=") for x in text.split(",") if x)}


def story(trace):
    return "\n".join(f"  {i + 1}. {a}" for i, a in enumerate(trace))


def bfs(first, limit, look, wrong):
    """Breadth first: every state once, up to `limit` states."""
    seen, todo, n, rests = {first: None}, [first], 0, 0
    while todo:
        nxt = []
        for s in todo:
            n += 1
            err, is_rest, moves = look(s)
            rests += is_rest
            bad = None if err else next(((a, e) for a, t in moves if (e := wrong(s, t))), None)
            if err or bad:
                trace, x = [bad[0]] if bad else [], s
                while seen[x]:
                    a, x = seen[x]
                    trace.insert(0, a)
                return n, rests, f"{err or bad[1]}\n{story(trace)}"
            for a, t in moves:
                if t not in seen:
                    seen[t] = (a, s)
                    nxt.append(t)
            if len(seen) > limit:
                return n, rests, None
        todo = nxt
    return n, rests, "complete"


def run(a, first, look, walk, wrong=lambda s, t: None):
    """Searches as the arguments say, and prints the end. `walk(first, rnd)`: what was wrong and how it came, or None. Exits with 1 if anything was."""
    t0 = time.time()
    if a.bfs:
        n, rests, end = bfs(first, a.bfs, look, wrong)
        print(f"{n} states, {rests} at rest, {time.time() - t0:.0f} s: {end or 'limit reached, no violation'}")
        sys.exit(end not in (None, "complete"))
    rnd = random.Random(a.seed)
    for i in range(a.walks):
        if err := walk(first, rnd):
            print(f"walk {i}: {err}")
            sys.exit(1)
    print(f"{a.walks} walks, no violation, {time.time() - t0:.0f} s")
