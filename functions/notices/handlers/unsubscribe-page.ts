import { createHash } from 'node:crypto';
import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { HttpResponse } from '#shared/http/response.ts';
import { languages } from '../telling/words/languages.ts';

/** The board's colours and measures: a page behind a link in an e-mail asks for no files. */
const STYLE = `
:root { color-scheme: light dark; --ground: #f4f6f3; --surface: #fff; --ink: #13211a; --accent: #b8155a; --on-accent: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0e1411; --surface: #171f1b; --ink: #ecf3ee; --accent: #ff8ab8; --on-accent: #3b0219 }
}
body { margin: 0; padding: 1.5rem 1rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 -apple-system, "Apple SD Gothic Neo", "Segoe UI", "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere }
main { max-width: 30rem; margin: 8vh auto 0; padding: 1.5rem; border-radius: 1.125rem; background: var(--surface) }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3 }
p { margin: 1rem 0 0 }
button { min-height: 2.75rem; margin-top: 1.5rem; padding: 0 1.5rem; border: 0; border-radius: 999px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
`;

/** The style is hashed with a page that has it: no function needs that when it starts. */
function headersOf(style: string): Readonly<Record<string, string>> {
  const digest = createHash('sha256').update(style).digest('base64');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  };
}

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
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`,
    `<title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`,
  ].join('\n');
  return { status, headers: headersOf(STYLE), text };
}
