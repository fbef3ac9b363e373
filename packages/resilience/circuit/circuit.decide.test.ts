import { describe, expect, it } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import { type BreakerRow, noRow } from '../store/breaker-store.ts';
import { decideCircuit } from './circuit.decide.ts';
import type { Transition } from './circuit.events.ts';
import {
  admit,
  answered,
  given,
  type Happening,
  look,
  looked,
  probe,
  refuse,
  requested,
  unanswered,
  unwritten,
  write,
  written,
} from './circuit.fixture.ts';
import { newCircuit, remainingPauseMs } from './circuit.ts';

/** This process opens the circuit at 0 s, claims the probe when the pause is over, and closes it. */
const opening: Transition = { row: { state: 'open', version: 1, openUntil: 5_000 }, from: 'closed', life: 0 };
const claim = { state: 'half-open', version: 2, holder: 'me', leaseUntil: 10_600 } as const;
const claiming: Transition = { row: claim, from: 'open', life: 1 };
const closing: Transition = { row: { state: 'closed', version: 3 }, from: 'half-open', life: 2 };

/** Rows that others write. */
const closed = (version: number): BreakerRow => ({ state: 'closed', version });
const open = (version: number, openUntil: number): BreakerRow => ({ state: 'open', version, openUntil });
const held = (version: number, leaseUntil: number): BreakerRow => ({
  state: 'half-open',
  version,
  holder: 'other',
  leaseUntil,
});

const informed = [requested(0), looked(0, noRow)];
const failing = [unanswered(0), unanswered(0), unanswered(0)];
const opened = [...informed, ...failing, unanswered(0), written(0, opening)];
const probing = [...opened, requested(5_000), written(5_000, claiming)];
const probed = [...probing, answered(5_100, { life: 2, isProbe: true })];
const healed = [...probed, written(5_100, closing)];
/** Another process opened at 0 s and probes from 5 s on; this one knows both. */
const others = [requested(0), looked(0, open(1, 5_000)), requested(5_000), written(5_000, claiming, held(2, 10_600))];

describe('a closed circuit', () => {
  it('is looked at before the first call, which is made then', () => {
    given()
      .when(requested(0))
      .thenDecides({ effect: look, circuit: { look: 'under-way', row: noRow, life: 0, window: [] } });
    given(requested(0))
      .when(requested(50))
      .thenDecides({ effect: look, circuit: { look: 'under-way', lookedAt: 0 } });
    given(...informed)
      .when(requested(0, true))
      .thenDecides({ effect: admit(0), circuit: { look: 'none' } });
  });

  it('is looked at once for a request, whatever comes of the look', () => {
    given(...informed, unanswered(0))
      .when(requested(0))
      .thenDecides({ effect: look });
    given(...informed, unanswered(0))
      .when(requested(0, true))
      .thenDecides({ effect: admit(0) });
  });

  it('opens when enough calls failed: this process goes by it at once, and writes it', () => {
    given(...informed, ...failing)
      .when(unanswered(0))
      .thenDecides({ effect: write(opening), circuit: { row: open(0, 5_000), since: 0, life: 1, window: [] } });
  });

  it('stays closed with too few calls, too few failures, or an answer', () => {
    given(...informed, unanswered(0), unanswered(0))
      .when(unanswered(0))
      .thenDecides({ circuit: { row: noRow, life: 0 } });
    given(...informed, unanswered(0), answered(0), answered(0))
      .when(unanswered(0))
      .thenDecides({ circuit: { row: noRow } });
    given(...informed, unanswered(0), unanswered(0), unanswered(0))
      .when(answered(0))
      .thenDecides({ circuit: { row: noRow } });
  });
});

describe('an opening', () => {
  it('is told when the store has it, and when the store fails', () => {
    const news = { from: 'closed', to: 'open', isOwn: true } as const;
    const before = [...informed, ...failing, unanswered(0)];
    given(...before)
      .when(written(10, opening))
      .thenDecides({ news, circuit: { row: open(1, 5_000), since: 0 } });
    given(...before)
      .when(unwritten(10, opening))
      .thenDecides({ news, circuit: { row: open(0, 5_000), since: 0 } });
  });

  it('gives way to what others wrote first', () => {
    given(...informed, ...failing, unanswered(0))
      .when(written(10, opening, open(1, 4_000)))
      .thenDecides({
        news: { from: 'closed', to: 'open', isOwn: false },
        circuit: { row: open(1, 4_000), since: 10, life: 2 },
      });
  });

  it('leaves a newer version that was learned meanwhile', () => {
    given(...opened, looked(10, open(7, 4_000)))
      .when(written(20, opening))
      .thenDecides({ news: { from: 'closed', to: 'open', isOwn: true }, circuit: { row: open(7, 4_000) } });
  });
});

