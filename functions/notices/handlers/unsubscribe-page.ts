import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { HttpResponse } from '#shared/http/response.ts';

const words = {
  ko: {
    title: '알림 메일 그만 받기',
    ask: '근대마켓의 알림 메일을 그만 받을까요?',
    button: '그만 받기',
    done: '이제 알림 메일을 보내지 않아요. 다시 받으려면 근대마켓의 알림 설정에서 켜 주세요.',
    unknown:
      '이 주소는 더 이상 쓸 수 없어요. 메일을 그만 받으려면 최근에 받은 메일의 링크를 누르거나 근대마켓의 알림 설정에서 꺼 주세요.',
  },
  en: {
    title: 'No more e-mail',
    ask: 'Do you want no more e-mail from GDmarket?',
    button: 'No more e-mail',
    done: 'You get no more e-mail. To get it again, turn it on in your settings on GDmarket.',
    unknown:
      'This address does not work any more. To get no more e-mail, use the link in a newer e-mail, or turn it off in your settings on GDmarket.',
  },
} as const;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

/** The page behind the link in each e-mail: a button, or, once e-mail is off, a sentence. */
export function unsubscribePage(language: NoticeLanguage, isOff: boolean): HttpResponse {
  const { ask, button, done } = words[language];
  const content = isOff ? `<p>${done}</p>` : `<p>${ask}</p><form method="post"><button>${button}</button></form>`;
  return page(200, language, content);
}

/** The page behind a link that is nobody's, or not any more: it is the same whatever the link says. */
export function unknownLinkPage(language: NoticeLanguage): HttpResponse {
  return page(404, language, `<p>${words[language].unknown}</p>`);
}

function page(status: number, language: NoticeLanguage, content: string): HttpResponse {
  const { title } = words[language];
  const text = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>`,
  ].join('\n');
  return { status, headers, text };
}
