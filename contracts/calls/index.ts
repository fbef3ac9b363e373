import { approvePayment } from './approve-payment.ts';
import { cancelPayment } from './cancel-payment.ts';
import { capturePayment } from './capture-payment.ts';
import { closePayment } from './close-payment.ts';
import { deleteItem } from './delete-item.ts';
import { findHeldItem } from './find-held-item.ts';
import { findItem } from './find-item.ts';
import { findPlace } from './find-place.ts';

/** Every synchronous call between the market's functions, by name. */
export const calls = {
  approvePayment,
  cancelPayment,
  capturePayment,
  closePayment,
  deleteItem,
  findHeldItem,
  findItem,
  findPlace,
} as const;
