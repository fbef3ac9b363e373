import { styleText } from 'node:util';
import { LOCAL_PASSWORD, localPerson, localRoles } from '../people/local-people.ts';

const PEOPLE = [
  'Sign in there with one of these addresses:',
  '',
  ...localRoles.map((role, index) => `  ${localPerson(role).email.padEnd(22)} ${role}, customer ${index + 1}`),
  '',
  `Their password is ${LOCAL_PASSWORD}`,
  '',
];

const TOKEN = '  http $API/reservations "Authorization: Bearer $(npm run -s token -- renter)"';

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

/** What a person needs to know about a newly deployed market: its board first. Fits into 80 columns. */
export function welcome({ api, address = api, endpoint, people, logs, own, seconds }: Deployed): string {
  return [
    '',
    `GDmarket is open (after ${seconds.toFixed(1)} s). See it in a browser:`,
    '',
    `  ${styleText('bold', `${address}/board`)}`,
    '',
    ...(people ? PEOPLE : []),
    'The address of its API, for every program:',
    '',
    `  API=${api}`,
    '',
    'First requests, with HTTPie and with curl:',
    '',
    '  http POST $API/items itemName=Camera itemPrice:=100',
    ...(people ? [TOKEN] : []),
    "  JSON='content-type: application/json'",
    `  curl $API/items -H "$JSON" -d '{"itemName": "Camera", "itemPrice": 100}'`,
    '',
    `Every request and answer, as a page: ${address}/docs`,
    `Logs are in ${logs}; AWS answers at ${endpoint}.`,
    `npm run demo plays a whole rental. Ctrl-C ends ${own ? 'everything' : 'this view, not the emulator'}.`,
    '',
  ].join('\n');
}
