import type { RoutesOf } from '#contracts/http/routes.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { languageOf } from '#shared/http/language-of.ts';
import { prefersHtml } from '#shared/http/media-type.ts';
import { notFound } from '#shared/http/problem/http-problem.error.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import type { HttpResponse } from '#shared/http/response.ts';
import { calendarOf } from '../calendar.ts';
import { DEFAULT_LANGUAGE, type Recipient } from '../telling/recipient.ts';
import { whoseFeed } from '../use-cases/calendar-feed.use-case.ts';
import type { Recipients } from '../use-cases/recipients.ts';
import type { Rentals } from '../use-cases/rentals.ts';
import { unsubscribe, whoseMail } from '../use-cases/unsubscribe.use-case.ts';
import { unknownLinkPage, unsubscribePage } from './unsubscribe-page.ts';

/** What the addresses need that work without signing in. */
export interface SecretAddressesDependencies {
  readonly recipients: Recipients;
  readonly rentals: Pick<Rentals, 'list'>;
}

type SecretRoute = Exclude<RoutesOf<'notices'>, `${string} /me/${string}`>;

/** The routes whose address is a secret of one person: whoever has it needs no token. */
export function secretAddressesRoutes({
  recipients,
  rentals,
}: SecretAddressesDependencies): Record<SecretRoute, RouteHandler<unknown>> {
  /** Answers whose link it is. A browser at a link that is nobody's gets a page, and everybody else the usual problem. */
  const unsubscribing =
    (answer: (recipient: Recipient) => Promise<HttpResponse>) =>
    async ({ params, headers }: HttpRequest): Promise<HttpResponse> => {
      const recipient = await whoseMail(recipients, params.key ?? '');
      if (recipient !== undefined) return answer(recipient);
      if (prefersHtml(headers.accept)) return unknownLinkPage(languageOf(headers));
      throw notFound();
    };
  return {
    'GET /calendar/{feed}': async ({ params, baseUrl }) => {
      const recipient = await whoseFeed(recipients, params.feed ?? '');
      if (recipient === undefined) throw notFound();
      const { customerId, language = DEFAULT_LANGUAGE } = recipient;
      const text = calendarOf(await rentals.list(customerId), language, baseUrl);
      const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' };
      return { status: 200, headers, text };
    },
    // Mail programs look at links: reading must not unsubscribe anybody.
    'GET /unsubscribe/{key}': unsubscribing(async ({ language, email }) => {
      return unsubscribePage(language ?? DEFAULT_LANGUAGE, email === undefined);
    }),
    'POST /unsubscribe/{key}': unsubscribing(async (recipient) => {
      await unsubscribe(recipients, recipient);
      return unsubscribePage(recipient.language ?? DEFAULT_LANGUAGE, true);
    }),
  };
}
