/** @typedef {{ title: string, method: string, path: string, fields: Record<string, string> }} Command */

const ITEM = { itemName: 'Camera', itemPrice: '100' };
const RENTER = { customerName: 'Customer1', customerId: '1' };

/** The first three commands of the original's scenario, as its README has them. @type {Command[]} */
const COMMANDS = [
  {
    title: 'register an item',
    method: 'POST',
    path: '/items',
    fields: { ...ITEM, itemStatus: 'Rentable', rentalStatus: 'NotRenting' },
  },
  {
    title: 'reserve it',
    method: 'POST',
    path: '/reservations',
    fields: { ...RENTER, itemNo: '1', ...ITEM, paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' },
  },
  { title: 'pay', method: 'PATCH', path: '/reservations/1', fields: { paymentStatus: 'Paid' } },
];

/**
 * The first commands to try, ready to paste.
 *
 * @param {string} api address of the market's API
 * @returns {string} lines for HTTPie, then for curl
 */
export function seedCommands(api) {
  return [
    'First commands, with HTTPie:',
    ...COMMANDS.map(({ method, path, fields }) => `  http ${method} ${api}${path} ${pairs(fields)}`),
    'or with curl:',
    ...COMMANDS.map(
      ({ method, path, fields }) =>
        `  curl -X ${method} ${api}${path} -H 'content-type: application/json' -d '${JSON.stringify(fields)}'`,
    ),
  ].join('\n');
}

/** @param {Record<string, string>} fields */
function pairs(fields) {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
