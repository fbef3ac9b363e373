import type { Attempt } from '../clients.ts';
import { codeIn, textIn } from '../linearizability/fields.ts';
import { readRefusal } from '../words.ts';
import { wasSo } from './effects.ts';
import type { Scene } from './scene.ts';

/** What is wrong with a refusal: it has another reason than there can be, or one that was not so, or it is told of something else. */
export function wrongRefusal({ world, mirror }: Scene, attempt: Attempt): string | undefined {
  const { response, request, command, call, return: answered = call } = attempt;
  const code = `${response?.status} ${codeIn(response?.body)}`;
  const detail = textIn(response?.body, 'detail') ?? '';
  const named = readRefusal(command.wish.kind, code, detail);
  if (named === undefined) return `${code} "${detail}" is no reason to refuse that`;
  const reservationNo = Number(request.params.reservationNo ?? request.body?.reservationNo);
  const itemNo = Number(
    request.params.itemNo ?? request.body?.itemNo ?? mirror.reservations.latest.get(reservationNo)?.itemNo,
  );
  for (const [what, number] of [
    ['itemNo', itemNo],
    ['reservationNo', reservationNo],
  ] as const)
    if (named[what] !== undefined && named[what] !== number) return `it names ${what} ${named[what]}, not ${number}`;
  const { holder } = named;
  if (holder !== undefined && !wasSo(mirror.items, itemNo, attempt, (item) => item.reservationNo === holder))
    return `item ${itemNo} was never ${holder}'s meanwhile`;
  if (code === '402 payment-declined' && !world.provider.declined(reservationNo, call, answered))
    return 'nobody declined';
  const renter = mirror.reservations.latest.get(reservationNo)?.customerId;
  if (code === '403 not-the-renter' && renter === request.body?.customerId) return 'it is the renter';
  return undefined;
}
