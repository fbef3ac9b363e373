"""The saga's model: one item, a few reservations of it, messages that can be delivered for ever and in any order, calls that take
effect late, processes that die, and what each renter was told. Every state and every state of rest is checked.

Rules (`--rules a,b`); the market follows `honest,wish,told,ask,expire,timer,calendar`:
  told      each renter asks one thing at a time, a call without answer is a 503 and its effect may still come (a late call);
            pay-when-Paid and unpay-when-NotPaid are asked, too.
            Judged: a 204 is never undone; a 200 Paid/NotPaid is not undone by anything but a later command; a 409 item-lent is true in the end.
  honest    cancelling closes the payment row first, synchronously. Captured: 409. Closed: the reservation is cancelled, 204. cancel <-> lend is
            decided on the payment row. A capture is completed by its event (the item lends itself), a closing by its event (the reservation is cancelled).
  accepted  with honest: when payment does not answer, the wish is written down, 202, and payment decides it by event.
  wish      with honest: the wish is written down first, then payment is asked: 204, 409, or 202 when it does not answer. Who wishes to cancel
            neither pays nor takes back until that is decided (409).
  expire    an unpaid hold may expire at any time: a timer closes the payment if no money is in force, then cancels.
  timer     with expire: the timer fires until nobody holds without paying.
  ask       pay-when-Paid and unpay-when-NotPaid first write the reservation's next version, then ask payment: the cancellation under the
            version before (it beats a payment of the same number), the payment under the new one. Payment in force takes the newer number.
  ask-unpay only unpay-when-NotPaid asks, under the number it has today.
  calendar  reservations may have days (`--days 1-1,2-2,-`: the first day and the last of each; `-`: none, it takes the item altogether).
            The lock is a calendar: bookings whose days do not touch stand side by side. The item remembers which hold sequences below
            the highest it has not seen. It is handed over in the order of the days, at or after the first day, and before payment
            is asked the item writes down that nothing earlier can be booked any more. A refused hold ends a cancelled reservation.
  extend    with calendar: reservations have renters (`--renters 1,1,2`), and the owner needs days between two of them (`--between 1`). A
            reservation whose days follow directly on an open one of its renter extends that: the lock says so, and the item believes it. No
            days are needed between the two. Once the first is returned, the second begins with the last day of that: it may be handed over
            then, and nobody else has that day. After a return the days between count from its day (`return`): the item keeps that day
            until the next hand-over, and refuses what begins too near to it, unless that extends a booking. Who reserves asks the item,
            which may not answer.
  deposit   with honest: each payment authorizes a deposit beside it. A cancellation of the payment gives it back. When the reservation hears
            of the return, payment does: from then on the owner may keep the deposit, and a timer frees it. The row decides, a message then
            moves the money: it is taken once or freed, never both, and what a 200 said about it stays true.
  lapse     the provider may let an authorization lapse at any time before it takes the money. A hand-over asks it and then writes, in two
            steps. The provider answers captured or lapsed; lapsed: the row gives up that authorization, and the reservation is NotPaid again. A time
            to pay that was over before does not end the new one.
`--break NAME` leaves out a guard: fence, attempt, void-captured, no-capture, complete-lend, complete-cancel, expire-paid, close-captured,
closed-captured; of the calendar: unseen, answered, refused-ends, order, handover-fence, lock-days, first-day, review-booked; of
extending: return-day, extend-any, extend-early, extend-unreturned, extend-order, extend-last-day; of the deposit: deposit-early, deposit-twice, deposit-freed, deposit-stays, deposit-waits; of
lapsing: lapse-captured, lapse-taken, lapse-newer, lapse-done, lapse-ignored, lapse-silent, lapse-expired.
`saga.py [--rules R] [--walks N] [--seed S] [--break NAME] [--bfs LIMIT] [--budget ...]`.
"""
from collections import namedtuple

import search

# held/last: reservation or 0; lent: 1 while handed over; deleted: 0, 'o' or reservation. books: bookings with days; out: the booking that is
# handed over, or 0; unseen: hold sequences below `seq` that are not heard of yet; begun: the day below which nothing can be booked any more;
# back: the booking that was returned last, while nothing is handed over since; day: the day of that return, where days between count.
Item = namedtuple("Item", "held lent seq last deleted books out unseen begun back day", defaults=((), 0, (), 0, 0, 0))
Lock = namedtuple("Lock", "open seq books", defaults=((),))
# st: N Q C J X D Z; want: cancellation wanted (202); ext: the reservation that it extends, or 0
Res = namedtuple("Res", "st paid rental ver seq fence want since ext", defaults=(0, 0))
# st: N A C V X; dep: the deposit: N none, A authorized, W the thing is back, K kept, R freed; held, kept, freed: how often the provider did so.
# at: where each authorization is at the provider, oldest first: a authorized, c captured, l lapsed (x: lapsed though it was captured);
# up: those that were given up as lapsed.
Pay = namedtuple("Pay", "st att money charges refunds dep held kept freed at up", defaults=("N", 0, 0, 0, "", ()))
# cancel: '' '204' '409'; money: '' 'P' 'U' (answered 200 Paid, NotPaid); dep: '' or 'K' (the owner was answered 200, kept);
# lapsed: the authorization of which the owner was told that it had lapsed.
Told = namedtuple("Told", "cancel money dep lapsed", defaults=("", ""))
# What happened, for who judges: returned: the day of the last return; near: a booking that the item took too near to one, or 0.
S = namedtuple("S", "item lock res pay rev procs msgs left told day returned near", defaults=(1, 0, 0))

