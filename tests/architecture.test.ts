import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every TypeScript file of the product with what it imports: project paths, or package names. */
function imports(folder: string): { file: string; targets: string[] }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = normalize(join(folder, name));
      const text = readFileSync(file, 'utf8');
      const found = [...text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
        ([, a, b, c]) => a ?? b ?? c ?? '',
      );
      return { file, targets: found.map((target) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target)) };
    });
}

const files = [...imports('src'), ...imports('dialogs')];

/** Who may import whom, by folder: everything not named is forbidden. One direction only. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['src/app.ts', 'src/config.ts', 'src/content', 'src/store'],
  'src/app.ts': ['src'],
  // The parts of the bot, each put together from its own folders; only the bot itself knows the dialogs.
  'src/app/surroundings.ts': ['src/config.ts', 'src/package-root.ts'],
  'src/app/knowledge.ts': ['src/app', 'src/content', 'src/conversation/wording.ts', 'src/safety', 'src/understanding'],
  'src/app/stores.ts': ['src/app', 'src/feedback', 'src/store'],
  'src/app/studies.ts': ['src/app', 'src/content', 'src/conversation/services.ts', 'src/trials', 'src/understanding'],
  'src/app/bot.ts': ['src/app', 'src/bot', 'src/channels/cloud-adapter.ts', 'src/conversation', 'src/people', 'src/reminders', 'dialogs'],
  'src/app/middleware.ts': ['src'],
  'src/app/doors.ts': ['src/app', 'src/channels', 'src/content', 'src/legal-pages.ts', 'src/people', 'src/store/keys.ts'],
  'src/doctor': ['src/doctor', 'src/config.ts', 'src/package-root.ts', 'src/secret.ts', 'src/store/lock.ts', 'src/trials'],
  'src/refresh-trials.ts': ['src/config.ts', 'src/trials'],
  'src/channels': ['src/channels', 'src/config.ts', 'src/secret.ts', 'src/package-root.ts'],
  'src/bot': ['src/bot', 'src/conversation', 'src/people', 'src/store', 'src/reminders', 'src/safety'],
  // The turn in a group has as few rights: what answers there, the card it is shown on, and whether it is an edit.
  'src/bot/discretion.ts': ['src/group', 'src/conversation/cards.ts', 'src/safety/edited.ts'],
  'src/bot/invokes.ts': ['src/bot/count-feedback.ts', 'src/group/with-others.ts'],
  'src/bot/count-feedback.ts': ['src/bot', 'src/feedback', 'src/telemetry.ts'],
  'src/bot/rated-messages.ts': ['src/bot', 'src/feedback/verdict.ts'],
  'src/feedback': ['src/feedback', 'src/store'],
  'src/show-feedback.ts': ['src/config.ts', 'src/feedback', 'src/store'],
  dialogs: [
    'dialogs',
    'src/conversation/waterfall.ts',
    'src/content',
    'src/questions.ts',
    'src/recommend.ts',
    'src/reminders',
    'src/technique-cautions.ts',
    'src/trials',
    'src/safety/lock.ts',
  ],
  'src/conversation': [
    'src/conversation',
    'src/content',
    'src/reminders',
    'src/feedback/verdict.ts',
    'src/understanding',
    'src/questions.ts',
    'src/safety',
    'src/recommend.ts',
    'src/technique-cautions.ts',
    'src/trials',
  ],
  'src/safety/middleware.ts': ['src/safety', 'src/conversation/memory.ts'],
  'src/safety': ['src/safety', 'src/content', 'src/learnt-file.ts', 'src/package-root.ts'],
  'src/understanding': [
    'src/understanding',
    'src/reminders/plan.ts',
    'src/reminders/told.ts',
    'src/content',
    'src/learnt-file.ts',
    'src/package-root.ts',
  ],
  'src/content': [
    'src/content',
    'src/safety/red-flags-schema.ts',
    'src/understanding/lexicon.ts',
    'src/understanding/told-phrases.ts',
    'src/understanding/other-worlds.ts',
    'src/package-root.ts',
  ],
  // What answers in a group: no root, no memory, no people, no store, so that it can begin, note and keep nothing.
  'src/group': [
    'src/group',
    'src/content',
    'src/understanding',
    'src/safety/screen.ts',
    'src/conversation/offered.ts',
    'src/conversation/questions-asked.ts',
    'src/conversation/wording.ts',
  ],
  'src/people': ['src/people', 'src/store'],
  'src/store': ['src/store'],
  'src/trials': ['src/trials'],
  'src/reminders': ['src/reminders', 'src/store'],
  'src/build': [
    'src/build',
    'src/content',
    'src/learnt-file.ts',
    'src/safety',
    'src/trials/place',
    'src/understanding',
    'src/package-root.ts',
  ],
  'src/questions.ts': ['src/content'],
  'src/recommend.ts': ['src/content', 'src/questions.ts'],
  'src/technique-cautions.ts': ['src/content', 'src/questions.ts'],
  'src/package-teams-app.ts': ['src/teams-app', 'src/config.ts', 'src/content', 'src/package-root.ts'],
  'src/legal-pages.ts': ['src/config.ts', 'src/content'],
  'src/teams-app': ['src/teams-app', 'src/build/draw.ts', 'src/config.ts', 'src/content'],
  'src/config.ts': [
    'src/config-app-identity.ts',
    'src/config-registry.ts',
    'src/config-settings.ts',
    'src/config-teams-app.ts',
    'src/secret.ts',
  ],
  'src/config-teams-app.ts': ['src/config-settings.ts'],
  'src/config-app-identity.ts': ['src/config-settings.ts', 'src/secret.ts'],
  'src/config-registry.ts': ['src/config-settings.ts'],
  'src/config-settings.ts': ['src/secret.ts'],
  'src/rehearsal.ts': ['src/content', 'src/safety', 'src/understanding'],
  'src/spare-moments.ts': [],
  'src/telemetry.ts': [],
  'src/secret.ts': [],
  'src/package-root.ts': [],
  'src/learnt-file.ts': ['src/package-root.ts'],
};
const SDK_FOLDERS = ['src/channels/', 'src/bot/', 'src/conversation/', 'src/store/', 'src/safety/middleware.ts', 'src/telemetry'];

function inside(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

describe('the house', () => {
  it.each(files)('$file imports one way', ({ file, targets }) => {
    const rule = Object.keys(MAY)
      .filter((place) => inside(file, place))
      .sort((a, b) => b.length - a.length)[0];
    expect(rule).toBeDefined();
    const project = targets.filter((target) => target.startsWith('src/') || target.startsWith('dialogs/'));
    expect(project.filter((target) => !(MAY[rule ?? ''] ?? []).some((place) => inside(target, place)))).toEqual([]);
  });

  it('keeps the Bot Framework in the folders that are named', () => {
    const users = files
      .filter(({ targets }) => targets.some((target) => /^(botbuilder|botframework)/.test(target)))
      .map(({ file }) => file);
    expect(users.length).toBeGreaterThan(5);
    expect(users.filter((file) => !SDK_FOLDERS.some((place) => file.startsWith(place)))).toEqual([]);
  });

  it('has no file that does everything', () => {
    const long = files
      .map(({ file }) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  it('has no wording in a dialog', () => {
    for (const { file } of files.filter((one) => one.file.startsWith('dialogs/'))) {
      const code = readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const literals = [...code.matchAll(/'([^'\n]*)'/g)].map(([, text]) => text ?? '');
      expect(literals.filter((text) => text.trim().split(/\s+/).length > 2)).toEqual([]);
    }
  });
});
