import type { FieldWords } from './field-words.ts';

/** The words of pictures. */
export const pictureWords: FieldWords = {
  pictureNo: { description: 'The number of a picture, unlike every other one of its item.', example: 7 },
  pictures: {
    description: 'Its pictures in the owner’s order. Each is at the item’s address, `/pictures/` and its number.',
    example: [],
  },
  picture: { description: 'Its first picture; null when it has none.', example: null },
  width: { description: 'How wide the picture is, in pixels; null when it is refused.', example: 1600 },
  height: { description: 'How high the picture is, in pixels; null when it is refused.', example: 1200 },
  alt: {
    description: 'What the picture shows, in its owner’s words: 1 to 120 characters; null when they say nothing.',
    example: 'The camera with its lens',
  },
  'ChangePicture.alt': {
    description: 'What the picture shows: up to 120 characters; empty for nothing.',
    example: 'The lens',
  },
  place: { description: 'Its place among the item’s pictures, from 1; behind the last one is the last.', example: 1 },
  'UploadPicture.contentType': { description: 'What kind of file comes.', example: 'image/jpeg' },
  'UploadRentalPicture.contentType': { description: 'What kind of file comes.', example: 'image/jpeg' },
  moment: { description: 'When the picture is taken: at the hand-over, or at the return.', example: 'HandOver' },
  'RentalPicture.side': { description: 'Who has taken it.', example: 'Owner' },
  storedAt: { description: 'When the market took it, in UTC.', example: '2026-12-24T10:00:00.000Z' },
  'RentalPicture.status': {
    description: 'Whether both sides see it, or its file was refused, which the side that sent it sees.',
    example: 'Shown',
  },
  'RentalPicture.reason': { description: 'Why its file was refused; null when it is shown.', example: null },
  'Picture.status': {
    description: 'Whether everybody sees it, or its file was refused, which its owner sees.',
    example: 'Shown',
  },
  'Picture.reason': { description: 'Why its file was refused; null when it is shown.', example: null },
  'Upload.url': {
    description: 'Where to send the form of the upload.',
    example: 'https://bucket.s3.eu-west-1.amazonaws.com/',
  },
  'Upload.fields': {
    description: 'The fields of the form; behind them comes `file`, the file.',
    example: { key: 'incoming/things/1/7' },
  },
  maxSize: { description: 'The largest file, in bytes.', example: 2_000_000 },
  expiresAt: { description: 'Until when the form is good, in UTC.', example: '2026-11-30T10:10:00.000Z' },
};
