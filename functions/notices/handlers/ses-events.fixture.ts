/** What is different from one e-mail that came back to the next. */
interface SesMail {
  readonly emailAddress?: string;
  /** The tag that the mailer puts on it. */
  readonly person?: string;
  readonly configurationSet?: string;
}

/**
 * SES's event about an e-mail that bounced, as it is on the default bus. Its fields are those of
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html, and its name is from
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html
 */
export function sesBounce({ bounceType = 'Permanent', ...mail }: SesMail & { readonly bounceType?: string } = {}) {
  const { emailAddress = 'anna@example.com' } = mail;
  const bounce = {
    ...{ bounceType, bounceSubType: 'General', reportingMTA: 'dsn; mta.example.com', timestamp: TIME, feedbackId: 'f' },
    bouncedRecipients: [
      { emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
    ],
  };
  return sesEvent('Email Bounced', { eventType: 'Bounce', bounce }, mail);
}

/** SES's event about an e-mail that its reader called unwanted. */
export function sesComplaint(mail: SesMail = {}) {
  const complaint = {
    ...{ timestamp: TIME, feedbackId: 'f', arrivalDate: TIME, userAgent: 'mail', complaintFeedbackType: 'abuse' },
    complainedRecipients: [{ emailAddress: mail.emailAddress ?? 'anna@example.com' }],
  };
  return sesEvent('Email Complaint Received', { eventType: 'Complaint', complaint }, mail);
}

/** SES's event about an e-mail that arrived. */
export function sesDelivery(mail: SesMail = {}) {
  const delivery = { timestamp: TIME, recipients: ['anna@example.com'], smtpResponse: '250 ok' };
  return sesEvent('Email Delivered', { eventType: 'Delivery', delivery }, mail);
}

const TIME = '2026-12-01T10:00:00.000Z';

function sesEvent(
  detailType: string,
  what: object,
  { emailAddress = 'anna@example.com', person = '7', configurationSet = 'gdmarket-prod-mail' }: SesMail,
) {
  const tags = {
    ...{ 'ses:configuration-set': [configurationSet], 'ses:from-domain': ['market.example'] },
    ...{ 'ses:source-ip': ['192.0.2.1'], 'ses:caller-identity': ['notices-events'], person: [person] },
  };
  const mail = {
    ...{ timestamp: TIME, messageId: 'm', source: 'notices@market.example', sendingAccountId: '123456789012' },
    ...{ destination: [emailAddress], headersTruncated: false, headers: [], commonHeaders: { messageId: 'm' }, tags },
  };
  return {
    ...{ version: '0', id: 'e', 'detail-type': detailType, source: 'aws.ses', account: '123456789012', time: TIME },
    ...{ region: 'ap-northeast-2', resources: [`arn:aws:ses:ap-northeast-2:1:configuration-set/${configurationSet}`] },
    detail: { ...what, mail },
  };
}
