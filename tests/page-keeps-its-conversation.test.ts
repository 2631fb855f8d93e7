import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { describeInBrowser } from './browser.ts';
import { phone, talkTo, type Row, type Talk } from './page-talk.ts';

const toTheThirdStep: Row[] = [
  ['Home techniques', 'techniques.overview'],
  ['Ball at the wall', 'techniques.wall-ball'],
  ['Start', 'walkthrough.safety'],
  ['None of these', 'practice.step'],
  ['Next', 'practice.step'],
  ['Next', 'practice.step'],
];

describeInBrowser('the page keeps its conversation', () => {
  let server: BuiltServer;
  let talk: Talk;
  beforeEach(async () => {
    server = await startBuiltServer();
    talk = await talkTo(server.url, phone);
  });
  afterEach(async () => {
    await talk.close();
    await server.close();
  });

  const kept = () =>
    readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));

  test('over a reload, a second tab, and a server that is killed in the middle of a walk-through', async () => {
    const { page, context, labels } = talk;
    for (const [title, label] of toTheThirdStep) {
      await talk.press(title);
      await talk.hears(label);
    }
    const step = (number: number) => page.locator('#chat').getByText(`Step ${number} of 6`).last();
    await step(3).waitFor();

    await page.reload();
    await step(3).waitFor();
    const second = await context.newPage();
    await second.goto(server.url);
    await second.locator('#chat').getByText('Step 3 of 6').last().waitFor();

    let sessions = 0;
    page.on('request', (request) => (sessions += Number(request.url().endsWith('/chat/session'))));
    await server.kill();
    await page.getByText('The connection is lost').waitFor();
    await talk.shoot('connection-lost');
    await server.start();
    await page.getByText('The connection is lost').waitFor({ state: 'hidden' });
    await step(3).waitFor();
    await talk.type('next');
    await talk.hears('practice.step');
    await step(4).waitFor();
    expect(labels.filter((label) => label === 'practice.step')).toHaveLength(4);
    await second.locator('#chat').getByText('Step 4 of 6').last().waitFor();
    expect(sessions).toBe(1);
  });

  test('"Leave and clear" empties the page and leaves nothing of it in the data folder', async () => {
    const { page } = talk;
    const words = 'my back hurts since I carried a harpsichord';
    const about = () => kept().filter(({ text }) => text.includes('harpsichord'));
    await talk.type(words);
    await talk.hears('causes.heavy-lifting');
    expect(about()).not.toEqual([]);
    await page.getByRole('button', { name: 'Leave and clear' }).click();
    await talk.shoot('leave-and-clear');
    await page.getByRole('dialog').getByRole('button', { name: 'Leave and clear' }).click();
    await talk.hears('root.hello');
    await page.getByText('Your chat is cleared').waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    expect(about().map(({ name }) => name)).toEqual([]);
  });
});
