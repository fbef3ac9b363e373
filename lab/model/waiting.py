"""The model of waiting for a thing: one item, a few people with a wish each (days, or none for all of it), the lock with its bookings, and
the list of those who wait. Reservations only begin and end here; what happens between is saga.py. Each request reads the lock, reads the list and writes, in
three steps, and may die between them. Messages come again for ever, in any order. Every state and every state of rest is checked:

  kept      who was told that it is free for them has it free, and is refused for nobody, until they reserve, leave or their time is over;
  in order  nobody reserves what somebody before them waits for, unless something else was in that person's way when they asked; what one
            has oneself and wants to keep (`--renters`) is nothing else; with `--between N` the owner needs N days between two rentals;
  called    whoever waits at rest waits for somebody's reservation, and for nothing else; nobody waits for what has left the market.

`--break NAME` leaves out a guard: list-version (reserving beside an unread change of the list), old-flag
(the same, where nobody had waited yet), obstacle (joining without what one waits for),
flag (joining does not mark the lock), lock-seq (calling beside a new booking), call-on-join, call-on-leave, call-on-end, uncalled (only who was
called goes first), turn (whoever comes first is called in the turn of another), old-lock (whoever
was called goes first only if the lock agrees), own-entry (whoever reserves goes on waiting), stale-timer, rejected-closes, keep (whoever
has it keeps it before those who wait), near-lock (whoever calls does not know the days between two rentals), near-wish (wishes do not), keep-called (whoever has it is called for the days that follow before those who wait).
`waiting.py [--days -,-,-] [--renters 1,1,2] [--between N] [--again N] [--bfs LIMIT] [--walks N --seed S] [--break NAME]`.
"""
from collections import namedtuple

import search

# books: (person, hold sequence) of open reservations; flag: somebody waited once.
Lock = namedtuple("Lock", "books seq flag")
# entries: (person, hold sequence when they joined, version of the list when they were called or 0), in order.
List = namedtuple("List", "entries ver")
S = namedtuple("S", "lock list msgs procs left deleted")

# A wish is known by its person; one who has several is the same renter (`--renters 1,1,2`), who may go on where another of theirs ends.
WISH, RENTER, BREAK, BETWEEN = {}, {}, set(), 0


def follows(a, b):
    return RENTER[a] == RENTER[b] and WISH[a] and WISH[b] and WISH[a][1] + 1 == WISH[b][0]


def touch(a, b, unless=""):
    x, y = WISH[a], WISH[b]
    between = 0 if unless in BREAK or follows(a, b) or follows(b, a) else BETWEEN
    return x is None or y is None or x[0] <= y[1] + between and y[0] <= x[1] + between


def in_way(books, p, unless=""):
    return [b for b, _ in books if touch(b, p, unless)]


def could_have(entries, books, p):
    """Nothing is in the way of somebody: no reservation, and nobody else's turn. A turn holds, whatever a lock says that was read before."""
    called = {q for q, _, called in entries if called}
    if p in called and "old-lock" not in BREAK:
        return True
    return not in_way(books, p, "near-lock") and ("turn" in BREAK or not any(touch(q, p, "near-wish") for q in called - {p}))


def next_in(entries, books):
    """The first who was not called, could have it, and nobody before them who wants the same could."""
    for p, _, called in entries:
        then = books if "keep-called" in BREAK else once_back(books, p)
        if not called and could_have(entries, books, p) and others_first(entries, then, p) is None:
            return p
    return None


def others_first(entries, books, p):
    """Who goes before somebody: whoever has their turn, then those before them in the list."""
    before = True
    for q, _, called in entries:
        before = before and q != p
        if q == p or not touch(q, p, "near-wish") or not could_have(entries, books, q):
            continue
        if called or before and "uncalled" not in BREAK:
            return q
    return None


def extended_by(books, p):
    """The reservation that a wish goes on from: the same renter's, which ends on the day before; None where there is none."""
    return next((b for b, _ in books if follows(b, p)), None)


def once_back(books, p):
    """The reservations as they are once what a wish extends has come back."""
    return tuple(x for x in books if x[0] != extended_by(books, p))


def may_reserve(entries, books, p):
    """Whoever wants to keep it goes after those who could have it if it came back."""
    then = books if "keep" in BREAK else once_back(books, p)
    return not in_way(books, p) and others_first(entries, then, p) is None