R = (1, 2)
DAYS = {}
RENTER = {}
BETWEEN = 0
LAST_DAY = 2
BREAK = set()
RULES = set()


def start(budget):
    return S(Item(0, 0, 0, 0, 0), Lock(0, 0), (Res("N", 0, 0, 0, 0, 0, 0),) * len(R), (Pay("N", 0, 0, 0, 0),) * len(R), ("N",) * len(R),
             frozenset(), frozenset(), budget, (Told("", ""),) * len(R))


def put(t, r, v):
    return tuple(v if i == r - 1 else x for i, x in enumerate(t))


def res(s, r, msgs=(), **kw):
    o = s.res[r - 1]
    return s._replace(res=put(s.res, r, o._replace(ver=o.ver + 1, **kw)), msgs=s.msgs | set(msgs))


def pay(s, r, msgs=(), **kw):
    return s._replace(pay=put(s.pay, r, s.pay[r - 1]._replace(**kw)), msgs=s.msgs | set(msgs))


def item(s, msgs=(), **kw):
    return s._replace(item=s.item._replace(**kw), msgs=s.msgs | set(msgs))


def told(s, r, **kw):
    if "told" not in RULES:
        return s
    return s._replace(told=put(s.told, r, s.told[r - 1]._replace(**kw)))


def on(rule):
    return rule in RULES and rule not in BREAK


# ---- the calendar
def dated(r):
    return r in DAYS


def touch(a, b, between=0, early=0):
    """`early`: how many days before its own `b` begins."""
    return DAYS[a][0] <= DAYS[b][1] + between and DAYS[b][0] - early <= DAYS[a][1] + between


def follows(r, b):
    return DAYS[b][1] + 1 == DAYS[r][0]


def extended_by(s, r):
    """Decided on the lock: the open reservation of the same renter that ends the day before."""
    if "extend" not in RULES:
        return 0
    return next((b for b in s.lock.books if follows(r, b) and (RENTER[b] == RENTER[r] or "extend-any" in BREAK)), 0)


def early_by(s, b, at_lock=False):
    """How many days before its own a booking begins: one, once what it extends is back. The lock hears of that from its reservation."""
    ext = s.res[b - 1].ext
    if "extend-last-day" in BREAK:
        return 0
    return int(s.res[ext - 1].st == "Z") if ext and at_lock else int(is_back(s, b))


def is_back(s, b):
    """Whether what a booking extends is back."""
    return ("Returned", s.res[b - 1].ext) in s.msgs


def clash(s, a, b, ext=0, early=0):
    """Whether two bookings exclude each other. `ext`: what the one that is reserved now extends."""
    linked = b in (ext, s.res[a - 1].ext) or s.res[b - 1].ext == a
    return touch(a, b, 0 if linked else BETWEEN, early)


def too_near(r, day, ext):
    """Whether a booking begins nearer to a return on this day than the owner wants."""
    return bool(BETWEEN and day and not ext and DAYS[r][0] <= day + BETWEEN)


def on_item(it, r):
    return it.held == r or r in it.books


def lent_to(it, r):
    return it.out == r if dated(r) else it.held == r and it.lent == 1


def is_lent(it):
    return it.out or it.lent


def booked(it):
    return it.held or it.books


def is_seen(it, seq):
    return seq <= it.seq and ("unseen" in BREAK or seq not in it.unseen)


def seen(it, seq, since):
    """All hold sequences from `since` to below `seq` were open when `seq` was given: those not heard of yet are remembered."""
    unseen = set(it.unseen) | {q for q in range(since or seq, seq) if q > it.seq}
    return dict(seq=max(seq, it.seq), unseen=tuple(sorted(unseen - {seq})))


def free_for(s, r):
    it = s.item
    if it.deleted or it.held:
        return False
    if not dated(r):
        return not it.books
    if DAYS[r][0] < it.begun or ("return-day" not in BREAK and too_near(r, it.day, s.res[r - 1].ext)):
        return False
    return not any(clash(s, r, b, 0, early_by(s, b)) for b in it.books) and not (it.out and DAYS[r][0] <= DAYS[it.out][1])


def is_next(it, r):
    return "order" in BREAK or not any(DAYS[b][0] < DAYS[r][0] for b in it.books) if dated(r) else True


def may_lend(s, r):
    it = s.item
    if not on_item(it, r) or is_lent(it):
        return False
    if not dated(r):
        return True
    if may_early(s, r) and "extend-order" in BREAK:
        return s.day >= DAYS[r][0] - 1
    return ("first-day" in BREAK or s.day >= DAYS[r][0] - (1 if may_early(s, r) else 0)) and is_next(it, r)


