import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';

/** The words of each language: a further language is one more file beside these. */
export const languages: Readonly<Record<NoticeLanguage, Words>> = { ko, en };