def write(s, entries, msgs=(), **kw):
    return s._replace(list=List(entries, s.list.ver + 1), msgs=s.msgs | set(msgs), **kw)


def without(entries, p):
    return tuple(e for e in entries if e[0] != p)


def leave(s, p):
    msgs = [] if "call-on-leave" in BREAK else [("Left", s.list.ver + 1)]
    return write(s, without(s.list.entries, p), msgs)


def entry_of(s, p):
    return next((e for e in s.list.entries if e[0] == p), None)


def proc(s, p):
    return s._replace(procs=s.procs | {p})


def step(s, p):
    """A request's next step. The lock as it was read is in it."""
    k, at, who, books, seq, flag, ver, entries = p
    s0 = s._replace(procs=s.procs - {p})
    lock, l = s.lock, s.list
    if at == 0:
        return proc(s0, (k, 1, who, lock.books, lock.seq, lock.flag, 0, ()))
    if at == 1:
        if k == "reserve":
            seen = l.entries if flag else ()
            return proc(s0, (k, 2, who, books, seq, flag, l.ver, ())) if may_reserve(seen, books, who) else s0
        if k == "join":
            wanted = in_way(books, who) or others_first(l.entries, once_back(books, who), who)
            return proc(s0, (k, 2, who, books, seq, flag, l.ver, ())) if wanted and not entry_of(s, who) else s0
        q = next_in(l.entries, books) if flag else None
        return proc(s0, (k, 2, q, books, seq, flag, l.ver, ())) if q else s0
    if k == "reserve":
        unread = l.ver != ver if flag else lock.flag and "old-flag" not in BREAK
        if lock.seq != seq or unread and "list-version" not in BREAK:
            return s0
        n = seq + 1
        t = s0._replace(lock=lock._replace(books=lock.books + ((who, n),), seq=n))
        # Whoever waited for it waits no more, in the same write.
        return leave(t, who) if flag and entry_of(s, who) and "own-entry" not in BREAK else t
    if k == "join":
        gone = "obstacle" not in BREAK and not set(in_way(books, who)[:1]) <= {b for b, _ in lock.books}
        if l.ver != ver or lock.seq != seq or gone:
            return s0
        # A dead letter of the message that calls would leave somebody waiting: the end of a reservation calls as well.
        msgs = [] if "call-on-join" in BREAK else [("Joined", l.ver + 1)]
        marked = lock if "flag" in BREAK else lock._replace(flag=1)
        return write(s0, l.entries + ((who, seq, 0),), msgs, lock=marked)
    if l.ver != ver or lock.seq != seq and "lock-seq" not in BREAK:
        return s0
    called = tuple((q, j, ver + 1) if q == who else (q, j, c) for q, j, c in l.entries)
    return write(s0, called, [("Began", who, ver + 1)])


def request(s, k, who=0):
    p = (k, 0, who, (), 0, 0, 0, ())
    return proc(s, p) if not any(q[0] == k and q[2] in (who, 0) or k == "call" and q[0] == "call" for q in s.procs) else s


def deliver(s, m):
    k = m[0]
    if k in ("Ended", "Joined", "Left") or k == "Began" and len(m) == 2:
        return request(s, "call")
    if k == "Began":
        e = entry_of(s, m[1])
        # Time is over: nobody knows when, so it may be at once.
        return leave(s, m[1]) if e and e[2] and (e[2] == m[2] or "stale-timer" in BREAK) else s
    if k == "Gone":
        return write(s, ()) if s.list.entries else s
    raise KeyError(k)


def end(s, b):
    msgs = set() if "call-on-end" in BREAK else {("Ended", b[1])}
    if s.deleted and "rejected-closes" not in BREAK:
        msgs |= {("Gone", 0)}
    return s._replace(lock=s.lock._replace(books=tuple(x for x in s.lock.books if x != b)), msgs=s.msgs | msgs)


def commands(s):
    out, left = [], dict(s.left)

    def spend(t, name):
        return t._replace(left=tuple(sorted({**left, name: left[name] - 1}.items())))

    for p in WISH:
        if left[f"reserve {p}"] and not any(q[0] == "reserve" and q[2] == p for q in s.procs):
            out.append((f"reserve {p}", spend(request(s, "reserve", p), f"reserve {p}")))
        if left[f"join {p}"] and not entry_of(s, p) and not any(q[0] == "join" and q[2] == p for q in s.procs):
            out.append((f"join {p}", spend(request(s, "join", p), f"join {p}")))
        if left["leave"] and entry_of(s, p):
            out.append((f"leave {p}", spend(leave(s, p), "leave")))
    if left["delete"] and not s.lock.books and not s.deleted:
        out.append(("item leaves", spend(s._replace(deleted=1, msgs=s.msgs | {("Gone", 0)}), "delete")))
    return out


