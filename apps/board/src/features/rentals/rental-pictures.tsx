import { listRentalPictures, type RentalPicture, uploadRentalPicture } from '@gdmarket/client';
import { useEffect, useMemo } from 'preact/hooks';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { momentOf } from '../../messages/formats.ts';
import { person } from '../../person/person.ts';
import { ChoosePhotos } from '../../photos/choose-photos.tsx';
import { reasonText } from '../../photos/picture-refusal.messages.ts';
import { SendingRow } from '../../photos/sending-row.tsx';
import { createUploads, type Uploads } from '../../photos/uploads.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './rental-pictures.css';
import { rentalPicturesText } from './rental-pictures.messages.ts';

type Moment = RentalPicture['moment'];

/**
 * How the thing was at the hand-over and at the return: what both sides have taken, and how to add more. A guest of an open
 * market has rentals, and no pictures of them.
 */
export function RentalPictures(props: { readonly reservationNo: number }) {
  return person.value?.hasAccount === true ? <Condition {...props} /> : null;
}

function Condition({ reservationNo }: { readonly reservationNo: number }) {
  const uploads = useMemo(() => {
    const of = (moment: Moment) =>
      createUploads((contentType) => ask(uploadRentalPicture(market, { reservationNo, moment, contentType })));
    return { HandOver: of('HandOver'), Return: of('Return') };
  }, [reservationNo]);
  const sent = [...uploads.HandOver.all.value, ...uploads.Return.all.value];
  const isSending = () =>
    [uploads.HandOver, uploads.Return].some(({ all }) => all.value.some(({ trouble }) => trouble === undefined));
  const read = () => ask(listRentalPictures(market, { reservationNo }));
  const { value, trouble, again } = useWatched(`condition ${reservationNo}`, read, isSending);
  const all = value?._embedded.pictures ?? [];
  useEffect(() => {
    for (const one of [uploads.HandOver, uploads.Return]) one.settle(all);
  }, [value, sent.length]);
  const numbers = sent.map(({ pictureNo }) => pictureNo).join();
  useEffect(() => void again(), [numbers]);
  const text = rentalPicturesText();
  // Whose sign-in has ended meanwhile sees none.
  if (value === undefined)
    return trouble === undefined || trouble.code === 'sign-in-required' ? null : (
      <TroubleNote trouble={trouble} again={again} />
    );
  const of = (moment: Moment, form: string, add: string) => (
    <OfMoment
      moment={moment}
      pictures={all.filter((one) => one.moment === moment)}
      uploads={uploads[moment]}
      add={value._templates?.[form] === undefined ? undefined : add}
    />
  );
  return (
    <section class="card condition" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p class="quiet small">{text.says}</p>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {of('HandOver', 'handOver', text.addHandOver)}
      {of('Return', 'return', text.addReturn)}
    </section>
  );
}

/** The pictures of one moment. `add`: what the button says that adds some, while some are taken. */
function OfMoment(props: {
  readonly moment: Moment;
  readonly pictures: readonly RentalPicture[];
  readonly uploads: Uploads;
  readonly add: string | undefined;
}) {
  const { moment, pictures, uploads, add } = props;
  const sent = uploads.all.value;
  const text = rentalPicturesText();
  if (pictures.length === 0 && sent.length === 0 && add === undefined) return null;
  const nameOf = (side: RentalPicture['side']) => (side === 'Owner' ? text.owner : text.renter);
  const refused = pictures.filter(({ status }) => status === 'Refused');
  return (
    <div class="stack">
      <h3>{text[moment]}</h3>
      {pictures.length === 0 && sent.length === 0 && <p class="quiet">{text.none}</p>}
      <ul class="condition-pictures">
        {pictures.map(({ pictureNo, side, storedAt, _links: { file } }, index) =>
          file === undefined ? null : (
            <li key={pictureNo}>
              <a href={file.href} target="_blank" rel="noreferrer">
                <img class="picture" src={file.href} alt={text.shows(text[moment], nameOf(side), index + 1)} />
              </a>
              <p class="small">
                {nameOf(side)} <span class="quiet">{momentOf(storedAt)}</span>
              </p>
            </li>
          ),
        )}
      </ul>
      {(refused.length > 0 || sent.length > 0) && (
        <ul class="stack">
          {refused.map(({ pictureNo, reason }) => (
            <li key={pictureNo} class="note wrong">
              <p>{reasonText()[reason ?? 'not-a-picture']}</p>
            </li>
          ))}
          {sent.map((one) => (
            <SendingRow key={`sent ${one.id}`} sending={one} forget={() => uploads.forget(one.id)} />
          ))}
        </ul>
      )}
      {add !== undefined && <ChoosePhotos add={uploads.add} label={add} />}
    </div>
  );
}
