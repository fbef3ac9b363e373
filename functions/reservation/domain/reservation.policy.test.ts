import { describe, expect, it } from 'vitest';
import { callerNo, nobody, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { fold } from '#shared/testing/given.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { evolveReservation } from './reservation.evolve.ts';
import { confirmed, reserved } from './reservation.fixture.ts';
import {
  isOnASide,
  mayAddPictures,
  mayCancel,
  mayPay,
  maySee,
  maySeePictures,
  sideOf,
  turnsDown,
} from './reservation.policy.ts';
import type { Reservation } from './reservation.ts';

// Customer 3 rents it, and person 7 owns its item.
const RENTER = 3;
const OWNER = 7;
const nobodys = existing(fold(evolveReservation, [reserved, confirmed]));
const theirs: Reservation = { ...nobodys, renterId: RENTER, ownerId: OWNER };

const callers: Readonly<Record<string, Caller>> = {
  renter: callerNo(RENTER),
  owner: callerNo(OWNER),
  stranger: callerNo(8),
  operator: operator(),
  nobody,
  'renter (open)': callerNo(RENTER, 'open'),
  'owner (open)': callerNo(OWNER, 'open'),
  'stranger (open)': callerNo(8, 'open'),
  'nobody (open)': anonymous,
};

function ask(may: (caller: Caller) => Permission<Reservation>) {
  return (reservation: Reservation) =>
    Object.fromEntries(
      Object.entries(callers).map(([name, caller]) => [name, may(caller)(reservation)?.code ?? 'yes']),
    );
}

describe('somebody’s reservation', () => {
  it('is seen by its two sides and operators; in an open market by all', () => {
    expect(ask(maySee)(theirs)).toEqual({
      renter: 'yes',
      owner: 'yes',
      stranger: 'reservation-not-found',
      operator: 'yes',
      nobody: 'reservation-not-found',
      'renter (open)': 'yes',
      'owner (open)': 'yes',
      'stranger (open)': 'yes',
      'nobody (open)': 'yes',
    });
  });

  it('is paid by its renter and operators', () => {
    expect(ask(mayPay)(theirs)).toEqual({
      renter: 'yes',
      owner: 'not-the-renter',
      stranger: 'reservation-not-found',
      operator: 'yes',
      nobody: 'reservation-not-found',
      'renter (open)': 'yes',
      'owner (open)': 'not-the-renter',
      'stranger (open)': 'not-the-renter',
      'nobody (open)': 'sign-in-required',
    });
  });

  it('is cancelled by its two sides and operators; all but the renter give a reason', () => {
    const withReason = {
      renter: 'yes',
      owner: 'yes',
      stranger: 'reservation-not-found',
      operator: 'yes',
      nobody: 'reservation-not-found',
      'renter (open)': 'yes',
      'owner (open)': 'yes',
      'stranger (open)': 'not-the-renter',
      'nobody (open)': 'sign-in-required',
    };
    expect(ask((caller) => mayCancel(caller, 'broken'))(theirs)).toEqual(withReason);
    const required = { owner: 'reason-required', 'owner (open)': 'reason-required', operator: 'reason-required' };
    expect(ask((caller) => mayCancel(caller))(theirs)).toEqual({ ...withReason, ...required });
  });

  it('is turned down by who is not its renter', () => {
    const by = Object.entries(callers).map(([name, caller]) => [name, turnsDown(caller, theirs)]);
    expect(by.filter(([, one]) => one !== undefined)).toEqual([
      ['owner', 'owner'],
      ['operator', 'operator'],
      ['owner (open)', 'owner'],
    ]);
  });

  it('shows its renter’s name to its two sides and operators', () => {
    const seeing = Object.entries(callers).filter(([, caller]) => isOnASide(caller, theirs));
    expect(seeing.map(([name]) => name)).toEqual(['renter', 'owner', 'operator', 'renter (open)', 'owner (open)']);
  });
});

describe('the pictures of a rental', () => {
  const shown = {
    renter: 'yes',
    owner: 'yes',
    stranger: 'reservation-not-found',
    operator: 'yes',
    nobody: 'reservation-not-found',
    'renter (open)': 'yes',
    'owner (open)': 'yes',
    'stranger (open)': 'not-a-side',
    'nobody (open)': 'sign-in-required',
  };

  it('are seen by its two sides and operators, who have signed in, in an open market, too', () => {
    expect(ask(maySeePictures)(theirs)).toEqual(shown);
  });

  it('are added by its two sides alone', () => {
    expect(ask(mayAddPictures)(theirs)).toEqual({ ...shown, operator: 'not-a-side' });
    const sides = Object.entries(callers).map(([name, caller]) => [name, sideOf(caller, theirs)]);
    expect(sides.filter(([, side]) => side !== undefined)).toEqual([
      ['renter', 'Renter'],
      ['owner', 'Owner'],
      ['renter (open)', 'Renter'],
      ['owner (open)', 'Owner'],
    ]);
  });

  it('of a reservation that is nobody’s are its customer’s', () => {
    expect(ask(mayAddPictures)(nobodys)).toEqual({
      ...shown,
      owner: 'reservation-not-found',
      operator: 'not-a-side',
      'owner (open)': 'not-a-side',
    });
  });
});

describe('nobody’s reservation', () => {
  it('is everybody’s in an open market, and its customer’s where people sign in', () => {
    const allowed = {
      renter: 'yes',
      owner: 'reservation-not-found',
      stranger: 'reservation-not-found',
      operator: 'yes',
      nobody: 'reservation-not-found',
      'renter (open)': 'yes',
      'owner (open)': 'yes',
      'stranger (open)': 'yes',
      'nobody (open)': 'yes',
    };
    expect(ask(mayPay)(nobodys)).toEqual(allowed);
    expect(ask((caller) => mayCancel(caller, 'broken'))(nobodys)).toEqual(allowed);
  });
});
