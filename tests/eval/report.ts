import type { DangerFigures } from './measure-danger.ts';
import type { Measured } from './measure.ts';
import { PARTS } from './sets.ts';
import { grouped, inPart, percent, shareOf, type Outcome } from './tally.ts';

export interface Shown {
  /** Every topic on a line of its own. */
  topics?: boolean;
  /** What went wrong in the part that is tuned on; of the part kept apart only figures are ever shown. */
  misses?: boolean;
}
const row = (name: string, cells: readonly string[]) => `${name.padEnd(44)}${cells.map((cell) => cell.padStart(18)).join('')}`;
const figure = (outcomes: readonly Outcome[]) =>
  outcomes.length === 0 ? '-' : `${percent(shareOf(outcomes))} of ${outcomes.length}`.padStart(16);
const bothParts = (outcomes: readonly Outcome[]) => PARTS.map((part) => figure(inPart(outcomes, part)));

/** All figures as text. */
export function report(measured: Measured, shown: Shown = {}): string {
  const { requests, outOfScope, bank, answers, dialogues, turns, danger, times } = measured;
  const of = (kinds: readonly string[]) => answers.filter(({ kind }) => kinds.includes(kind));
  const other = answers.filter(({ kind }) => kind !== 'yes-no');
  const flips = PARTS.map((part) => {
    const yesNo = inPart(of(['yes-no']), part);
    const flipped = yesNo.filter((one) => one.flipped).length;
    return `${percent(flipped / yesNo.length)} (${flipped})`;
  });
  const strayed = PARTS.map((part) => percent(1 - shareOf(inPart(outOfScope, part))));
  const alarmed = PARTS.map((part) => {
    const asked = inPart([...requests, ...outOfScope], part);
    return percent(asked.filter(({ right, got }) => !right && got.startsWith('safety.')).length / asked.length);
  });
  const wrongWay = (label: string) =>
    PARTS.map((part) =>
      percent(inPart(requests, part).filter(({ right, got }) => !right && got === label).length / inPart(requests, part).length),
    );
  const lines = [
    row('', ['dev', 'apart', 'floor', 'aim']),
    row('requests: right topic', [...bothParts(requests), '85%', '94%']),
    row('  asked "which" instead', wrongWay('root.which')),
    row('  said it does not know instead', wrongWay('root.unclear')),
    row('  raised an alarm instead, also out of scope', alarmed),
    row('out of scope answered as in scope', [...strayed, '10%', '3%']),
    row('yes/no: right', [...bothParts(of(['yes-no'])), '90%', '96%']),
    row('yes/no: flipped', [...flips, '1%', '0%']),
    row('age, duration, pain, choice, place', [...bothParts(other), '90%', '97%']),
    row('dialogues of several turns', [...bothParts(dialogues), '80%', '95%']),
    row('  their turns', bothParts(turns)),
    ...(['emergency', 'same-day', 'soon'] as const).map((urgency) =>
      row(`danger signs found: ${urgency}`, [
        ...[danger.tuned, danger.apart].map(({ found }) => `${percent(found[urgency].right / found[urgency].of)} of ${found[urgency].of}`),
        ...(urgency === 'emergency' ? ['97%', '100%'] : urgency === 'same-day' ? ['92%', '98%'] : []),
      ]),
    ),
    row('harmless lookalikes that alarm', [...[danger.tuned, danger.apart].map(alarms), '6%', '2%']),
    row('question bank: right topic', [figure(bank)]),
    row('', ['median', 'p99', 'most', 'floor', 'aim']),
    ...times.flatMap(({ name, of: count, waited, worked }) => [
      row(`ms a message, ${name} (${count})`, [waited.median.toFixed(2), waited.p99.toFixed(2), waited.most.toFixed(1), '5, 100', '2, 20']),
      row('  of the processor', [worked.median.toFixed(2), worked.p99.toFixed(2), worked.most.toFixed(1)]),
    ]),
    '',
    ...section('requests by kind', [...requests, ...outOfScope], shown.topics ? ({ topic }) => topic : kindOrGroup),
    ...section('answers by kind', answers, ({ kind }) => kind),
    ...section('answers by question', shown.topics ? answers : [], ({ topic }) => topic),
    'most often confused (dev): asked for, answered with',
    ...confusions(inPart([...requests, ...outOfScope], 'dev')).slice(0, 15),
    ...(shown.misses ? missed(measured) : []),
  ];
  return lines.join('\n');
}

const kindOrGroup = ({ kind, topic }: Outcome) => (kind === 'out' ? topic : kind);

function alarms({ alarms: { count, of } }: DangerFigures): string {
  return `${percent(count / of)} of ${of}`;
}

function section(title: string, outcomes: readonly Outcome[], nameOf: (one: Outcome) => string): string[] {
  if (outcomes.length === 0) return [];
  return [title, ...[...grouped(outcomes, nameOf)].map(([name, group]) => row(`  ${name}`, bothParts(group))), ''];
}

function confusions(outcomes: readonly Outcome[]): string[] {
  const pairs = grouped(
    outcomes.filter(({ right }) => !right),
    ({ topic, got }) => `  ${topic.padEnd(34)} ${got}`,
  );
  return [...pairs].sort(([, a], [, b]) => b.length - a.length).map(([pair, group]) => `${String(group.length).padStart(4)}${pair}`);
}

function missed({ requests, outOfScope, bank, answers, dialogues }: Measured): string[] {
  return [requests, outOfScope, bank, answers, dialogues].flatMap((outcomes) => [
    '',
    ...inPart<Outcome>(outcomes, 'dev')
      .filter(({ right }) => !right)
      .map(({ topic, say, got }) => `missed (${topic}) "${say}": ${got}`),
  ]);
}
