import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directLineAt } from './direct-line-call.ts';
import { startEcho } from './echo-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-stopping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a stop lets the turns that run come to their end, and turns new ones away', async () => {
  const bot = await startEcho({ env: { PORT: '0', DATA_DIR: folder } });
  const base = `http://127.0.0.1:${bot.port}`;
  const at = directLineAt(base);
  const mine = await at.started();
  const { hears, heard, closed } = at.listen(mine.streamUrl);
  await hears('Welcome!');
  const message = (text: string) =>
    fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: '1',
        text,
        channelId: 'test',
        deliveryMode: 'expectReplies',
        from: { id: 'u' },
        conversation: { id: 'c' },
      }),
    });

  const outside = message('slow');
  await at.say(mine, 'slow');
  const stopped = bot.server.close();
  expect((await message('too late')).status).toBe(503);
  expect((await at.say(mine, 'too late')).status).toBe(503);
  expect((await fetch(`${base}/healthz`)).status).toBe(503);
  expect((await outside).status).toBe(200);
  await hears('That took a while.');
  await stopped;
  await closed;
  expect(heard.filter(({ text }) => text === 'too late')).toEqual([]);
  await expect(fetch(`${base}/healthz`)).rejects.toThrow();
});
