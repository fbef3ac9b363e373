import { type Picture, removePicture } from '@gdmarket/client';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { photosText } from '../../photos/photos.messages.ts';
import { reasonText } from '../../photos/picture-refusal.messages.ts';
import { CommandButton } from '../../ui/command-button.tsx';

/** A photo that the market refused, and why. */
export function RefusedRow(props: {
  readonly itemNo: number;
  readonly picture: Picture;
  readonly lookAgain: () => Promise<void>;
}) {
  const { itemNo, picture, lookAgain } = props;
  const { pictureNo, reason } = picture;
  const dismiss = useCommand(
    `dismiss ${pictureNo}`,
    () => removePicture(market, { itemNo, pictureNo }),
    () => void lookAgain(),
  );
  return (
    <li class="note wrong">
      <p>{reasonText()[reason ?? 'not-a-picture']}</p>
      <CommandButton command={dismiss} label={photosText().understood} look="second" />
    </li>
  );
}
