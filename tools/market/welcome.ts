import { styleText } from 'node:util';

/** A market that has just been deployed. */
interface Deployed {
  /** Its API's address, which resolves for every program. */
  readonly api: string;
  /** The one for browsers and curl, where there is one. */
  readonly address: string | undefined;
  /** AWS's address. */
  readonly endpoint: string;
  /** Folder of its logs. */
  readonly logs: string;
  /** Whether the emulator ends with this command. */
  readonly own: boolean;
  /** Since the start. */
  readonly seconds: number;
}

/** What a person has to know of a market that has just been deployed. Fits 80 columns. */
export function welcome({ api, address, endpoint, logs, own, seconds }: Deployed): string {
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
    'The numbers are those of a fresh market: later, take them from the answers.',
    `Logs are in ${logs}; AWS answers at ${endpoint}.`,
    `npm run demo plays a whole rental. Ctrl-C ends ${own ? 'everything' : 'this view, not the emulator'}.`,
    '',
  ].join('\n');
}