def may_early(s, r):
    """The item remembers which reservation returned it last."""
    if "extend" not in RULES:
        return False
    ext = s.res[r - 1].ext
    return "extend-early" in BREAK or bool(ext) and (s.item.back == ext or "extend-unreturned" in BREAK or "extend-order" in BREAK)


def lend(s, r):
    return item(s, [("Rented", r)], out=r, back=0, day=0) if dated(r) else item(s, [("Rented", r)], lent=1, last=0, day=0)


def let_go(it, r):
    return dict(books=tuple(b for b in it.books if b != r), out=0 if it.out == r else it.out) if dated(r) else dict(held=0, lent=0)


# ---- the deposit: the row decides, a message moves the money
def hold_deposit(p):
    return dict(dep="A", held=p.held + 1) if "deposit" in RULES else {}


def free_deposit(p):
    """With the payment it is given back; what is kept or freed already is not touched."""
    return dict(dep="N", freed=p.freed + 1) if p.dep in "AW" and "deposit-stays" not in BREAK else {}


def may_keep(p):
    return p.dep == "W" or (p.dep == "A" and "deposit-early" in BREAK) or (p.dep == "K" and "deposit-twice" in BREAK)


def may_free(p):
    return p.dep == "W" or (p.dep == "K" and "deposit-freed" in BREAK)


def keep_deposit(s, r):
    n = s.pay[r - 1].kept if "deposit-twice" in BREAK else 0
    return pay(s, r, [("DepositKept", r, n)], dep="K")


# ---- the provider, where authorizations lapse. An authorization is known by its number, from 0.
def authorized(p):
    return dict(at=p.at + "a") if "lapse" in RULES else {}


def lapses(s, r):
    """What the provider may let go now: what it has taken it has for good."""
    p = s.pay[r - 1]
    if p.st != "A":
        return None
    to = {"a": "l", "c": "x" if "lapse-taken" in BREAK else ""}.get(p.at[-1:])
    return pay(s, r, at=p.at[:-1] + to) if to else None


def ask_provider(s, r):
    """At a hand-over: (state, what the provider answers, of which authorization)."""
    p = s.pay[r - 1]
    n = len(p.at) - 1
    if p.at[n] in "lx":
        return s, "captured" if "lapse-captured" in BREAK else "lapsed", n
    return pay(s, r, at=p.at[:n] + "c"), "captured", n


def lapsed_since(s, r, heard):
    """Whether a payment lapsed of which the reservation had not heard when its time was over: there is a new time to pay."""
    p = s.pay[r - 1]
    return p.st == "V" and p.up[-1:] == (len(p.at) - 1,) and p.att > heard and "lapse-expired" not in BREAK


def taken(s, r, n):
    """The row decides: only the money that the provider took counts as taken."""
    p = s.pay[r - 1]
    return capture(s, r) if p.st == "C" or (p.st == "A" and n == len(p.at) - 1) else (s, "no")


def give_up(s, r, n):
    """The row decides: it gives up the authorization that lapsed, unless it is closed, taken back or paid anew since."""
    p = s.pay[r - 1]
    if p.st not in ("AXC" if "lapse-done" in BREAK else "A") or "lapse-ignored" in BREAK:
        return s
    if n != len(p.at) - 1 and "lapse-newer" not in BREAK:
        return s
    msgs = [] if "lapse-silent" in BREAK else [("Lapsed", r, p.att)]
    return pay(s, r, msgs, st="V", money=0, refunds=p.refunds + p.money, up=p.up + (len(p.at) - 1,), **free_deposit(p))


# ---- payment: each call is one conditional write; returns (state, answer)
def approve(s, r, n):
    p = s.pay[r - 1]
    if p.st == "X":
        return s, "closed"
    if p.st == "C":
        return s, "ok"
    if p.st == "A":
        if "ask" in RULES and p.att < n:
            return pay(s, r, [("Approved", r, n)], att=n), "ok"
        return s, "ok"
    if p.st == "V" and p.att >= n and "attempt" not in BREAK:
        return s, "stale"
    return pay(s, r, [("Approved", r, n)], st="A", att=n, money=1, charges=p.charges + 1, **hold_deposit(p), **authorized(p)), "ok"


def capture(s, r):
    p = s.pay[r - 1]
    if p.st == "C":
        return s, "ok"
    if p.st != "A" and not (p.st == "X" and "closed-captured" in BREAK):
        return s, "no"
    msgs = [("Captured", r)] if "honest" in RULES and "complete-lend" not in BREAK else []
    return pay(s, r, msgs, st="C"), "ok"


def void(s, r, m):
    p = s.pay[r - 1]
    if p.st == "C" and "void-captured" not in BREAK:
        return s, "captured"
    if p.st == "X":
        return s, "ok"
    if p.st == "V" and p.att >= m:
        return s, "ok"
    if p.st in "AC" and p.att > m:
        return s, "stale"
    return pay(s, r, [("Canceled", r, m)], st="V", att=m, money=0, refunds=p.refunds + p.money, **free_deposit(p)), "ok"


