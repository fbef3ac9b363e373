"""The model of waiting for a thing: one item, a few people with a wish each (days, or none for all of it), the lock with its bookings, and
the list of those who wait. Reservations only begin and end here; what happens between is saga.py. The owner forbids wishes and changes the days between
at any moment (`--budget rules=N`). Each request reads the lock, reads the list, asks the item and writes, in four steps, and may die between
them; whoever calls reads the list first, whoever joins asks first. Messages come again for ever, in any order. Every state and every state of rest is checked:

  kept      who was told that it is free for them has it free, and is refused for nobody, until they reserve, leave or their time is over;
  in order  nobody reserves what somebody before them waits for, unless something else was in that person's way when they asked; what one
            has oneself and wants to keep (`--renters`) is nothing else; with `--between N` the owner needs N days between two rentals;
  called    whoever waits at rest waits for somebody's reservation, and for nothing else; nobody waits for what has left the market;
  ruled     nobody is told of what the owner's rules forbade before the list was read; at rest nobody waits for what they forbid, nor has a turn for it
            when nothing is left but that turns pass.

`--break NAME` leaves out a guard: list-version (reserving beside an unread change of the list), old-flag
(the same, where nobody had waited yet), obstacle (joining without what one waits for),
flag (joining does not mark the lock), lock-seq (calling beside a new booking), call-on-join, call-on-leave, call-on-end, uncalled (only who was
called goes first), turn (whoever comes first is called in the turn of another), old-lock (whoever
was called goes first only if the lock agrees), own-entry (whoever reserves goes on waiting), stale-timer, keep (whoever
has it keeps it before those who wait), near-lock (whoever calls does not know the days between two rentals), near-wish (wishes do not), keep-called (whoever has it is called for the days that follow before those who wait),
unasked (whoever calls knows only the first rules), ask-first (whoever calls asks before they read the list), unheard (nobody hears that the rules
changed, and messages of before do not come again), forbidden-stays (who waits for what is forbidden waits on), turn-stays (they do in their turn), unheard-end (the same, that the item has left).
`waiting.py [--days -,-,-] [--renters 1,1,2] [--between N] [--again N] [--bfs LIMIT] [--walks N --seed S] [--break NAME]`.
"""
from collections import namedtuple

import search

# books: (person, hold sequence) of open reservations; flag: somebody waited once.
Lock = namedtuple("Lock", "books seq flag")
# entries: (person, hold sequence when they joined, version of the list when they were called or 0), in order.
List = namedtuple("List", "entries ver")
# What the owner says: the days between two rentals, whose wishes are forbidden, and how often they changed that.
Rules = namedtuple("Rules", "between out seq")
S = namedtuple("S", "lock list msgs procs left deleted rules")

# A wish is known by its person; one who has several is the same renter (`--renters 1,1,2`), who may go on where another of theirs ends.
WISH, RENTER, BREAK = {}, {}, set()
# The rules at the beginning.
START = Rules(0, frozenset(), 0)


def follows(a, b):
    return RENTER[a] == RENTER[b] and WISH[a] and WISH[b] and WISH[a][1] + 1 == WISH[b][0]


def touch(a, b, r, unless=""):
    x, y = WISH[a], WISH[b]
    between = 0 if unless in BREAK or follows(a, b) or follows(b, a) else r.between
    return x is None or y is None or x[0] <= y[1] + between and y[0] <= x[1] + between


def in_way(books, p, r, unless=""):
    return [b for b, _ in books if touch(b, p, r, unless)]


def could_have(entries, books, p, r):
    """Nothing is in the way of somebody: no reservation, and nobody else's turn. A turn holds, whatever a lock says that was read before."""
    called = {q for q, _, called in entries if called}
    if p in called and "old-lock" not in BREAK:
        return True
    return not in_way(books, p, r, "near-lock") and ("turn" in BREAK or not any(touch(q, p, r, "near-wish") for q in called - {p}))


def ruled_out(entries, books, r):
    """The first whom the rules forbid what they wait for, or refuse in their turn."""
    for p, _, called in entries:
        if called and "turn-stays" in BREAK or "forbidden-stays" in BREAK:
            continue
        if p in r.out or called and any(b != p for b in in_way(books, p, r)):
            return p
    return None


def next_in(entries, books, r):
    """The first who was not called, could have it, and nobody before them who wants the same could."""
    for p, _, called in entries:
        then = books if "keep-called" in BREAK else once_back(books, p)
        if not called and p not in r.out and could_have(entries, books, p, r) and others_first(entries, then, p, r) is None:
            return p
    return None


def others_first(entries, books, p, r):
    """Who goes before somebody: whoever has their turn, then those before them in the list."""
    before = True
    for q, _, called in entries:
        before = before and q != p
        if q == p or not touch(q, p, r, "near-wish") or not could_have(entries, books, q, r):
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


def may_reserve(entries, books, p, r):
    """Whoever wants to keep it goes after those who could have it if it came back."""
    then = books if "keep" in BREAK else once_back(books, p)
    return p not in r.out and not in_way(books, p, r) and others_first(entries, then, p, r) is None


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