describe('an open circuit', () => {
  it('refuses until its pause is over; then a request claims the probe', () => {
    given(...opened)
      .when(requested(4_999))
      .thenDecides({ effect: refuse });
    given(...opened)
      .when(requested(5_000))
      .thenDecides({
        effect: write(claiming),
        circuit: { row: { ...claim, version: 1 }, since: 5_000, lookedAt: 5_000 },
      });
  });

  it('does not count calls that began before', () => {
    for (const late of [answered(10), unanswered(10)]) {
      given(...opened)
        .when(late)
        .thenDecides({ circuit: { row: open(1, 5_000), life: 1, window: [] } });
    }
  });
});

describe('a claim', () => {
  const claimed = [...opened, requested(5_000)];

  it('that comes first makes the probe, in a life of its own', () => {
    const news = { from: 'open', to: 'half-open', isOwn: true } as const;
    given(...claimed)
      .when(written(5_010, claiming))
      .thenDecides({ effect: probe(2), news, circuit: { row: claim, life: 2 } });
    given(...claimed)
      .when(unwritten(5_150, claiming))
      .thenDecides({ effect: probe(2), news, circuit: { row: { ...claim, version: 1 }, life: 2 } });
  });

  it.each([
    ['closed the circuit: the call is made', closed(4), admit(2)],
    ['probes: the request is refused', held(2, 9_000), refuse],
    ['opened it again: the request is refused', open(4, 9_000), refuse],
  ] as const)('that comes second goes by what is there: another %s', (_, there, effect) => {
    given(...claimed)
      .when(written(5_010, claiming, there))
      .thenDecides({
        effect,
        news: { from: 'open', to: there.state, isOwn: false },
        circuit: { row: there, since: 5_010, life: 2 },
      });
  });

  it('that finds an older one of this process is written over it, once', () => {
    const lost: BreakerRow = { ...claim, leaseUntil: 4_000 };
    const repeated: Transition = { ...claiming, row: { ...claim, version: 3 }, isRepeated: true };
    given(...claimed)
      .when(written(5_010, claiming, lost))
      .thenDecides({ effect: write(repeated), circuit: { life: 1 } });
    given(...claimed)
      .when(written(5_020, repeated))
      .thenDecides({
        effect: probe(2),
        news: { from: 'open', to: 'half-open', isOwn: true },
        circuit: { row: { ...claim, version: 3 } },
      });
    given(...claimed)
      .when(written(5_020, repeated, lost))
      .thenDecides({ effect: refuse, news: { from: 'open', to: 'half-open', isOwn: false }, circuit: { row: lost } });
  });
});

describe('a probe', () => {
  it('that is answered closes the circuit as soon as the store has it, or fails; nothing else is counted then', () => {
    given(...probing)
      .when(answered(5_100, { life: 2, isProbe: true }))
      .thenDecides({ effect: write(closing), circuit: { row: claim, life: 2 } });
    const window = [{ startedAt: 5_100, calls: 1, failures: 0 }];
    const news = { from: 'half-open', to: 'closed', isOwn: true } as const;
    given(...probed)
      .when(written(5_110, closing))
      .thenDecides({ news, circuit: { row: closed(3), since: 5_110, window } });
    given(...probed)
      .when(unwritten(5_250, closing))
      .thenDecides({ news, circuit: { row: closed(2), since: 5_250, window } });
  });

  it('that fails opens the circuit, however few calls there were', () => {
    given(...probing)
      .when(unanswered(5_100, { life: 2, isProbe: true }))
      .thenDecides({
        effect: write({ row: open(3, 10_100), from: 'half-open', life: 2 }),
        circuit: { row: open(2, 10_100), life: 3 },
      });
  });

  it('of an earlier life has no say', () => {
    for (const end of [answered, unanswered]) {
      given(...probing, looked(10_600, held(3, 16_000)))
        .when(end(10_700, { life: 2, isProbe: true }))
        .thenDecides({ circuit: { row: held(3, 16_000), life: 3 } });
    }
  });

  it('whose closing came too late goes by what is there', () => {
    given(...probed)
      .when(written(11_000, closing, held(3, 16_000)))
      .thenDecides({
        news: { from: 'half-open', to: 'half-open', isOwn: false },
        circuit: { row: held(3, 16_000), life: 3 },
      });
  });

  it('whose closing a look found first does not undo what other requests did since', () => {
    const since = Array.from({ length: 4 }, () => unanswered(5_700, { life: 3 }));
    given(...probed, requested(5_600), looked(5_610, closed(3)), ...since)
      .when(written(5_720, closing))
      .thenDecides({
        news: { from: 'half-open', to: 'closed', isOwn: true },
        circuit: { row: open(3, 10_700), life: 4 },
      });
  });
});

