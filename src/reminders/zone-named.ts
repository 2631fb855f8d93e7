import { distance } from 'fastest-levenshtein';
import { IANAZone } from 'luxon';

/** Towns that zones are not named after, and that people name all the same. */
const TOWNS: Readonly<Record<string, string>> = {
  manchester: 'Europe/London',
  birmingham: 'Europe/London',
  leeds: 'Europe/London',
  glasgow: 'Europe/London',
  edinburgh: 'Europe/London',
  cardiff: 'Europe/London',
  belfast: 'Europe/London',
  bristol: 'Europe/London',
  liverpool: 'Europe/London',
  uk: 'Europe/London',
  england: 'Europe/London',
  scotland: 'Europe/London',
  wales: 'Europe/London',
  nyc: 'America/New_York',
  boston: 'America/New_York',
  washington: 'America/New_York',
  philadelphia: 'America/New_York',
  atlanta: 'America/New_York',
  miami: 'America/New_York',
  'eastern time': 'America/New_York',
  houston: 'America/Chicago',
  dallas: 'America/Chicago',
  austin: 'America/Chicago',
  minneapolis: 'America/Chicago',
  'central time': 'America/Chicago',
  'mountain time': 'America/Denver',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'san diego': 'America/Los_Angeles',
  la: 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  canberra: 'Australia/Sydney',
  'lord howe island': 'Australia/Lord_Howe',
  montreal: 'America/Toronto',
  ottawa: 'America/Toronto',
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  milan: 'Europe/Rome',
  barcelona: 'Europe/Madrid',
  geneva: 'Europe/Zurich',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  chennai: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  'cape town': 'Africa/Johannesburg',
  wellington: 'Pacific/Auckland',
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

let known: ReadonlyMap<string, string> | undefined;

/** Every name a zone may be called by: its town, and the country where a country has one zone. */
function names(): ReadonlyMap<string, string> {
  if (known) return known;
  const all = new Map<string, string>();
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const zones = zonesOf(code);
      const name = zones.length === 1 ? countries.of(code) : undefined;
      if (name !== undefined && name !== code && zones[0]) all.set(plain(name), zones[0]);
    }
  for (const zone of Intl.supportedValuesOf('timeZone')) all.set(plain(zone.split('/').at(-1) ?? ''), zone);
  for (const [town, zone] of Object.entries(TOWNS)) all.set(town, zone);
  known = all;
  return all;
}

interface WithZones {
  timeZones?: string[];
  getTimeZones?(): string[] | undefined;
}
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & WithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** The zone itself where it is a real one, as a channel sends it; an abbreviation or an offset says nothing of summer time and is none. */
export function zoneSent(name: unknown): string | undefined {
  return typeof name === 'string' && name.includes('/') && IANAZone.isValidZone(name) ? name : undefined;
}

/** The zone of a town or country as someone types it; undefined where it is not known, or a country has several. */
export function zoneNamed(text: string): string | undefined {
  const own = zoneSent(text.trim());
  if (own) return own;
  const said = plain(text)
    .replace(/^(?:i am |im |i live |we are |we live |it is |its )*(?:in |at |near |from )?(?:the )?/, '')
    .replace(/ (?:time|please|now)$/, '');
  const zones = names();
  const parts = [said, `${said} time`, ...text.split(/[,.;(/]| in /).map(plain)];
  return parts.map((part) => zones.get(part)).find((zone) => zone !== undefined) ?? slipOf(said);
}

const LEAST_TOWN = 5;

/** The zone of a town that is named beside something else: "tomorrow at 8 in the evening, london". Short words may be anything. */
export function zoneWithin(text: string): string | undefined {
  const zones = names();
  const parts = text
    .split(/[,.;:(/]|\b(?:in|at|from|near)\b/i)
    .map((part) => plain(part).replace(/^the | (?:time|please|now|pls|thanks)$/g, ''));
  const words = plain(text)
    .replace(/ (?:time|please|pls|thanks)$/, '')
    .split(' ');
  const last = [words.slice(-2).join(' '), words.at(-1) ?? ''].filter((name) => name.length >= LEAST_TOWN);
  return [...parts, ...last].map((part) => zones.get(part)).find((zone) => zone !== undefined);
}

const LEAST_MENDED = 6;
const isSlip = (said: string, name: string) =>
  name.length >= LEAST_MENDED && said[0] === name[0] && Math.abs(said.length - name.length) <= 1 && distance(said, name) <= 1;

/** The one zone whose name is written so but for a slip: "manchestr". */
function slipOf(said: string): string | undefined {
  if (said.length < LEAST_MENDED) return undefined;
  const near = new Set([...names()].flatMap(([name, zone]) => (isSlip(said, name) ? [zone] : [])));
  const [only] = near;
  return near.size === 1 ? only : undefined;
}