# What a request does, one after the other, before it writes.
LOOKS = {"reserve": ("lock", "list", "ask"), "join": ("ask", "lock", "list"), "call": ("list", "lock", "ask")}


def step(s, p):
    """A request's next step. What it has read is in it; `since`: the rules when it read the list. `r`: None for an item that has left."""
    k, at, who, lock, l, r, since = p
    s0 = s._replace(procs=s.procs - {p})
    if at < 3:
        look = (("ask", "list", "lock") if k == "call" and "ask-first" in BREAK else LOOKS[k])[at]
        if look == "lock":
            lock = s.lock
        elif look == "list":
            l, since = s.list, s.rules
            if k == "call" and not l.entries:
                return s0
        else:
            r = answer(s, k, WISH.get(who) is None and lock is not None and lock.seq)
        read = (k, at + 1, who, lock, l, r, since)
        return proc(s0, read) if at < 2 or goes_on(read) else s0
    if k == "reserve":
        unread = s.list.ver != l.ver if lock.flag else s.lock.flag and "old-flag" not in BREAK
        if s.lock.seq != lock.seq or unread and "list-version" not in BREAK:
            return s0
        n = lock.seq + 1
        t = s0._replace(lock=s.lock._replace(books=s.lock.books + ((who, n),), seq=n))
        # Whoever waited for it waits no more, in the same write.
        return leave(t, who) if lock.flag and entry_of(s, who) and "own-entry" not in BREAK else t
    if k == "join":
        gone = "obstacle" not in BREAK and not set(in_way(lock.books, who, r)[:1]) <= {b for b, _ in s.lock.books}
        if s.list.ver != l.ver or s.lock.seq != lock.seq or gone:
            return s0
        # A dead letter of the message that calls would leave somebody waiting: the end of a reservation calls as well.
        msgs = [] if "call-on-join" in BREAK else [("Joined", l.ver + 1)]
        marked = s.lock if "flag" in BREAK else s.lock._replace(flag=1)
        return write(s0, l.entries + ((who, lock.seq, 0),), msgs, lock=marked)
    if s.list.ver != l.ver or s.lock.seq != lock.seq and "lock-seq" not in BREAK:
        return s0
    what, q = next_write(l.entries, lock.books, r)
    if what == "ends":
        return write(s0, ())
    if what == "out":
        return leave(s0, q)
    called = tuple((x, j, l.ver + 1) if x == q else (x, j, c) for x, j, c in l.entries)
    return write(s0, called, [("Began", q, l.ver + 1)])


def answer(s, k, unasked=False):
    """What the item answers: its rules, or None once it has left. `unasked`: whoever reserves all of it asks only before the first reservation."""
    if k == "reserve" and unasked:
        return s.rules._replace(out=frozenset())
    if s.deleted:
        return None
    return START if k == "call" and "unasked" in BREAK else s.rules


def next_write(entries, books, r):
    """What whoever calls writes, of whom: the list ends, somebody is ruled out, or called; (None, None) for nothing."""
    if r is None:
        return ("ends", 0) if entries else (None, None)
    if q := ruled_out(entries, books, r):
        return "out", q
    q = next_in(entries, books, r)
    return ("called", q) if q else (None, None)


def goes_on(p):
    """Whether a request that has read everything has something to write."""
    k, _, who, lock, l, r, _ = p
    if k == "call":
        return next_write(l.entries, lock.books, r)[0]
    if r is None:
        return False
    if k == "reserve":
        return may_reserve(l.entries if lock.flag else (), lock.books, who, r)
    wanted = in_way(lock.books, who, r) or others_first(l.entries, once_back(lock.books, who), who, r)
    return wanted and who not in r.out and who not in {e[0] for e in l.entries}


def request(s, k, who=0):
    p = (k, 0, who, None, None, None, None)
    return proc(s, p) if not any(q[0] == k and q[2] == who for q in s.procs) else s


def deliver(s, m):
    k = m[0]
    if k in ("Ended", "Joined", "Left", "Changed", "Gone"):
        return request(s, "call")
    if k == "Began":
        e = entry_of(s, m[1])
        # Time is over: nobody knows when, so it may be at once.
        return leave(s, m[1]) if e and e[2] and (e[2] == m[2] or "stale-timer" in BREAK) else s
    raise KeyError(k)


def end(s, b):
    msgs = set() if "call-on-end" in BREAK else {("Ended", b[1])}
    return s._replace(lock=s.lock._replace(books=tuple(x for x in s.lock.books if x != b)), msgs=s.msgs | msgs)


