import type { Reservation } from '@gdmarket/client';
import { won } from '../../messages/formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { lookOfStatus } from './looks.ts';
import { operatorText } from './operator.messages.ts';
import { wordFor } from './words.messages.ts';

/** Rentals as the market has them. Each leads to its history. */
export function RentalTable({ rentals }: { readonly rentals: readonly Reservation[] }) {
  const text = operatorText();
  return (
    <div class="card">
      <table class="facts-table">
        <caption class="for-readers">{text.rentals}</caption>
        <thead>
          <tr>
            {[text.reservation, text.thing, text.renter, text.payment, text.rental, text.status].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rentals.map((rental) => (
            <RentalLine key={rental.reservationNo} rental={rental} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RentalLine({ rental }: { readonly rental: Reservation }) {
  const { reservationNo, itemNo, itemName, itemPrice, customerId, customerName, paymentStatus, rentalStatus, status } =
    rental;
  const text = operatorText();
  return (
    <tr>
      <th scope="row">
        <a href={`operator/rentals/${reservationNo}`}>{text.numbered(reservationNo)}</a>
      </th>
      <td data-name={text.thing}>
        <span class="said">{itemName ?? text.thingNumbered(itemNo)}</span>
        <span class="quiet small">
          {itemName === null ? '' : text.thingNumbered(itemNo)}
          {itemPrice !== null && ` · ${won(itemPrice)}`}
        </span>
      </td>
      <td data-name={text.renter}>
        {customerName !== null && <span class="said">{customerName}</span>}
        <span class="quiet small">{text.person(customerId)}</span>
      </td>
      <td data-name={text.payment}>{wordFor(paymentStatus)}</td>
      <td data-name={text.rental}>{wordFor(rentalStatus)}</td>
      <td data-name={text.status}>
        <Badge look={lookOfStatus[status]}>{wordFor(status)}</Badge>
      </td>
    </tr>
  );
}
