import { styleText } from 'node:util';
import { LOCAL_PASSWORD, localPerson, localRoles } from '../people/local-people.ts';

const PEOPLE = [
  `The people ${localRoles.map((role, index) => `${index + 1} ${role}`).join(', ')} can sign in:`,
  '',
  '  http $API/reservations "Authorization: Bearer $(npm run -s token -- renter)"',
  '',
  `or as ${localPerson('renter').email} with the password ${LOCAL_PASSWORD}.`,
];

/** A newly deployed market. */
interface Deployed {
  /** The address of its API, which resolves for every program. */
  readonly api: string;
  /** The address for browsers and curl, if there is one. */
  readonly address: string | undefined;
  /** The emulator's address, which stands for AWS. */
  readonly endpoint: string;
  /** Whether its people can sign in. */
  readonly people: boolean;
  /** The folder of its logs. */
  readonly logs: string;
  /** Whether the emulator ends with this command. */
  readonly own: boolean;
  /** Seconds since the start. */
  readonly seconds: number;
}

/** What a person needs to know about a newly deployed market. Fits into 80 columns. */
export function welcome({ api, address, endpoint, people, logs, own, seconds }: Deployed): string {
  const after = `(after ${seconds.toFixed(1)} s)`;
  return [
    '',
    `GDmarket is at ${styleText('bold', address ?? api)} ${after}`,
    ...(address === undefined ? [] : ['That is for browsers and curl. The address for every program is']),
    '',
    `  API=${api}`,
    '',
    'First commands, with HTTPie:',
    '',
    '  http POST $API/items itemName=Camera itemPrice:=100',
    '  http POST $API/reservations customerId:=1 itemNo:=1',
    '  http PATCH $API/reservations/1 paymentStatus=Paid',
    '',
    'or with curl:',
    '',
    "  JSON='content-type: application/json'",
    `  curl $API/items -H "$JSON" -d '{"itemName": "Camera", "itemPrice": 100}'`,
    `  curl $API/reservations -H "$JSON" -d '{"customerId": 1, "itemNo": 1}'`,
    `  curl -X PATCH $API/reservations/1 -H "$JSON" -d '{"paymentStatus": "Paid"}'`,
    '',
    `Every request and answer, as a page: ${address ?? api}/docs`,
    'The numbers are those of a fresh market: later, take them from the answers.',
    ...(people ? PEOPLE : []),
    `Logs are in ${logs}; AWS answers at ${endpoint}.`,
    `npm run demo plays a whole rental. Ctrl-C ends ${own ? 'everything' : 'this view, not the emulator'}.`,
    '',
  ].join('\n');
}
