import type { Refusal, SmtpStage } from '../../../../core/mail/refusal';

/**
 * Whom a refusal is about: the receiver (`likelyReceiver`: by the code alone, no class says so), the letter itself, or the server as a whole, that is us:
 * our login, sender, address or pace. `unclear` refusals are decided by what the server does with other receivers.
 */
export type RefusalAbout = 'receiver' | 'likelyReceiver' | 'letter' | 'server' | 'unclear';

export interface ReadRefusal {
  readonly about: RefusalAbout;
  /** For good (5xx), not for now (4xx). */
  readonly isLasting: boolean;
}

const ENHANCED = /^\d{3}[ -](?:\d{3}[ -])?[245]\.(\d{1,3})\.(\d{1,3})\b/;
/** Login wanted or wrong: 530, 534, 535, 538 (RFC 4954). */
const LOGIN_CODES: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** RFC 5321 4.2.3: the mailbox is not there, not here, full, or its name is none. */
const MAILBOX_CODES: ReadonlySet<number> = new Set([550, 551, 552, 553]);
const GREYLISTED = /gr[ea]y[- ]?list|灰名单/i;
const ABOUT_PACE = /\brate\b|too (?:many|much|fast)|\blimit|throttl|slow down|\bload\b|busy|频率|过快|过多|限制|繁忙/i;
const ABOUT_US = /relay|authenticat|auth(?:orization)? required|中继|认证/i;

/** By the class of an enhanced code (RFC 3463): subject and detail. */
function byClass(subject: number, detail: number, stage: SmtpStage): RefusalAbout {
  const isAboutSize = (subject === 3 && detail === 4) || (subject === 2 && detail === 3);
  if (isAboutSize || subject === 6) return 'letter';
  if (stage === 'sender' || subject === 3) return 'server';
  if (subject === 1) return detail === 7 || detail === 8 ? 'server' : 'receiver';
  return subject === 2 ? 'receiver' : 'unclear';
}

function byCode({ stage, code }: Refusal): RefusalAbout {
  if (code === 552 && stage !== 'receiver') return 'letter';
  if (stage === 'sender' || code === 452) return 'server';
  return stage === 'receiver' && MAILBOX_CODES.has(code) ? 'likelyReceiver' : 'unclear';
}

/** Whom a refusal is about, by where it came, its code, its class and, where these say nothing, its words. (RFC 5321 4.2, RFC 3463, RFC 4954) */
export function readRefusal(refusal: Refusal): ReadRefusal {
  const { stage, code, reply } = refusal;
  const isLasting = code >= 500;
  const isOfSession = stage === 'connect' || stage === 'login' || code === 421 || LOGIN_CODES.has(code);
  if (isOfSession) return { about: 'server', isLasting };
  const enhanced = ENHANCED.exec(reply);
  const about = enhanced ? byClass(Number(enhanced[1]), Number(enhanced[2]), stage) : byCode(refusal);
  if (isLasting) return { about: about === 'likelyReceiver' && ABOUT_US.test(reply) ? 'unclear' : about, isLasting };
  if (about !== 'unclear') return { about, isLasting };
  if (GREYLISTED.test(reply)) return { about: 'receiver', isLasting };
  return { about: ABOUT_PACE.test(reply) ? 'server' : 'unclear', isLasting };
}

/** What stays of a reply when addresses, numbers and marks of the single letter are taken out: the same for different receivers when the server says the same. */
export const withoutParticulars = (reply: string): string =>
  reply
    .toLowerCase()
    .replace(/<[^>]*>|"[^"]*"|'[^']*'|\S*@\S*/g, '')
    .replace(/\b(?=\w*\d)\w{5,}\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