def close(s, r):
    """After the release, as today: whatever is in force is given back."""
    p = s.pay[r - 1]
    if p.st == "X":
        return s
    return pay(s, r, st="X", money=0, refunds=p.refunds + p.money, **free_deposit(p))


def close_first(s, r, only_unpaid=False):
    """Before the release: captured money stays, and then nothing is cancelled. A timer closes only what nobody paid."""
    p = s.pay[r - 1]
    if p.st == "X":
        return s, "ok"
    if p.st == "C" and "close-captured" not in BREAK:
        return s, "captured"
    if only_unpaid and p.st == "A" and "expire-paid" not in BREAK:
        return s, "paid"
    msgs = [] if "complete-cancel" in BREAK else [("Closed", r)]
    return pay(s, r, msgs, st="X", money=0, refunds=p.refunds + p.money, **free_deposit(p)), "ok"


def cancelled(s, r):
    q = s.res[r - 1]
    return res(s, r, [("Cancelled", r, q.seq)], st="X", want=0)


# ---- messages: each consumer is one conditional write
def deliver(s, m):
    k, r = m[0], m[1]
    it, q = s.item, s.res[r - 1]
    honest = "honest" in RULES
    if k == "Reserved":
        seq = m[2]
        if is_seen(it, seq) and "fence" not in BREAK:
            return s
        if not free_for(s, r):
            return item(s, [("HoldRefused", r)], **seen(it, seq, q.since))
        hold = dict(books=tuple(sorted(set(it.books) | {r}))) if dated(r) else dict(held=r)
        near = r if dated(r) and too_near(r, s.returned, q.ext) else s.near
        return item(s, [("Held", r)], **seen(it, seq, q.since), **hold)._replace(near=near)
    if k == "Cancelled":
        seq = m[2]
        if "calendar" in RULES:
            if "answered" in BREAK and seq < it.seq:
                return s
            if on_item(it, r):
                return item(s, [("Released", r)], **let_go(it, r))
            if not is_seen(it, seq) or seq >= it.seq:
                return item(s, [("Released", r)], **seen(it, seq, q.since))
            return s
        if it.held == r:
            if it.lent and not honest:
                return item(s, [("ReleaseRefused", r)])
            return item(s, [("Released", r)], held=0, lent=0)
        if it.last == r and "forget-lent" not in BREAK:
            return item(s, [("ReleaseRefused", r)])
        if seq >= it.seq or "forget-lent" in BREAK:
            return item(s, [("Released", r)], seq=max(seq, it.seq))
        return s
    if k == "Held":
        return res(s, r, st="C") if q.st == "Q" else s
    if k == "HoldRefused":
        if q.st == "Q":
            return unlock(res(s, r, st="J", want=0), r)
        if q.st == "X" and on("calendar") and "refused-ends" not in BREAK and dated(r):
            return unlock(res(s, r, st="D", paid=0), r)
        if q.st == "X" and not honest:
            return proc(s, ("fin", r, 0))
        return s
    if k == "Released":
        if q.st != "X":
            return s
        if honest:
            return unlock(res(s, r, st="D", paid=0), r)
        return proc(s, ("fin", r, 0))
    if k == "ReleaseRefused":
        return res(s, r, st="C", rental=max(q.rental, 1), paid=1) if q.st == "X" else s
    if k == "Rented":
        return res(s, r, rental=1, paid=1, want=0) if q.st == "C" and q.rental == 0 else s
    if k == "Returned":
        if q.st == "C" or (q.st == "X" and not honest):
            back = [("Back", r)] if "deposit" in RULES and "deposit-waits" not in BREAK else []
            return unlock(res(s, r, back, st="Z", rental=2, paid=1, want=0), r)
        return s
    if k == "Approved":
        n = m[2]
        if q.st == "C" and (not q.paid or "ask" in RULES) and n > q.fence:
            return res(s, r, paid=1, fence=n)
        return s
    if k == "Canceled":
        n = m[2]
        if q.st == "C" and newer(q, n) and q.rental == 0:
            return res(s, r, paid=0, fence=n)
        return s
    if k == "Lapsed":
        # Nobody took it back: what the renter was told of the money ends with it.
        n = m[2]
        return told(res(s, r, paid=0, fence=n), r, money="") if q.st == "C" and newer(q, n) and q.rental == 0 else s
    if k == "ItemDeleted":
        if s.rev[r - 1] != "R":
            return s._replace(rev=put(s.rev, r, "R"))
        return s
    if k == "Closed":
        return cancelled(s, r) if q.st in "QC" else s
    if k == "Captured":
        return lend(s, r) if on_item(it, r) and not is_lent(it) else s
    if k == "Wanted":
        s1, a = close_first(s, r)
        return s1._replace(msgs=s1.msgs | {("CloseRefused", r)}) if a == "captured" else s1
    if k == "Back":
        return pay(s, r, dep="W") if s.pay[r - 1].dep == "A" and s.pay[r - 1].st == "C" else s
    if k in ("DepositKept", "DepositFreed"):
        # The provider does each thing once, however often it is asked; it frees nothing that is taken.
        p = s.pay[r - 1]
        if k == "DepositKept":
            return pay(s, r, kept=p.kept + 1) if p.kept == m[2] else s
        return pay(s, r, freed=p.freed + 1) if p.held > p.freed + p.kept else s
    if k == "CloseRefused":
        return res(s, r, want=0) if q.want else s
    raise KeyError(k)


