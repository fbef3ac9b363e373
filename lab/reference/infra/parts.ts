/** The routes of the REST API, each with its function. */
export const routes = {
  'POST /items': 'registerItem',
  'GET /items': 'listItems',
  'GET /items/{id}': 'readItem',
  'PATCH /items/{id}': 'handOver',
  'POST /reservations': 'reserve',
  'PATCH /reservations/{id}': 'pay',
  'POST /reviews': 'writeReview',
} as const;

/** Functions that others call and wait for, by the variables that name them. */
export const callees = {
  APPROVE_PAYMENT: 'approvePayment',
  CAPTURE_PAYMENT: 'capturePayment',
  DELETE_ITEM: 'deleteItem',
} as const;

/** The consumers of the bus, each with its events: one for each step of the saga, and one for each field of a view. */
export const consumers = {
  hold: ['Reserved'],
  confirm: ['ItemHeld'],
  startRental: ['RentedItem'],
  close: ['ReturnedItem'],
  requestReview: ['ReservationClosed'],
  showItem: ['ItemRegistered'],
  showItemStatus: ['ItemRegistered', 'ItemHeld', 'ReturnedItem', 'ItemDeleted'],
  showRentalStatus: ['RentedItem', 'ReturnedItem'],
  showReservationNo: ['ItemHeld'],
  showCustomer: ['Reserved'],
  showPaymentStatus: ['PaymentRequested'],
  showScore: ['Reviewed'],
  showReview: ['Reviewed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The tables of aggregates, which have streams, and those of views, by the variables that name them. */
export const aggregateTables = ['ITEM_TABLE', 'RESERVATION_TABLE', 'PAYMENT_TABLE', 'REVIEW_TABLE'] as const;
export const viewTables = ['ITEM_INFO_TABLE', 'REVIEW_INFO_TABLE'] as const;

/** What names of functions, tables and the bus begin with. */
export const PREFIX = 'reference-';

/** The id of its API on an emulator. */
export const REFERENCE_API = 'reference';
