import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';

interface Action {
  uses: string;
  env?: Record<string, string>;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}
interface Workflow {
  version: string;
  environmentFolderPath: string;
  provision: Action[];
  publish?: Action[];
}

const text = (file: string) => readFileSync(file, 'utf8');
const names = (value: unknown) => [...JSON.stringify(value).matchAll(/\$\{\{([^}]*)\}\}/g)].map(([, name = '']) => name.trim());
/** Every variable that .env.example explains. */
const ours = new Set([...text('.env.example').matchAll(/^#?(\w+)=/gm)].map(([, name = '']) => name));
/** What the toolkit asks for or makes up itself. */
const TOOLKITS = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'];
const bicep = text('infra/azure.bicep');
const parameters = (JSON.parse(text('infra/azure.parameters.json')) as { parameters: Record<string, { value: string }> }).parameters;

describe.each([
  ['m365agents.yml', 'dev'],
  ['m365agents.local.yml', 'local'],
])('%s', (file, environment) => {
  const workflow = parse(text(file)) as Workflow;
  const all = [...workflow.provision, ...(workflow.publish ?? [])];

  test('uses a variable only once it is there: one of ours, of the toolkit, or written by a step before', () => {
    const known = new Set([...TOOLKITS, ...Object.keys(parseEnv(text(`env/.env.${environment}`)))]);
    for (const action of all) {
      const used = [...names(action), ...(action.uses === 'arm/deploy' ? names(parameters) : [])];
      expect({ uses: action.uses, unknown: used.filter((name) => !known.has(name)) }).toEqual({ uses: action.uses, unknown: [] });
      for (const name of Object.values(action.writeToEnvironmentFile ?? {})) known.add(name);
    }
  });

  test('sets only what .env.example explains, and all that the bot and its package need', () => {
    const [settings] = all.filter(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile').map((action) => action.with.envs as object);
    const set = Object.keys(settings ?? {});
    expect(set.filter((name) => !ours.has(name))).toEqual([]);
    expect(set).toEqual(
      expect.arrayContaining(['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'PUBLIC_URL', 'TEAMS_APP_ID']),
    );
    expect(all.flatMap(({ env = {} }) => Object.keys(env)).filter((name) => !ours.has(name))).toEqual([]);
  });

  test('registers an app of one tenant, as the bot expects', () => {
    const app = all.find(({ uses }) => uses === 'aadApp/create');
    expect(app?.with).toMatchObject({ signInAudience: 'AzureADMyOrg', generateClientSecret: true, generateServicePrincipal: true });
    expect(app?.writeToEnvironmentFile?.clientSecret).toMatch(/^SECRET_/);
  });

  test("builds the package by the project's own script, before it is handed on", () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const runs = all.filter(({ uses }) => uses === 'script').map((action) => String(action.with.run));
    expect(new Set(runs)).toEqual(new Set(['npm run teams:package']));
    expect(scripts['teams:package']).toBeDefined();
    for (const steps of [workflow.provision, workflow.publish ?? []]) {
      const handed = steps.findIndex((action) => action.with.appPackagePath === './dist/teams-app.zip');
      if (steps.length > 0) expect(steps[handed - 1]?.uses).toBe('script');
    }
  });

  test('names files that are there, and keeps secrets out of git', () => {
    expect(workflow.environmentFolderPath).toBe('./env');
    const [template] = all.flatMap((action) => (action.with.templates as { path: string; parameters: string }[] | undefined) ?? []);
    expect([template?.path, template?.parameters].every((path) => path !== undefined && existsSync(path))).toBe(true);
    expect(Object.keys(parseEnv(text(`env/.env.${environment}`))).filter((name) => /SECRET|PASSWORD|KEY/i.test(name))).toEqual([]);
    expect(text('.gitignore')).toMatch(/^env\/\.env\.\*\.user$/m);
  });
});

describe('infra/azure.bicep', () => {
  const declared = [...bicep.matchAll(/^param (\w+) string( =)?/gm)].map(([, name = '', otherwise]) => ({
    name,
    needed: otherwise === undefined,
  }));

  test('takes what the parameters give, and gets what it needs', () => {
    const given = Object.keys(parameters);
    expect(given.filter((name) => !declared.some((one) => one.name === name))).toEqual([]);
    expect(
      declared
        .filter(({ needed }) => needed)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...given].sort());
  });

  test('uses every parameter, and nothing that is none', () => {
    const body = bicep.slice(bicep.indexOf('resource bot '));
    expect(declared.filter(({ name }) => !new RegExp(`: (?:empty\\()?${name}\\b`).test(body))).toEqual([]);
  });

  test('sends messages where the bot listens', () => {
    expect(parameters.endpoint?.value).toBe('${{PUBLIC_URL}}/api/messages');
    expect(text('src/channels/server.ts')).toContain("path: '/api/messages'");
  });
});