def newer(q, m):
    """A cancellation is newer than the payment of the same number."""
    return m > q.fence or ("ask" in RULES and m == q.fence and q.paid)


def unlock(s, r):
    s = s._replace(lock=s.lock._replace(books=tuple(b for b in s.lock.books if b != r)))
    return s._replace(lock=s.lock._replace(open=0)) if s.lock.open == r else s


def proc(s, p):
    return s._replace(procs=s.procs | {p})


LIVE, LATE = 0, 1


# ---- processes: handlers with a synchronous call in the middle. Any may also die.
# ("pay", r, n, at[, late]); a late one has lost its client (503) and whoever waited for it: only the call itself may still take effect.
def step(s, p):
    k, r = p[0], p[1]
    s0 = s._replace(procs=s.procs - {p})
    q, it = s.res[r - 1], s.item
    if k == "late":
        return {"pay": lambda: approve(s0, r, p[3])[0], "unpay": lambda: void(s0, r, p[3])[0],
                "cancel": lambda: close_first(s0, r)[0]}[p[2]]()
    if k == "pay":
        n, at = p[2], p[3]
        if at == 0:
            s1, a = approve(s0, r, n)
            return proc(s1, ("pay", r, n, 1)) if a == "ok" else s1
        if q.st == "C" and (not q.paid or "ask" in RULES) and n > q.fence:
            s0 = res(s0, r, paid=1, fence=n)
        return told(s0, r, money="P") if s0.res[r - 1].paid and s0.res[r - 1].st in "CZ" else s0
    if k == "unpay":
        m, at = p[2], p[3]
        if at == 0:
            s1, a = void(s0, r, m)
            if a == "captured":
                return told(s1, r, cancel="409")
            return proc(s1, ("unpay", r, m, 1)) if a == "ok" else s1
        if q.st == "C" and newer(q, m) and q.rental == 0:
            s0 = res(s0, r, paid=0, fence=m)
        return told(s0, r, money="U") if not s0.res[r - 1].paid and s0.res[r - 1].st == "C" else s0
    if k == "cancel":
        if p[2] == 0:
            s1, a = close_first(s0, r)
            return told(s1, r, cancel="409") if a == "captured" else proc(s1, ("cancel", r, 1))
        if q.st in "QC" and q.rental == 0:
            s0 = cancelled(s0, r)
        return told(s0, r, cancel="204", money="") if s0.res[r - 1].st in "XD" else s0
    if k == "expire":
        if p[2] == 0:
            if len(p) > 3 and lapsed_since(s, r, p[3]):
                return s0
            s1, a = close_first(s0, r, only_unpaid=True)
            return proc(s1, ("expire", r, 1)) if a == "ok" else s1
        return cancelled(s0, r) if q.st in "QC" and q.rental == 0 else s0
    if k == "lend":
        if p[2] == -1:
            # What was read may have changed meanwhile: it is decided anew.
            return proc(item(s0, begun=max(it.begun, DAYS[r][0] - early_by(s, r))), ("lend", r, 0)) if may_lend(s, r) else s0
        if p[2] == 0 and "lapse" in RULES and s.pay[r - 1].st == "A":
            s1, a, n = ask_provider(s0, r)
            return proc(s1, ("lend", r, a, n))
        if p[2] == "lapsed":
            return told(give_up(s0, r, p[3]), r, lapsed=str(p[3]))
        if p[2] in (0, "captured"):
            s1, a = capture(s0, r) if p[2] == 0 else taken(s0, r, p[3])
            return proc(s1, ("lend", r, 1)) if a == "ok" or "no-capture" in BREAK else s1
        if "calendar" in RULES:
            return lend(s0, r) if on_item(it, r) and not is_lent(it) else s0
        if it.held == r and not it.lent:
            return item(s0, [("Rented", r)], lent=1, last=0 if "honest" in RULES else r)
        return s0
    if k == "fin":
        if p[2] == 0:
            return proc(close(s0, r), ("fin", r, 1))
        if q.st == "X":
            return unlock(res(s0, r, st="D", paid=0), r)
        return s0
    if k == "review":
        if p[2] == 0:
            if it.deleted == r or (not it.deleted and not (booked(it) if "review-booked" not in BREAK else it.held or is_lent(it))):
                s1 = item(s0, [("ItemDeleted", r)], deleted=r) if not it.deleted else s0
                return proc(s1, ("review", r, 1))
            return s0
        return s0._replace(rev=put(s0.rev, r, "R"))
    raise KeyError(k)


RENTERS = ("pay", "unpay", "cancel")


