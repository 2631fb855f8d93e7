import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path): path is string => path !== undefined && path !== '' && existsSync(path),
);

/** Like describe, for tests that need a browser. Without one they fail in CI; elsewhere they are skipped, and say so. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (executablePath !== undefined) return describe(title, tests);
  const advice = 'No Chromium was found. Install one ("apt-get install chromium") or set CHROMIUM_PATH to yours.';
  if (process.env.CI) return describe(title, () => void test('needs a browser', () => Promise.reject(new Error(advice))));
  console.warn(`Skipped: ${title}. ${advice}`);
  describe.skip(`${title} (skipped: ${advice})`, tests);
}

export interface Browser {
  page: Page;
  context: BrowserContext;
  /** What the page asked for, printed and stumbled over. */
  seen: { requests: string[]; failed: string[]; console: string[]; errors: string[]; violations: string[] };
  close(): Promise<void>;
}

/** Opens a browser with an empty profile of its own, and records what the page does. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'kneadful-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    headless: true,
    viewport: { width: 900, height: 900 },
    locale: 'en-US',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const seen: Browser['seen'] = { requests: [], failed: [], console: [], errors: [], violations: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => seen.failed.push(request.url()));
  page.on('console', (message) => {
    seen.console.push(message.text());
    if (/Content Security Policy/i.test(message.text())) seen.violations.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, context, seen, close };
}
