import type { Candidate } from './candidate.ts';
import { known, townsNamed } from './towns-named.ts';
import type { Gazetteer } from './towns-named.ts';
import { townOfArea } from './uk-postcode-areas.ts';

const ZIP = /\b(\d{5})(?:-\d{4})?\b/;
const CANADA = /\b([abceghj-nprstvxy]\d[abceghj-nprstv-z])(?:[ -]?\d[a-z]\d\b|\b(?![ -]?\d[a-z]{2}\b))/;
const BRITAIN_WHOLE = /\b([a-z]{1,2})(\d[a-z\d]?)\s?\d[a-z]{2}\b/;
const BRITAIN_ALONE = /^(?:my )?(?:post ?code(?: is)?:? )?([a-z]{1,2})(\d{1,2}|(?<=e|n|w)1[a-w]|(?<=ec|sw|wc|nw|se)\d[a-y])$/;
const IRELAND = /\b[ac-fhknprtv-y]\d[\dw]\s?[\dac-fhknprtv-y]{4}\b/;
const NETHERLANDS = /\b(\d{4})\s?[a-z]{2}\b/;
/** Anything else that looks like one: known only where a site has it. */
const ANY = /\b(?:[a-z]{1,2}[ -])?(?=[a-z\d-]*\d{2})[a-z\d][a-z\d-]{2,9}\b/g;

/** What a postcode in the text may mean, and the text without it. All its towns count alike, as nobody picks a postcode by its size. `country`: where only that is known by its form. */
export interface PostcodeRead {
  towns: readonly Candidate[];
  country?: string;
  rest: string;
}

interface Form {
  code: string;
  towns: readonly Candidate[];
  country?: string;
}

/** Reads postcodes of the United States, Canada and the United Kingdom, and every one that a site has. Text in small letters. */
export function readPostcode(text: string, gazetteer: Gazetteer): PostcodeRead {
  const bySite = [...text.matchAll(ANY)].map(([code]) => ({ code, towns: gazetteer.sites.postcode(code.replace(/[^a-z\d]/g, '')) }));
  const forms: Form[] = [
    ...bySite.filter(({ towns }) => towns.length > 0),
    byForm(text, ZIP, (match) => gazetteer.sites.postcode(match[1] ?? '')),
    byForm(text, ZIP, (match) => world(match[1] ?? '', gazetteer)),
    byForm(text, CANADA, (match) => world(match[1] ?? '', gazetteer)),
    byForm(text, BRITAIN_WHOLE, (match) => inBritain(match, gazetteer), 'GB'),
    byForm(text, BRITAIN_ALONE, (match) => inBritain(match, gazetteer), 'GB'),
    byForm(text, NETHERLANDS, (match) => gazetteer.sites.postcode(match[1] ?? '').filter(({ country }) => country === 'NL'), 'NL'),
    byForm(text, IRELAND, () => [], 'IE'),
  ].filter((form) => form !== undefined);
  const found = forms.filter(({ towns }) => towns.length > 0);
  const country = forms.find((form) => form.country !== undefined)?.country;
  const codes = forms.map(({ code }) => code).sort((a, b) => b.length - a.length);
  const rest = codes.reduce((left, code) => left.replace(code, ' '), text);
  const towns = found.flatMap((form) => form.towns).map((town) => ({ ...town, site: false, population: 0 }));
  return { towns, rest, ...(country !== undefined && { country }) };
}

function byForm(text: string, form: RegExp, towns: (match: RegExpExecArray) => readonly Candidate[], country?: string): Form | undefined {
  const match = form.exec(text);
  return match ? { code: match[0], towns: towns(match), ...(country !== undefined && { country }) } : undefined;
}

function world(code: string, { world: table }: Gazetteer): readonly Candidate[] {
  const city = table?.postcode(code);
  return city ? [known(city)] : [];
}

/** The town of a site with the same first half, else the main town of the area. */
function inBritain([, letters = '', figures = '']: RegExpExecArray, gazetteer: Gazetteer): readonly Candidate[] {
  const sites = gazetteer.sites.postcode(letters + figures).filter(({ country }) => country === 'GB');
  const area = townOfArea(letters);
  if (sites.length > 0 || area === undefined) return sites;
  const towns = townsNamed(area.toLowerCase().replace(/-/g, ' '), gazetteer).filter(({ country }) => country === 'GB');
  return towns.slice(0, 1);
}
