import { readFileSync } from 'node:fs';
import { Faults } from '../src/content/faults.ts';
import { HARDEST_GRADE, readingGrade } from '../src/content/reading-grade.ts';
import { readYaml } from '../src/content/read-yaml.ts';
import { RedFlags, type FlagId } from '../src/safety/red-flags-schema.ts';

const faults = new Faults();
const redFlags = readYaml(RedFlags, readFileSync('content/en/red-flags.yaml', 'utf8'), { file: 'red-flags.yaml' }, faults);
faults.throwIfAny();
if (!redFlags) throw new Error('red-flags.yaml could not be read.');
const flags = Object.entries(redFlags.flags) as [FlagId, (typeof redFlags.flags)[FlagId]][];
const texts = flags.flatMap(([id, flag]) => [
  ...flag.advice.map((text) => [`${id} advice`, text] as const),
  ...(flag.raised?.advice ?? []).map((text) => [`${id} raised`, text] as const),
  ...(flag.plan ?? []).map((text) => [`${id} plan`, text] as const),
  [`${id} question`, flag.question] as const,
  [`${id} yes`, flag['after-yes']] as const,
  [`${id} no`, flag['after-no']] as const,
  [`${id} staff`, flag['tell-staff']] as const,
]);

describe('what is said at a danger sign', () => {
  test.each(texts)('%s reads at grade 8 or below', (_, text) => {
    expect(readingGrade(text.replace('{numbers}', '')) ?? 0).toBeLessThanOrEqual(HARDEST_GRADE);
  });

  test.each(texts)('%s keeps to the voice', (_, text) => {
    expect(text).not.toMatch(/—|\b(should|just|simply|cure|guarantee|you have cancer|you are eligible)\b/i);
    expect((text.match(/\?/g) ?? []).filter(Boolean).length).toBeLessThanOrEqual(text.includes('Could it be cauda equina?') ? 2 : 1);
  });

  test('numbers always stand with their place, and the bot says that it cannot call', () => {
    expect(redFlags.numbers).toMatch(/^\*\*Call your local emergency number now/);
    for (const line of ['US or Canada: 911', 'UK: 999', 'EU: 112', 'Australia: 000', 'New Zealand: 111'])
      expect(redFlags.numbers).toContain(line);
    expect(redFlags.numbers).toContain('I cannot call for you');
    for (const [where, text] of texts)
      for (const piece of text.split(/\n|(?<=[.])\s/))
        if (/\b(911|999|112|000|111|988|1737)\b/.test(piece))
          expect([where, piece]).toEqual([where, expect.stringMatching(/\b(US|Canada|UK|EU|Australia|New Zealand|Ireland)\b/)]);
  });

  test('emergencies name the numbers at once', () => {
    for (const [id, flag] of flags)
      if (flag.urgency === 'emergency') expect(`${id} ${flag.advice.join(' ')}`).toMatch(/\{numbers\}|local emergency number/);
  });

  test('four flags give advice and their one question in the same message', () => {
    const asking = flags.filter(([, flag]) => flag['asks-with-advice']).map(([id]) => id);
    expect(asking.sort()).toEqual(['aaa', 'cauda_equina', 'chest_heart', 'crisis']);
    for (const [, flag] of flags) if (flag['asks-with-advice']) expect(flag.advice.at(-1)).toContain('?');
  });

  test('a crisis names the lines, and puts the emergency number first when there is a plan', () => {
    const { advice, plan, 'after-no': no } = redFlags.flags.crisis;
    for (const text of [...advice, ...(plan ?? []), no])
      for (const line of ['988', '116 123', '13 11 14', '1737', 'findahelpline.com']) expect(text).toContain(line);
    expect(plan?.[0]).toMatch(/^\{numbers\}/);
  });
});
