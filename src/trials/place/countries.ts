import { plainPlace } from './plain-place.ts';

/** What registries and people write besides the runtime's English names. */
const OTHER_NAMES =
  'GB uk|GB gb|GB great britain|GB britain|US usa|US us|US america|US the states|US united states of america|NL holland|NL the netherlands|AE uae|CZ czech republic|KR south korea|KR korea|KR korea republic of|KR republic of korea|KP korea democratic people s republic of|RU russian federation|TR turkey|IR iran islamic republic of|SY syrian arab republic|VN viet nam|TW taiwan province of china|HK hong kong|MO macau|MO macao|MD moldova republic of|TZ tanzania united republic of|VE venezuela bolivarian republic of|BO bolivia plurinational state of|LA lao people s democratic republic|CD congo the democratic republic of the|CD democratic republic of the congo|CD dr congo|CG congo|CG republic of the congo|MK macedonia|MK macedonia the former yugoslav republic of|MK north macedonia|BA bosnia|BA bosnia and herzegovina|TT trinidad and tobago|PS palestine|PS palestinian territory occupied|PS palestinian territories|MM myanmar|MM burma|CI ivory coast|CI cote d ivoire|SZ swaziland|AU aus|AU oz|NZ nz|NZ aotearoa|IE republic of ireland|IE eire|VA vatican|LY libyan arab jamahiriya|RS serbia|ME montenegro|BN brunei darussalam|CV cabo verde|TL timor leste|AT osterreich|DE deutschland|ES espana|IT italia|CH schweiz|CH suisse|BR brasil|SE sverige|NO norge|DK danmark|FI suomi|PL polska|JP nippon|SA ksa|GM the gambia|BS the bahamas|PH the philippines';
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Countries that are one city, or little more: a point says enough of them. */
const ONE_CITY = new Set(['SG', 'LU', 'MC', 'HK', 'MO', 'GI']);

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Codes in use: the runtime turns a retired one ("DD") into its successor. */
const codes = ALPHABET.flatMap((a) => ALPHABET.map((b) => a + b)).filter(
  (code) => !NO_COUNTRIES.has(code) && english.of(code) && new Intl.Locale(`und-${code}`).region === code,
);
const byName = new Map<string, string>([
  ...codes.map((code) => [plainPlace(english.of(code) ?? code), code] as const),
  ...OTHER_NAMES.split('|').map((entry) => [entry.slice(3), entry.slice(0, 2)] as const),
]);

/** The English name of a country by its two letters. */
export function countryOf(code: string): string | undefined {
  return codes.includes(code) ? english.of(code) : undefined;
}

/** The two letters of a country by a name of it: the runtime's, the registry's ("Korea, Republic of"), or a common other one. */
export function countryCode(name: string): string | undefined {
  const plain = plainPlace(name);
  return byName.get(plain) ?? byName.get(plain.replace(/^the /, ''));
}

/** The same for a name that is in plain letters already. */
export function countryOfPlain(plain: string): string | undefined {
  return byName.get(plain);
}

export function isOneCity(code: string): boolean {
  return ONE_CITY.has(code);
}
