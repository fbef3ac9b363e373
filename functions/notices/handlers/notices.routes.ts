import type { CalendarAnswer } from '#contracts/http/notices.answers.ts';
import { noticeSettingsRequest, readNoticeRequest, readNoticesRequest } from '#contracts/http/notices.requests.ts';
import type { RoutesOf } from '#contracts/http/routes.ts';
import { signedIn } from '#shared/http/caller/caller-of.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { positionIn, positionPage, readPositionPage } from '#shared/http/lists/position-page.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import { created, noContent, ok, orRefuse } from '#shared/http/response.ts';
import { isNoticeId } from '../telling/notice.ts';
import { newRecipient } from '../telling/recipient.ts';
import { closeFeed, openFeed } from '../use-cases/calendar-feed.use-case.ts';
import { changeSettings } from '../use-cases/change-settings.use-case.ts';
import type { Notices } from '../use-cases/notices.ts';
import { readAll, readNotices } from '../use-cases/read-notices.use-case.ts';
import type { Recipients } from '../use-cases/recipients.ts';
import { showNotice, showSettings } from './notices.presenter.ts';

/** What the routes about one's notices need. `now` is ISO 8601. */
export interface NoticesRoutesDependencies {
  readonly notices: Pick<Notices, 'page' | 'markRead'>;
  readonly recipients: Recipients;
  /** Whether the stage sends e-mail. */
  readonly sendsMail: boolean;
  readonly newKey: () => string;
  readonly now: () => string;
}

type MyRoute = Extract<RoutesOf<'notices'>, `${string} /me/${string}`>;

/** The routes about the notices of the person who asks, and how they are told. */
export function noticesRoutes(dependencies: NoticesRoutesDependencies): Record<MyRoute, RouteHandler<unknown>> {
  const { notices, recipients, sendsMail, newKey, now } = dependencies;
  const unknown = () => new HttpProblem(404, 'notice-not-found', 'There is no such notice.');
  return {
    'GET /me/notices': async (request) => {
      const { customerId } = signedIn(request.caller);
      const wanted = readPositionPage(request, isNoticeId);
      const { entries, unread, next } = await readNotices(notices, customerId, wanted);
      const shown = entries.map((notice) => showNotice(request, notice));
      return ok({ ...positionPage(request, 'notices', wanted, { entries: shown, next }), unread });
    },
    'PATCH /me/notices': async (request) => {
      const { customerId } = signedIn(request.caller);
      const upTo = positionIn(parseBody(request, readNoticesRequest).readUpTo);
      if (!isNoticeId(upTo)) throw unknown();
      await readAll(notices, customerId, upTo);
      return noContent();
    },
    'PATCH /me/notices/{noticeId}': async (request) => {
      const { customerId } = signedIn(request.caller);
      parseBody(request, readNoticeRequest);
      const id = positionIn(request.params.noticeId ?? '');
      const notice = isNoticeId(id) ? await notices.markRead({ customerId, id }) : undefined;
      if (notice === undefined) throw unknown();
      return ok(showNotice(request, notice));
    },
    'GET /me/settings': async (request) => {
      const person = signedIn(request.caller);
      const recipient = (await recipients.find(person.customerId)) ?? newRecipient(person.customerId);
      return ok(showSettings(request, recipient, person, sendsMail));
    },
    'PATCH /me/settings': async (request) => {
      const person = signedIn(request.caller);
      const wish = parseBody(request, noticeSettingsRequest);
      const possible = { address: person.email, isAvailable: sendsMail };
      const outcome = await changeSettings(recipients, person.customerId, wish, possible);
      return ok(showSettings(request, orRefuse(outcome), person, sendsMail));
    },
    'POST /me/calendar': async (request) => {
      const { customerId } = signedIn(request.caller);
      const since = now();
      const feed = await openFeed(recipients, customerId, newKey(), since);
      const address = `${request.baseUrl}/calendar/${feed}.ics`;
      const body: CalendarAnswer = { address, since, _links: { self: { href: address } } };
      return created(address, body);
    },
    'DELETE /me/calendar': async (request) => {
      await closeFeed(recipients, signedIn(request.caller).customerId);
      return noContent();
    },
  };
}