def background(s):
    out = [(f"deliver {m}", t) for m in s.msgs if (t := deliver(s, m)) != s]
    out += [(f"step {p}", step(s, p)) for p in s.procs]
    return out + [(f"ends {b}", end(s, b)) for b in s.lock.books]


def deaths(s):
    # Whoever calls is a consumer: its message comes again.
    return [(f"die {p}", s._replace(procs=s.procs - {p})) for p in s.procs]


def safety(s):
    books = s.lock.books
    if any(touch(a, b) for i, (a, _) in enumerate(books) for b, _ in books[:i]):
        return f"two reservations of the same: {books}"
    for p, _, called in s.list.entries:
        others = [b for b in in_way(books, p) if b != p]
        if called and others:
            return f"{p} was told that it is free, {others} has it"
        if called and (q := others_first(s.list.entries, once_back(books, p), p)):
            return f"{p} was told that it is free, but {q} comes first"
    return None


def overtaken(s, t):
    """Whether this step was a reservation, or a call, before somebody's turn: they had nothing in the way, neither now nor when the lock was read."""
    for p in s.procs - t.procs:
        if p[0] == "call" and p[1] == 2 and t.list != s.list and (q := others_first(s.list.entries, once_back(s.lock.books, p[2]), p[2])):
            if not in_way(once_back(p[3], p[2]), q):
                return f"{p[2]} was told, and {q} comes first"
        if p[0] == "reserve" and p[1] == 2 and t.lock != s.lock:
            for q, _, _ in s.list.entries:
                if q == p[2]:
                    break
                if not touch(q, p[2]):
                    continue
                if could_have(s.list.entries, s.lock.books, q) and not in_way(p[3], q):
                    return f"{p[2]} reserved what {q} waited for"
                if could_have(s.list.entries, once_back(s.lock.books, p[2]), q) and not in_way(once_back(p[3], p[2]), q):
                    return f"{p[2]} keeps what {q} waited for"
    return None


def settled(s):
    """At rest of messages; reservations may go on for ever."""
    books, entries = s.lock.books, s.list.entries
    for p, _, called in entries:
        if not called and could_have(entries, books, p) and others_first(entries, once_back(books, p), p) is None:
            return f"{p} waits for nobody: {s.lock} {s.list}"
    if s.deleted and s.list.entries and not s.lock.books:
        return f"somebody waits for what has left: {s.list}"
    return None


def quiet(s):
    return not s.procs and all(deliver(s, m) == s or deliver(s, m).procs and not_called(s) for m in s.msgs)


def not_called(s):
    """Whether asking who is next would change nothing."""
    return not s.lock.flag or next_in(s.list.entries, s.lock.books) is None


def start(again, others):
    left = {f"{k} {p}": again for p in WISH for k in ("reserve", "join")} | {"leave": 1, "delete": 1} | others
    return S(Lock((), 0, 0), List((), 0), frozenset(), frozenset(), tuple(sorted(left.items())), 0)


def judge(s):
    return safety(s) or (settled(s) if quiet(s) else None)


def look(s):
    return judge(s), quiet(s), background(s) + deaths(s) + commands(s)


def walk(first, rnd):
    s, trace = first, []
    for _ in range(120):
        pool = background(s) * 3 + commands(s) * 2 + deaths(s)
        if not pool:
            return None
        a, t = rnd.choice(pool)
        trace.append(a)
        if err := overtaken(s, t) or judge(t):
            return f"{err}\n{search.story(trace)}"
        s = t
    return None


if __name__ == "__main__":
    a = search.arguments(days="-,-,-", again=1, renters="", between=0)
    BREAK |= search.names(a.brk)
    BETWEEN = a.between
    WISH.update({i + 1: None if d == "-" else tuple(map(int, d.split("-"))) for i, d in enumerate(a.days.split(","))})
    RENTER.update({i + 1: n for i, n in enumerate(a.renters.split(","))} if a.renters else {p: p for p in WISH})
    search.run(a, start(a.again, search.counts(a.budget)), look, walk, overtaken)
