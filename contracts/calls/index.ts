import { approvePayment } from './approve-payment.ts';
import { cancelPayment } from './cancel-payment.ts';
import { capturePayment } from './capture-payment.ts';
import { deleteItem } from './delete-item.ts';

/** Every synchronous call between the market's functions, by name. */
export const calls = { approvePayment, cancelPayment, capturePayment, deleteItem } as const;