# ---- commands of people
def commands(s):
    left = dict(s.left)

    def spend(s1, name):
        d = dict(s1.left)
        d[name] -= 1
        return s1._replace(left=tuple(sorted(d.items())))

    out = []
    for r in R:
        q, it = s.res[r - 1], s.item
        busy = q.want or ("told" in RULES and any(p[0] in RENTERS and p[1] == r for p in s.procs))
        if left["reserve"] and q.st == "N" and dated(r):
            ext = extended_by(s, r)
            free = not s.lock.open and ("lock-days" in BREAK or not any(clash(s, r, b, ext, early_by(s, b, True)) for b in s.lock.books))
            if free and DAYS[r][0] >= s.day:
                n = s.lock.seq + 1
                since = min([s.res[b - 1].seq for b in s.lock.books], default=n)
                lock = Lock(0, n, tuple(sorted(set(s.lock.books) | {r})))
                unanswered = ", unanswered" if too_near(r, it.day, ext) else ""
                reserved = res(s._replace(lock=lock), r, [("Reserved", r, n)], st="Q", seq=n, since=since, ext=ext)
                out.append((f"reserve {r}{unanswered}", spend(reserved, "reserve")))
        elif left["reserve"] and q.st == "N" and not s.lock.open and not s.lock.books:
            n = s.lock.seq + 1
            out.append((f"reserve {r}", spend(res(s._replace(lock=Lock(r, n)), r, [("Reserved", r, n)], st="Q", seq=n), "reserve")))
        if left["pay"] and q.st == "C" and not q.paid and not busy:
            out.append((f"pay {r}", spend(proc(told(s, r, money=""), ("pay", r, q.ver, 0)), "pay")))
        if left["unpay"] and q.st == "C" and q.paid and q.rental == 0 and not busy:
            out.append((f"unpay {r}", spend(proc(told(s, r, money=""), ("unpay", r, q.ver, 0)), "unpay")))
        if "told" in RULES and left["pay"] and q.st == "C" and q.paid and q.rental == 0 and not busy:
            t = told(s, r, money="P")
            if "ask" in RULES:
                t = proc(told(res(s, r), r, money=""), ("pay", r, q.ver + 1, 0))
            out.append((f"pay {r}, Paid already", spend(t, "pay")))
        if "told" in RULES and left["unpay"] and q.st == "C" and not q.paid and q.rental == 0 and not busy:
            t = told(s, r, money="U")
            if "ask" in RULES or "ask-unpay" in RULES:
                t = proc(told(res(s, r) if "ask" in RULES else s, r, money=""), ("unpay", r, q.ver, 0))
            out.append((f"unpay {r}, NotPaid already", spend(t, "unpay")))
        if left["cancel"] and q.st in "QC" and q.rental == 0 and not busy:
            if "wish" in RULES:
                w = res(s, r, [("Wanted", r)], want=1)
                out.append((f"cancel {r}", spend(proc(told(w, r, money=""), ("cancel", r, 0)), "cancel")))
            elif "honest" in RULES:
                out.append((f"cancel {r}", spend(proc(told(s, r, money=""), ("cancel", r, 0)), "cancel")))
            else:
                out.append((f"cancel {r}", spend(told(res(s, r, [("Cancelled", r, q.seq)], st="X"), r, cancel="204", money=""), "cancel")))
        if "expire" in RULES and "timer" not in RULES and left["expire"] and q.st in "QC" and not q.paid and ("expire", r, 0) not in s.procs:
            out.append((f"expires {r}", spend(proc(s, ("expire", r, 0)), "expire")))
        if left["cancel"] and q.want and q.st in "QC" and not (("told" in RULES) and any(p[0] in RENTERS and p[1] == r for p in s.procs)):
            out.append((f"cancel {r}, asked again", spend(proc(s, ("cancel", r, 0)), "cancel")))
        if left["lend"] and may_lend(s, r):
            at = -1 if dated(r) and "handover-fence" not in BREAK else 0
            out.append((f"lend {r}", spend(proc(s, ("lend", r, at)), "lend")))
        if lent_to(it, r):
            back = dict(back=r) if "extend" in RULES else {}
            day = s.day if BETWEEN else 0
            out.append((f"return {r}", item(s, [("Returned", r)], **let_go(it, r), **back, day=day)._replace(returned=day)))
        if left["review"] and ("Returned", r) in s.msgs and s.rev[r - 1] == "N":
            out.append((f"review {r}", spend(proc(s, ("review", r, 0)), "review")))
        if left.get("keep") and may_keep(s.pay[r - 1]):
            out.append((f"keep the deposit of {r}", spend(told(keep_deposit(s, r), r, dep="K"), "keep")))
        if left.get("lapse") and (t := lapses(s, r)):
            out.append((f"the authorization of {r} lapses", spend(t, "lapse")))
    if DAYS and s.day < LAST_DAY:
        out.append(("a day passes", s._replace(day=s.day + 1)))
    if left["delete"] and not booked(s.item) and not s.item.deleted:
        out.append(("owner deletes", spend(item(s, deleted="o"), "delete")))
    return out


