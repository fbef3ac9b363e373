import type { ScenarioStep } from './scenario.ts';

/**
 * What the original did where it failed, as a sentence; undefined where it did well. Taken from its recorded answers.
 */
export function whatTheOriginalDid({
  request: { method, path },
  status,
  note,
  body,
}: ScenarioStep): string | undefined {
  const request = `${method} ${path}`;
  if (request === 'PATCH /reservations/1' && status === 500) {
    return `answered 500 (${note}) and had charged the renter all the same; the reservation stayed NotPaid`;
  }
  if (request === 'PATCH /reservations/1' && note === 'attempt 3')
    return 'answered 200 at last, and charged a third time';
  if (request === 'GET /payments' && (body?._embedded?.payments?.length ?? 0) > 1) {
    return `listed ${body?._embedded?.payments?.length} payments for one camera`;
  }
  if (/^GET \/(itemInfoes|reviewInfoes)\/\d/.test(request) && status === 500)
    return 'answered 500: no view could be read by its number';
  return whatTheOriginalShowed(request, note, body);
}

function whatTheOriginalShowed(
  request: string,
  note: string | undefined,
  body: ScenarioStep['body'],
): string | undefined {
  if (request !== 'GET /itemInfoes') return undefined;
  if (note === "the deleted item's view row") return 'still listed the deleted item, NotRentable and without its score';
  const [row] = body?._embedded?.itemInfoes ?? [];
  const returned = JSON.stringify(row)?.includes('"rentalStatus":"Returned"') ?? false;
  return returned ? 'still showed the returned item as NotRentable' : undefined;
}
