import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { HttpResponse } from '#shared/http/response.ts';
import { languages } from '../telling/words/languages.ts';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

/** The page behind the link in each e-mail: a button, or, once e-mail is off, a sentence. */
export function unsubscribePage(language: NoticeLanguage, isOff: boolean): HttpResponse {
  const { ask, button, done } = languages[language].unsubscribing;
  const content = isOff ? `<p>${done}</p>` : `<p>${ask}</p><form method="post"><button>${button}</button></form>`;
  return page(200, language, content);
}

/** The page behind a link that is nobody's, or not any more: it is the same whatever the link says. */
export function unknownLinkPage(language: NoticeLanguage): HttpResponse {
  return page(404, language, `<p>${languages[language].unsubscribing.unknown}</p>`);
}

function page(status: number, language: NoticeLanguage, content: string): HttpResponse {
  const { title } = languages[language].unsubscribing;
  const text = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>`,
  ].join('\n');
  return { status, headers, text };
}
