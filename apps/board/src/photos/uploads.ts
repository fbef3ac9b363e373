import type { Upload } from '@gdmarket/client';
import { signal } from '@preact/signals';
import type { Outcome } from '../api/ask.ts';
import type { Trouble } from '../api/trouble.ts';
import { sendFile } from '../api/upload.ts';
import { madeSmall } from './made-small.ts';

/** A photo on its way to the market. */
export interface Sending {
  readonly id: number;
  readonly name: string;
  /** An address of the photo in this browser. */
  readonly preview: string;
  /** How much of it has gone, from 0 to 1. */
  readonly part: number;
  /** The number that it will have, once the market has said so. */
  readonly pictureNo?: number;
  readonly trouble?: Trouble;
}

let last = 0;

/** Photos on their way to one place. `askFor` asks the market for the form of one. */
export function createUploads(askFor: (contentType: 'image/jpeg') => Promise<Outcome<Upload>>) {
  const all = signal<readonly Sending[]>([]);
  const change = (id: number, news: Partial<Sending>) => {
    all.value = all.value.map((one) => (one.id === id ? { ...one, ...news } : one));
  };

  async function send(id: number, file: File): Promise<void> {
    const small = await madeSmall(file);
    if (small === undefined) return change(id, { trouble: { code: 'not-a-picture' } });
    const asked = await askFor('image/jpeg');
    if (asked.trouble !== undefined) return change(id, { trouble: asked.trouble });
    const trouble = await sendFile(asked.body, small, (part) => change(id, { part }));
    change(id, trouble === undefined ? { part: 1, pictureNo: asked.body.pictureNo } : { trouble });
  }

  return {
    all,
    /** Sends photos, one after the other, so that they come in this order. */
    async add(files: readonly File[]): Promise<void> {
      const begun = files.map((file) => {
        last += 1;
        const sending = { id: last, name: file.name, preview: URL.createObjectURL(file), part: 0 };
        return { file, sending };
      });
      all.value = [...all.value, ...begun.map(({ sending }) => sending)];
      for (const { file, sending } of begun) await send(sending.id, file);
    },
    /** Forgets photos that the market knows by now. */
    settle(known: readonly { readonly pictureNo: number }[]): void {
      for (const { id, pictureNo } of all.value) if (known.some((one) => one.pictureNo === pictureNo)) this.forget(id);
    },
    /** Forgets a photo: the market shows it, or nobody wants to see what went wrong any more. */
    forget(id: number): void {
      const gone = all.value.find((one) => one.id === id);
      if (gone !== undefined) URL.revokeObjectURL(gone.preview);
      all.value = all.value.filter((one) => one.id !== id);
    },
  };
}

/** See {@link createUploads}. */
export type Uploads = ReturnType<typeof createUploads>;
