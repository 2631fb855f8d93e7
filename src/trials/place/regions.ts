import { plainPlace } from './plain-place.ts';

/** States and provinces by country and code, as the city table codes them. Only of countries whose people name them with the town. */
const NAMES: Readonly<Record<string, string>> = {
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
  CA: '01 Alberta|02 British Columbia|03 Manitoba|04 New Brunswick|05 Newfoundland and Labrador|07 Nova Scotia|08 Ontario|09 Prince Edward Island|10 Quebec|11 Saskatchewan|12 Yukon|13 Northwest Territories|14 Nunavut',
  AU: '01 Australian Capital Territory|02 New South Wales|03 Northern Territory|04 Queensland|05 South Australia|06 Tasmania|07 Victoria|08 Western Australia',
  GB: 'ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales',
  DE: '01 Baden-Württemberg|02 Bavaria|03 Bremen|04 Hamburg|05 Hesse|06 Lower Saxony|07 North Rhine-Westphalia|08 Rhineland-Palatinate|09 Saarland|10 Schleswig-Holstein|11 Brandenburg|12 Mecklenburg-Western Pomerania|13 Saxony|14 Saxony-Anhalt|15 Thuringia|16 Berlin',
};
/** Other ways of writing them; letters of the post among them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  US: 'DC dc|DC washington dc|CA cali|CA calif|PA penn|MA mass',
  CA: '01 ab|02 bc|03 mb|04 nb|05 nl|05 newfoundland|05 labrador|07 ns|08 on|08 ont|09 pe|09 pei|10 qc|10 pq|11 sk|11 sask|12 yt|13 nt|13 nwt|14 nu',
  AU: '01 act|02 nsw|03 nt|04 qld|05 sa|06 tas|07 vic|08 wa',
  GB: 'ENG eng|NIR ni|SCT scot|WLS cymru',
  DE: '01 baden wurttemberg|02 bayern|05 hessen|06 niedersachsen|07 nrw|07 nordrhein westfalen|08 rheinland pfalz|13 sachsen|14 sachsen anhalt|15 thuringen',
};

/** One state or province: codes of the country and of the region in it. */
export interface Region {
  country: string;
  code: string;
  name: string;
}

const entries = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).flatMap(([country, list]) =>
    list.split('|').map((entry) => ({ country, code: entry.slice(0, entry.indexOf(' ')), name: entry.slice(entry.indexOf(' ') + 1) })),
  );
const byCode = new Map(entries(NAMES).map((region) => [`${region.country} ${region.code}`, region] as const));
const byName = new Map<string, Region[]>();
for (const { country, code, name } of [...entries(NAMES), ...entries(OTHER_NAMES)]) {
  const region = byCode.get(`${country} ${code}`);
  const names = country === 'US' && name !== 'dc' ? [plainPlace(name), code.toLowerCase()] : [plainPlace(name)];
  for (const key of new Set(names)) if (region) byName.set(key, [...new Set([...(byName.get(key) ?? []), region])]);
}

/** The state's or province's name by its codes. */
export function regionOf(country: string, code: string): string | undefined {
  return byCode.get(`${country} ${code}`)?.name;
}

/** States and provinces of a name or short form in plain letters: "wa" is Washington and Western Australia. */
export function regionsNamed(name: string): readonly Region[] {
  return byName.get(name) ?? [];
}
