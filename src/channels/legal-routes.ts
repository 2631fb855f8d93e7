import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from './direct-line/routes.ts';

/** A title, and HTML for the middle of a page. */
export interface LegalPage {
  title: string;
  html: string;
}

const POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': POLICY,
  'cache-control': 'no-cache',
};

/** The privacy page and the terms, and how they look. They are there in every mode and for everyone, since Teams links them. */
export async function legalRoutes(pages: ReadonlyMap<string, LegalPage>, folder: string, chatPage: boolean): Promise<Route[]> {
  if (pages.size === 0) return [];
  const [frame, style] = await Promise.all(['legal.html', 'legal.css'].map((file) => readFile(join(folder, file), 'utf8')));
  const page = ({ title, html }: LegalPage) =>
    (frame ?? '')
      .replaceAll('{{title}}', () => title)
      .replace('{{chat}}', chatPage ? '<a href="/">Chat</a>' : '')
      .replace('{{body}}', () => html);
  return [
    ...[...pages].map(([path, written]) => plain(path, 'text/html; charset=utf-8', page(written))),
    plain('/legal.css', 'text/css; charset=utf-8', style ?? ''),
  ];
}

function plain(path: string, type: string, text: string): Route {
  const body = Buffer.from(text);
  return {
    method: 'get',
    path,
    handle(_request, response) {
      response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': body.length });
      response.end(body);
      return Promise.resolve();
    },
  };
}
