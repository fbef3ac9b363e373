import type { PictureRoute, RentalPictureRoute } from '../routes.ts';
import type { Operation } from './operation.ts';

const tag = 'items';

/** What the routes of an item's pictures take and answer. */
export const pictureOperations: Readonly<Record<PictureRoute, Operation>> = {
  'GET /items/{itemNo}/pictures': {
    id: 'listPictures',
    tag,
    summary: 'List the pictures of an item',
    description: 'In the owner’s order. The owner also sees which files were refused, and why.',
    answers: { 200: { meaning: 'Its pictures.', schema: 'PicturePage' } },
    problems: ['item-not-found'],
  },
  'POST /items/{itemNo}/pictures': {
    id: 'uploadPicture',
    tag,
    summary: 'Ask to upload a picture',
    description:
      'The answer is a form: send its fields and then the file, as `multipart/form-data`, to its `url`. The file becomes the item’s last picture shortly after. A file that is no picture, or that says where or with what it was taken, is refused: the list of pictures then has the reason.',
    body: {
      schema: 'UploadPicture',
      examples: { jpeg: { summary: 'A photo', value: { contentType: 'image/jpeg', alt: 'The camera' } } },
    },
    answers: {
      202: { meaning: 'The form. `Location` is where the picture will be.', schema: 'Upload', located: true },
    },
    problems: ['not-the-owner', 'item-not-found', 'too-many-pictures', 'too-many-uploads'],
  },
  'GET /items/{itemNo}/pictures/{pictureNo}': {
    id: 'showPicture',
    tag,
    summary: 'Show a picture',
    answers: { 302: { meaning: '`Location` shows its file for a while.', located: true } },
    problems: ['item-not-found', 'picture-not-found'],
  },
  'PATCH /items/{itemNo}/pictures/{pictureNo}': {
    id: 'changePicture',
    tag,
    summary: 'Describe or move a picture',
    body: {
      schema: 'ChangePicture',
      examples: {
        describe: { summary: 'Other words', value: { alt: 'The lens' } },
        move: { summary: 'To the front', value: { place: 1 } },
      },
    },
    answers: { 200: { meaning: 'The pictures as they are now.', schema: 'PicturePage' } },
    problems: ['not-the-owner', 'item-not-found', 'picture-not-found'],
  },
  'DELETE /items/{itemNo}/pictures/{pictureNo}': {
    id: 'removePicture',
    tag,
    summary: 'Remove a picture',
    description: 'Or the reason why a file was refused, once it is read.',
    answers: { 204: { meaning: 'The picture is gone.' } },
    problems: ['not-the-owner', 'item-not-found', 'picture-not-found'],
  },
};

/** What the routes of a rental's pictures take and answer. */
export const rentalPictureOperations: Readonly<Record<RentalPictureRoute, Operation>> = {
  'GET /reservations/{reservationNo}/pictures': {
    id: 'listRentalPictures',
    tag: 'reservations',
    summary: 'List the pictures of a rental',
    description:
      'How the item was at the hand-over and at the return, for the renter, the owner and operators, who have signed in. Who sent a file that was refused sees why. The address of a file is good for half an hour at least.',
    answers: { 200: { meaning: 'What both sides have taken.', schema: 'RentalPicturePage' } },
    problems: ['reservation-not-found', 'not-a-side'],
  },
  'POST /reservations/{reservationNo}/pictures': {
    id: 'uploadRentalPicture',
    tag: 'reservations',
    summary: 'Ask to upload a picture of a rental',
    description:
      'The answer is a form: send its fields and then the file, as `multipart/form-data`, to its `url`. Both sides see the file shortly after. One that is no picture, or that says where or with what it was taken, is refused: the list of pictures then has the reason. Nobody can remove a picture.',
    body: {
      schema: 'UploadRentalPicture',
      examples: {
        handOver: { summary: 'At the hand-over', value: { moment: 'HandOver', contentType: 'image/jpeg' } },
        return: { summary: 'At the return', value: { moment: 'Return', contentType: 'image/jpeg' } },
      },
    },
    answers: { 202: { meaning: 'The form. `Location` is the list of pictures.', schema: 'Upload', located: true } },
    problems: ['reservation-not-found', 'not-a-side', 'not-the-moment', 'too-many-pictures', 'too-many-uploads'],
  },
};