def background(s):
    out = [(f"deliver {m}", t) for m in s.msgs if (t := deliver(s, m)) != s]
    for p in s.procs:
        out.append((f"step {p}", step(s, p)))
    if "deposit" in RULES:
        for r in R:
            if may_free(s.pay[r - 1]):
                out.append((f"frees the deposit of {r}", pay(s, r, [("DepositFreed", r)], dep="R")))
    if "timer" in RULES:
        for r in R:
            q = s.res[r - 1]
            # A payment that was asked for and is not answered yet is not waited for: the row decides.
            if q.st in "QC" and not q.paid and q.rental == 0 and not any(p[:2] == ("expire", r) for p in s.procs) \
                    and s.pay[r - 1].st in ("N", "V", "X"):
                out.append((f"expires {r}", proc(s, ("expire", r, 0, q.fence) if "lapse" in RULES else ("expire", r, 0))))
    return out


def deaths(s):
    out = [(f"die {p}", s._replace(procs=s.procs - {p})) for p in s.procs]
    for p in s.procs:
        s0 = s._replace(procs=s.procs - {p})
        at = p[3] if p[0] in ("pay", "unpay") else p[2]
        if "told" in RULES and p[0] in RENTERS and at == 0:
            out.append((f"503 {p}, its call is late", proc(s0, ("late", p[1], p[0], p[2]))))
        if "accepted" in RULES and p[0] == "cancel" and p[2] == 0 and s.res[p[1] - 1].st in "QC" and s.res[p[1] - 1].rental == 0:
            r = p[1]
            # The call may still be under way, or not: both.
            w = res(s0, r, [("Wanted", r)], want=1)
            out.append((f"202 {p}", w))
            out.append((f"202 {p}, its call is late", proc(w, ("late", r, "cancel", 0))))
    return out


def safety(s):
    it = s.item
    if it.held and s.lock.open != it.held:
        return f"item held by {it.held}, lock open for {s.lock.open}"
    if err := calendar_safety(s):
        return err
    if it.lent and not (s.pay[it.held - 1].st == "C" and s.pay[it.held - 1].money):
        return "lent without captured money"
    for r in R:
        p, q, t = s.pay[r - 1], s.res[r - 1], s.told[r - 1]
        if p.charges - p.refunds not in (0, 1) or (p.charges - p.refunds) != p.money:
            return f"money of {r}: {p}"
        if ("Rented", r) in s.msgs and p.money == 0:
            return f"{r} was lent and its money given back"
        if p.st == "C" and p.at[-1:] not in ("", "c"):
            return f"captured from an authorization that the provider does not have: {p}"
        if any(p.at[n] != "l" for n in p.up):
            return f"given up as lapsed, though it has not lapsed: {p}"
        if p.kept + p.freed > p.held or p.kept > 1:
            return f"the deposit of {r} is taken or freed twice: {p}"
        if p.dep in "WK" and not ("Returned", r) in s.msgs:
            return f"the deposit of {r} is kept before the return: {p}"
        if t.dep == "K" and p.dep != "K":
            return f"200 kept undone: the deposit of {r} is {p.dep}"
        if t.cancel == "204" and q.st not in "XD":
            return f"204 undone: reservation {r} is {q.st}, rental {q.rental}"
        if "honest" in RULES:
            if ("ReleaseRefused", r) in s.msgs:
                return "a release is refused"
            if p.st == "X" and p.refunds and ("Captured", r) in s.msgs:
                return f"captured money of {r} given back"
            if q.st in "XD" and p.st != "X":
                return f"{r} is {q.st}, its payment {p.st}"
            if p.st == "C" and ("Returned", r) not in s.msgs and not on_item(it, r):
                return f"captured for {r}, item held by {it.held}"
            if q.st == "X" and (q.rental or lent_to(it, r)):
                return f"{r} is cancelled and lent"
    if is_lent(it) and it.deleted:
        return "lent item deleted"
    return None


def calendar_safety(s):
    it = s.item
    for b in it.books:
        if b not in s.lock.books:
            return f"booking {b} on the item is not in the calendar: {s.lock}"
        if it.held or it.deleted:
            return f"booking {b} beside {it.held}, deleted {it.deleted}"
    for books in (it.books, s.lock.books):
        if any(touch(a, b) for a in books for b in books if a < b):
            return f"two bookings of the same days: {books}"
        if any(RENTER[a] != RENTER[b] and touch(a, b, BETWEEN) for a in books for b in books if RENTER and a < b):
            return f"two renters without days between them: {books}"
        if any(RENTER[a] != RENTER[b] and touch(a, b, 0, is_back(s, b)) for a in books for b in books if RENTER and a != b):
            return f"two renters for the day on which an extension can be handed over: {books}"
    if s.near:
        return f"booking {s.near} begins too near to the return on day {s.returned}"
    if it.out:
        p = s.pay[it.out - 1]
        if it.out not in it.books or not (p.st == "C" and p.money):
            return f"lent to {it.out} without captured money or booking: {it} {p}"
        if s.day < DAYS[it.out][0] and not goes_on(s, it.out):
            return f"handed over to {it.out} before its first day"
    if DAYS and sum(s.pay[r - 1].st == "C" and ("Returned", r) not in s.msgs for r in R) > 1:
        return "captured for two hand-overs at once"
    return None


