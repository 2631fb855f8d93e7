import { inventedStudies } from './invented-studies.ts';
import { oneTeams, personalChats } from './teams.ts';

const teams = oneTeams(() => ({ trials: inventedStudies() }));
const chat = personalChats(() => teams);

describe('requests of the client', () => {
  const known = {
    'task/fetch': { task: { type: 'message' } },
    'task/submit': { task: { type: 'message' } },
    'message/fetchTask': { task: { type: 'message' } },
    'message/submitAction': {},
    'composeExtension/query': { composeExtension: { type: 'message' } },
    'composeExtension/fetchTask': { task: { type: 'message' } },
    'composeExtension/submitAction': { task: { type: 'message' } },
    'composeExtension/queryLink': { composeExtension: { type: 'message' } },
    'fileConsent/invoke': {},
    'signin/verifyState': {},
    'signin/tokenExchange': { failureDetail: expect.any(String) as unknown },
    'tab/fetch': { tab: { type: 'continue' } },
    'config/fetch': { responseType: 'config', config: { type: 'message' } },
    'actionableMessage/executeAction': {},
    'application/search': { statusCode: 200, value: { results: [] } },
    'somebody/elses': {},
    toString: {},
  };
  test.each(Object.entries(known))('%s is answered in its form', async (name, form) => {
    const { named } = chat();
    const { status, body, sent } = await teams.deliver(named('personal-invoke', { name }, `asked-${name}`));
    expect({ status, body, sent: sent.length }).toMatchObject({ status: 200, body: form, sent: 0 });
    const again = await teams.deliver(named('personal-invoke', { name }, `asked-${name}`));
    expect(again).toMatchObject({ status: 200, body });
  });

  test.each([undefined, null, 7, 'text', []])('a value of %p breaks none of them', async (value) => {
    for (const name of [...Object.keys(known), 'adaptiveCard/action'])
      expect((await teams.deliver(chat().named('personal-invoke', { name, value }))).status).toBe(200);
  });

  test('a press on Action.Execute is a press: it is read for danger, answered once, and goes on', async () => {
    const { named, say } = chat();
    const press = (data: unknown, as?: string) =>
      teams.deliver(
        named('personal-invoke', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'say', data } } }, as),
      );
    const form = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.any(String) as unknown };
    const first = await press({ say: 'menu' }, 'pressed');
    expect(first).toMatchObject({ status: 200, body: form });
    expect(first.sent.map(({ label }) => label)).toContain('root.menu');
    expect((await press({ say: 'menu' }, 'pressed')).body).toEqual(first.body);
    const danger = await press({ say: 'i cannot feel between my legs and i wet myself' });
    expect(danger.body).toMatchObject(form);
    expect(danger.sent[0]?.label).toBe('safety.cauda_equina');
    expect((await press('words')).body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(await say('hello')).toContain('root.hello');
  });
});