describe('while another probes', () => {
  it('requests are refused, and one looks when the result must be there', () => {
    given(...others)
      .when(requested(5_599))
      .thenDecides({ effect: refuse });
    given(...others)
      .when(requested(5_600))
      .thenDecides({ effect: look, circuit: { lookedAt: 5_600 } });
    given(...others, requested(5_600))
      .when(requested(5_600, true))
      .thenDecides({ effect: refuse });
    given(...others, requested(5_600), looked(5_610, held(2, 10_600)))
      .when(requested(6_199))
      .thenDecides({ effect: refuse });
  });

  it('nobody looks when the lease is over: the claim is the look', () => {
    given(...others)
      .when(requested(10_600))
      .thenDecides({
        effect: write({ row: { ...claim, version: 3, leaseUntil: 16_200 }, from: 'half-open', life: 2 }),
        circuit: { row: { ...claim, leaseUntil: 16_200 } },
      });
  });
});

describe('a look', () => {
  it('that finds news begins a new life and tells it', () => {
    given(...informed, ...failing, requested(10))
      .when(looked(20, open(1, 5_000)))
      .thenDecides({
        news: { from: 'closed', to: 'open', isOwn: false },
        circuit: { row: open(1, 5_000), since: 20, lookedAt: 20, look: 'none', life: 1, window: [] },
      });
  });

  it('that finds nothing new, or fails, changes nothing', () => {
    given(...healed, unanswered(5_200, { life: 2 }), requested(5_300))
      .when(looked(5_310, closed(3)))
      .thenDecides({ circuit: { row: closed(3), since: 5_100, life: 2, look: 'none' } });
    given(...healed, unanswered(5_200, { life: 2 }), requested(5_300))
      .when(looked(5_310))
      .thenDecides({ circuit: { row: closed(3), since: 5_100, life: 2, look: 'none' } });
  });

  it('is overtaken by what this process does or learns meanwhile', () => {
    const opens = [...informed, ...failing, requested(0), unanswered(10)];
    given(...opens)
      .when(looked(20, closed(9)))
      .thenDecides({ circuit: { row: open(0, 5_010), look: 'none' } });
    given(...opened, requested(5_000), requested(5_600), written(5_610, claiming))
      .when(looked(5_620, open(1, 5_000)))
      .thenDecides({ circuit: { row: claim, look: 'none' } });
  });

  it('that finds an own claim whose answer was lost takes its version and nothing else', () => {
    given(
      ...opened,
      requested(5_000),
      unwritten(5_000, claiming),
      answered(5_100, { life: 2, isProbe: true }),
      unwritten(5_100, { ...closing, row: closed(2) }),
    )
      .when(looked(8_000, claim))
      .thenDecides({ circuit: { row: closed(2), since: 5_100, life: 2 } });
  });

  it('that finds the own closing, whose answer was lost, leaves what was counted; two steps are others’', () => {
    const unheard = [...probed, unwritten(5_250, closing)];
    given(...unheard)
      .when(looked(8_000, closed(3)))
      .thenDecides({ circuit: { row: closed(3), life: 2, window: [{ startedAt: 5_100, calls: 1, failures: 0 }] } });
    given(...unheard)
      .when(looked(8_000, closed(4)))
      .thenDecides({
        news: { from: 'closed', to: 'closed', isOwn: false },
        circuit: { row: closed(4), life: 3, window: [] },
      });
  });
});

describe('a clock that is set back', () => {
  it('makes no pause longer, also when it is put right again', () => {
    given(...opened, requested(-4_000))
      .when(requested(1_000))
      .thenDecides({ effect: write({ ...claiming, row: { ...claim, leaseUntil: 6_600 } }) });
  });
});

describe('how long to wait', () => {
  const at = (now: number) => ({ now, settings: testSettings });
  const circuitOf = (history: readonly Happening[]) =>
    history.reduce(
      (circuit, { at: now, ...event }) => decideCircuit(circuit, event, at(now)).circuit,
      newCircuit('me', 0),
    );

  it.each([
    ['is nothing while closed', informed, 0, 0],
    ['is what is left of the pause', opened, 1_000, 4_000],
    ['is until the probe’s result must be there', others, 5_100, 500],
    ['is nothing when it is time to look', others, 5_700, 0],
    ['is no longer than the lease', [...others, requested(10_400), looked(10_400, held(2, 10_600))], 10_500, 100],
  ] as const)('%s', (_, history, now, wait) => {
    expect(remainingPauseMs(circuitOf(history), at(now))).toBe(wait);
  });
});