def goes_on(s, r):
    """Judged by renters and by what happened, not by what lock and item remember."""
    if "extend" not in RULES or s.day < DAYS[r][0] - 1:
        return False
    return any(follows(r, b) and RENTER[b] == RENTER[r] and ("Returned", b) in s.msgs for b in R if b != r and dated(b))


def settled(s):
    it = s.item
    for r in R:
        q, p, t = s.res[r - 1], s.pay[r - 1], s.told[r - 1]
        if q.st in "QX":
            return f"reservation {r} stuck in {q.st}"
        if q.st in "JD" and (p.money or on_item(it, r) or s.lock.open == r or r in s.lock.books or q.paid):
            return f"{q.st} keeps something: {q} {p} {it} {s.lock}"
        if q.st in "CZ" and q.paid != p.money:
            return f"paid {q.paid}, money {p.money}: {q} {p}"
        if (q.rental == 1) != bool(lent_to(it, r)):
            return f"rental {q} item {it}"
        if "deposit" in RULES:
            open_deposits = p.held - p.kept - p.freed
            if open_deposits != (1 if p.st in "AC" and p.dep == "A" else 0):
                return f"deposit of {r} at rest: {p}"
            if q.st == "Z" and p.dep == "A":
                return f"the deposit of {r} waits for ever"
            if (p.dep == "K") != (p.kept == 1):
                return f"the deposit of {r} is decided, not moved: {p}"
        if t.lapsed != "" and p.st == "A" and len(p.at) - 1 == int(t.lapsed):
            return f"the owner was told that it had lapsed, and {r} is still paid by it"
        if q.st == "C" and not on_item(it, r):
            return f"confirmed {r} not held: {it}"
        if q.st == "Z" and (s.lock.open == r or r in s.lock.books):
            return "closed keeps its lock"
        if (s.rev[r - 1] == "R") != (it.deleted == r):
            return f"review {s.rev} deleted {it.deleted}"
        if q.want:
            return f"cancellation of {r} wanted for ever"
        if q.st == "C" and p.st == "X":
            return f"confirmed {r} can never be paid: its payment is closed"
        if "honest" in RULES and p.st == "C" and not q.rental:
            return f"captured and never lent: {r}"
        if "timer" in RULES and q.st == "C" and not q.paid:
            return f"unpaid {r} holds for ever"
        if "told" in RULES:
            if t.money == "P" and not q.paid:
                return f"200 Paid undone: reservation {r} is NotPaid, nobody asked since"
            if t.money == "U" and q.paid and not q.rental:
                return f"200 NotPaid undone: reservation {r} is Paid, nobody asked since"
            if t.cancel == "409" and not q.rental and q.st == "C":
                return f"409 item-lent was untrue: {r} was never lent"
    return None


def look(s):
    bg = background(s)
    return safety(s) or (None if bg else settled(s)), not bg, bg + deaths(s) + commands(s)


def walk(first, rnd):
    s, trace = first, []
    for _ in range(400):
        bg, cm, de = background(s), commands(s), deaths(s)
        if not bg and (err := settled(s)):
            return f"{err}\n{search.story(trace)}"
        pool = bg * 3 + cm * 2 + de
        if not pool:
            return None
        a, s = rnd.choice(pool)
        trace.append(a)
        if err := safety(s):
            return f"{err}\n{search.story(trace)}"
    while bg := background(s):
        a, s = rnd.choice(bg)
        trace.append(a)
    err = safety(s) or settled(s)
    return f"{err}\n{search.story(trace)}" if err else None


def have_days(text, renters="", between=0):
    """Gives the reservations their days, as `1-1,2-2,-` for three of them: the last has none."""
    global R, LAST_DAY, BETWEEN
    days = [tuple(map(int, d.split("-"))) if d != "-" else None for d in text.split(",")] if text else [None, None]
    R = tuple(range(1, len(days) + 1))
    DAYS.clear()
    DAYS.update({i + 1: d for i, d in enumerate(days) if d})
    RENTER.update({i + 1: n for i, n in enumerate(renters.split(","))} if renters else {})
    BETWEEN = between
    LAST_DAY = max([d[1] for d in DAYS.values()], default=1)


if __name__ == "__main__":
    a = search.arguments(rules="", renters="", between=0, budget="reserve=2,pay=3,unpay=2,cancel=2,lend=3,review=2,delete=1,expire=2")
    BREAK |= search.names(a.brk)
    RULES |= search.names(a.rules)
    have_days(a.days, a.renters, a.between)
    given = search.counts(a.budget)
    budget = tuple(sorted(({"expire": 0} | given if "expire" in RULES else {k: v for k, v in given.items() if k != "expire"}).items()))
    search.run(a, start(budget), look, walk)
