import { contactText, inert, quoted } from '../src/trials/inert.ts';
import type { Match, Point } from '../src/trials/match.ts';
import { contactsOf, placeOf, testedIn } from '../src/trials/study-facts.ts';
import type { Study } from '../src/trials/study.ts';
import { fitsOf, pointIn, pointsLine } from './trial-points.ts';
import type { Told, Word } from './trial-told.ts';

const MOST_NAMES = 3;
const MOST_CONTACTS = 2;

export const studyUrl = ({ id }: Study) => `https://clinicaltrials.gov/study/${encodeURIComponent(id)}`;

/** The card of a study: title, verdict, what is tested, where, for whom, the lines that fit, are open or speak against it, and whom to ask. */
export function cardOf(told: Told, word: Word): Record<string, string | number> {
  const { match, number, date } = told;
  const { study } = match.study;
  const lines = [
    testedLine(study, word),
    word('where-line', { where: whereOf(told, word) }),
    word('for-whom', { who: forWhom(study, word) }),
    pointsLine('against', match.verdict === 'against' ? match.against.slice(1) : match.against, told, word),
    pointsLine('fits', fitsOf(match), told, word),
    match.verdict === 'open' && match.open.length === 0 ? word('open-unread') : pointsLine('open', match.open, told, word),
    unreadLine(match, number, word),
    contactLine(study, word),
    told.madeUp ? word('made-up-number', { id: study.id }) : word('link', { id: study.id, url: studyUrl(study) }),
  ].filter((line) => line !== '');
  return {
    number,
    title: titleOf(study),
    verdict: verdictOf(match, told, word),
    lines: lines.join('\n\n'),
    attribution: word('attribution', { date }),
  };
}

/** The studies of a page at a glance: title, verdict in words, and where. */
export function glanceOf(studies: readonly Told[], word: Word) {
  return {
    entries: studies.map((told) => ({
      title: `${told.number}: ${titleOf(told.match.study.study)}`, // a point would make it a list
      standing: word(told.match.verdict === 'against' ? 'verdict-against-short' : `verdict-${told.match.verdict}`),
      lines: [whereOf(told, word)],
    })),
  };
}

/** The title on one line. */
export function titleOf(study: Study): string {
  return quoted(study.title, 160);
}

function verdictOf(match: Match, told: Told, word: Word): string {
  const [first] = match.against;
  return match.verdict === 'against' && first
    ? word('verdict-against', { why: pointIn(first, told, word) })
    : word(`verdict-${match.verdict}`);
}

/** Every line of a study, for whoever wants to read them: those that fit, are open, speak against it, and those nobody compared. */
export function detailsOf(told: Told, word: Word): readonly string[] {
  const { match } = told;
  const list = (line: string, points: readonly string[]) =>
    points.length > 0 ? [word(line, { points: points.map((point) => `- ${point}`).join('\n') })] : [];
  const points = (of: readonly Point[]) => of.map((point) => pointIn(point, told, word));
  return [
    word('details-verdict', { number: told.number, title: titleOf(match.study.study), verdict: word(`details-verdict-${match.verdict}`) }),
    ...list('details-against', points(match.against)),
    ...list('details-fits', points(fitsOf(match))),
    ...list('details-open', points(match.open)),
    ...list(
      'details-unread',
      match.unread.map(({ quote }) => `“${quoted(quote)}”`),
    ),
  ];
}

/** The rows by which two studies are put side by side. */
export function rowsOf(told: Told, word: Word): string {
  const { study } = told.match.study;
  return [
    `**${verdictOf(told.match, told, word)}**`,
    testedLine(study, word),
    word('where-line', { where: whereOf(told, word) }),
    word('for-whom', { who: forWhom(study, word) }),
    pointsLine('open', told.match.open, told, word),
    contactLine(study, word),
  ]
    .filter((line) => line !== '')
    .map((line) => `- ${line.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

function testedLine(study: Study, word: Word): string {
  const names = testedIn(study, (name) => quoted(name, 80));
  if (typeof names !== 'string') return word('tested', { what: several(names, MOST_NAMES, word) });
  return names === 'nothing' ? word('not-tested') : '';
}

/** The nearest place, with about how far it is, and how many more there are. */
export function whereOf({ near, match }: Told, word: Word): string {
  if (!near) return word('no-site');
  const site = placeOf(near.site, inert);
  const at = !near.open
    ? word('site-closed', { site })
    : near.about
      ? word(`distance-${near.about.unit}`, { site, km: near.about.km, miles: near.about.miles })
      : site;
  const others = match.study.study.sites.length - 1;
  return others > 0 ? `${at} ${word('more-sites', { count: others })}` : at;
}

function forWhom({ eligibility }: Study, word: Word): string {
  const { minimumAge, maximumAge, sex } = eligibility;
  const [from = '', to = ''] = [minimumAge, maximumAge].map((age) => inert(age ?? '').toLowerCase());
  const line = from && to ? 'ages' : from ? 'ages-from' : to ? 'ages-to' : 'ages-any';
  const ages = word(line, { from, to });
  const sexes = sex === 'FEMALE' ? [word('sex-female')] : sex === 'MALE' ? [word('sex-male')] : [];
  return [ages, ...sexes].join(', ');
}

function unreadLine({ unread }: Match, number: number, word: Word): string {
  if (unread.length === 0) return '';
  return word(unread.length === 1 ? 'unread-one' : 'unread', { count: unread.length, number });
}

function contactLine({ contacts }: Study, word: Word): string {
  const named = contactsOf(contacts, MOST_CONTACTS, contactText);
  return named.length > 0 ? word('contact', { contact: named.join('; ') }) : word('no-contact');
}

function several(names: readonly string[], most: number, word: Word): string {
  const shown = names.slice(0, most).join('; ');
  return names.length > most ? `${shown}; ${word('more-points', { count: names.length - most })}` : shown;
}
