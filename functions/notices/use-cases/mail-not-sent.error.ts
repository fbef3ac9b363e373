/** The e-mail was certainly not sent: it is due again, and its event comes again. */
export class MailNotSent extends Error {
  constructor() {
    super('the e-mail could not be sent now');
    this.name = 'MailNotSent';
  }
}