def tell(s, k, n):
    """The item's event. Who does not hear it hears nothing of before again."""
    heard = {"Changed": "unheard", "Gone": "unheard-end"}[k] not in BREAK
    return s._replace(msgs=s.msgs | {(k, n)} if heard else frozenset(m for m in s.msgs if m[0] == "Began"))


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
        out.append(("item leaves", spend(tell(s._replace(deleted=1), "Gone", 0), "delete")))
    if left["rules"]:
        r = s.rules
        others = [(f"owner forbids {p}", r._replace(out=r.out | {p})) for p in WISH if p not in r.out]
        others += [(f"owner needs {n} days between", r._replace(between=n)) for n in (0, 1) if n != r.between]
        changed = tell(s, "Changed", r.seq + 1)
        out += [(what, spend(changed._replace(rules=t._replace(seq=r.seq + 1)), "rules")) for what, t in others]
    return out


def background(s):
    out = [(f"deliver {m}", t) for m in s.msgs if (t := deliver(s, m)) != s]
    out += [(f"step {p}", step(s, p)) for p in s.procs]
    return out + [(f"ends {b}", end(s, b)) for b in s.lock.books]


def deaths(s):
    # Whoever calls is a consumer: its message comes again.
    return [(f"die {p}", s._replace(procs=s.procs - {p})) for p in s.procs]


def least(s):
    """Rules that never forbade more: once they have changed, a turn or a reservation may be from before."""
    return Rules(0, frozenset(), 0) if s.rules.seq else s.rules


def safety(s):
    books, r = s.lock.books, least(s)
    if any(touch(a, b, r) for i, (a, _) in enumerate(books) for b, _ in books[:i]):
        return f"two reservations of the same: {books}"
    for p, _, called in s.list.entries:
        others = [b for b in in_way(books, p, r) if b != p]
        if called and others:
            return f"{p} was told that it is free, {others} has it"
        if called and (q := others_first(s.list.entries, once_back(books, p), p, r)):
            return f"{p} was told that it is free, but {q} comes first"
    return None


def overtaken(s, t):
    """
    Whether this step was a reservation, or a call, before somebody's turn: they had nothing in the way, neither now nor when the lock was read, by the
    rules that were asked for. Or a call for what the owner's rules forbade before the list was read, and still do.
    """
    entries, books = s.list.entries, s.lock.books
    for k, at, p, lock, l, r, since in s.procs - t.procs:
        p = next((x for x, _, c in t.list.entries if c == t.list.ver), None) if k == "call" else p
        if k == "call" and at == 3 and t.list != s.list and p:
            if since == s.rules and (p in since.out or any(b != p for b in in_way(books, p, since))):
                return f"{p} was told, and the owner's rules forbid it"
            q = others_first(entries, once_back(books, p), p, r)
            if q and not in_way(once_back(lock.books, p), q, r):
                return f"{p} was told, and {q} comes first"
        if k == "reserve" and at == 3 and t.lock != s.lock:
            for q, _, _ in entries:
                if q == p:
                    break
                if not touch(q, p, r):
                    continue
                if could_have(entries, books, q, r) and not in_way(lock.books, q, r):
                    return f"{p} reserved what {q} waited for"
                if could_have(entries, once_back(books, p), q, r) and not in_way(once_back(lock.books, p), q, r):
                    return f"{p} keeps what {q} waited for"
    return None


def settled(s):
    """At rest of messages; reservations may go on for ever."""
    books, entries, r = s.lock.books, s.list.entries, s.rules
    if s.deleted and entries:
        return f"somebody waits for what has left: {s.list}"
    for p, _, called in entries:
        if p in r.out:
            return f"{p} waits for what the owner's rules forbid"
        if not called and could_have(entries, books, p, r) and others_first(entries, once_back(books, p), p, r) is None:
            return f"{p} waits for nobody: {s.lock} {s.list}"
    return None


def in_turn(s):
    """When nothing is left but that turns pass."""
    ruled = [p for p, _, called in s.list.entries if called and p in s.rules.out]
    return f"{ruled} have their turn for what the owner's rules forbid" if ruled and not s.deleted else None


def quiet(s, but=""):
    """At rest of messages. `but`: messages that may be left."""
    return not s.procs and all(m[0] == but or deliver(s, m) == s or deliver(s, m).procs and not_called(s) for m in s.msgs)


def not_called(s):
    """Whether asking who is next would change nothing."""
    return next_write(s.list.entries, s.lock.books, answer(s, "call"))[0] is None


def start(again, others):
    left = {f"{k} {p}": again for p in WISH for k in ("reserve", "join")} | {"leave": 1, "delete": 1, "rules": 0} | others
    return S(Lock((), 0, 0), List((), 0), frozenset(), frozenset(), tuple(sorted(left.items())), 0, START)


def judge(s):
    return safety(s) or (in_turn(s) if quiet(s, "Began") else None) or (settled(s) if quiet(s) else None)


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
    START = START._replace(between=a.between)
    WISH.update({i + 1: None if d == "-" else tuple(map(int, d.split("-"))) for i, d in enumerate(a.days.split(","))})
    RENTER.update({i + 1: n for i, n in enumerate(a.renters.split(","))} if a.renters else {p: p for p in WISH})
    search.run(a, start(a.again, search.counts(a.budget)), look, walk, overtaken)
