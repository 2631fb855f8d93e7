import { bodyText } from './body-text.ts';
import { plainLine } from './plain-text.ts';
import { retryAfterMs } from './retry-after.ts';
import { TrialsUnavailable } from './trials-unavailable.ts';

/** The whole set takes a few megabytes; more than this is no answer to our question. */
export const MOST_BYTES = 16 * 1024 * 1024;

export interface RequestParts {
  fetch: typeof fetch;
  userAgent: string | undefined;
  now(): Date;
}

/** One GET whose answer has to be JSON. Whatever else happens is thrown as TrialsUnavailable; an answer of 403 is never read as "no studies". */
export async function getJson(url: string, signal: AbortSignal, { fetch, userAgent, now }: RequestParts): Promise<unknown> {
  const { host, hostname, pathname } = new URL(url);
  const where = `${host}${pathname}`;
  const headers = { accept: 'application/json', ...(userAgent !== undefined && { 'user-agent': userAgent }) };
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, { headers, signal, redirect: 'follow' });
    text = await bodyText(response, MOST_BYTES);
  } catch (error) {
    throw unanswered(error, where);
  }
  const { status } = response;
  if (response.redirected && new URL(response.url).hostname !== hostname)
    throw new TrialsUnavailable('broken', `${where} sent the request on to ${new URL(response.url).host}, which is not the registry.`);
  if (text === undefined)
    throw new TrialsUnavailable('broken', `${where} answered ${status} with more than ${MOST_BYTES} bytes; the rest was not read.`);
  if (status !== 200)
    throw refusal(status, `${where} answered ${status}: ${beginning(text)}`, retryAfterMs(response.headers.get('retry-after'), now()));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page for people will not turn into data by asking again; an answer cut short may.
    const page = /^\s*</.test(text);
    throw new TrialsUnavailable(
      'broken',
      `${where} answered ${page ? 'a web page' : 'no readable JSON'} (${text.length} characters): ${beginning(text)}`,
      {
        again: page ? 'never' : 'twice',
      },
    );
  }
}

function refusal(status: number, detail: string, wait: number | undefined): TrialsUnavailable {
  if (status === 429 || status === 503) return new TrialsUnavailable('busy', detail, { again: 'twice', retryAfterMs: wait });
  if (status === 403) return new TrialsUnavailable('refused', detail, { again: 'once', retryAfterMs: wait });
  if (status === 401 || status === 451) return new TrialsUnavailable('refused', detail);
  if (status === 408) return new TrialsUnavailable('slow', detail, { again: 'once', retryAfterMs: wait });
  return new TrialsUnavailable('broken', detail, status >= 500 ? { again: 'twice', retryAfterMs: wait } : {});
}

function unanswered(error: unknown, where: string): TrialsUnavailable {
  const { message = String(error), cause } = (error ?? {}) as { message?: string; cause?: unknown };
  const { code = '', message: why = '' } = (cause ?? {}) as { code?: string; message?: string };
  const detail = `${where} could not be read: ${[message, code, why].filter(Boolean).join(', ')}`;
  if (/redirect/i.test(why)) return new TrialsUnavailable('broken', detail);
  const silent = /TIMEOUT/.test(code);
  return new TrialsUnavailable(silent ? 'slow' : 'no-network', detail, { again: silent ? 'once' : 'twice' });
}

function beginning(text: string): string {
  return plainLine(text, 200) ?? '(nothing)';
}
