import type { Environment } from '../../src/config.ts';
import { diagnoseAtMicrosoft, type Manners } from './played-microsoft.ts';
import { diagnose, troubles } from './played-world.ts';

/** Settings that sign in at a Microsoft with these manners, and the variable that is named as fine. */
export type GoodRow = [title: string, env: Environment, manners: Manners, variable: string];
/** Settings with one fault: the variable it is named under, what is said of it, and the remedy. */
export type BadRow = [title: string, env: Environment, variable: string, found: RegExp, remedy: RegExp, manners: Manners];

/** The test of a good row. */
export async function signsIn(...[_title, env, manners, variable]: GoodRow): Promise<void> {
  const { found, troubles: none } = await diagnoseAtMicrosoft(env, manners);
  expect(none).toEqual([]);
  expect(found).toContainEqual({ verdict: 'ok', variable, found: expect.stringMatching(/can sign in|gives a token/) as string });
}

/** The test of a bad row that shows when the doctor signs in: one variable is named, and no other. */
export async function namesTheFault(...[_title, env, variable, words, remedy, manners]: BadRow): Promise<void> {
  const { troubles: found } = await diagnoseAtMicrosoft(env, manners);
  expect(found.map((finding) => finding.variable)).toContain(variable);
  for (const finding of found.filter((one) => one.variable === variable))
    expect(finding).toMatchObject({ found: expect.stringMatching(words) as string, remedy: expect.stringMatching(remedy) as string });
  expect(new Set(found.map((finding) => finding.variable)).size).toBe(1);
}

/** The test of a bad row that shows without asking anyone. */
export async function seesTheFault(...[_title, env, variable, words, remedy]: BadRow): Promise<void> {
  const found = troubles(await diagnose({ env, wishes: { offline: true } }));
  expect(found).toMatchObject([
    { variable, found: expect.stringMatching(words) as string, remedy: expect.stringMatching(remedy) as string },
  ]);
}
