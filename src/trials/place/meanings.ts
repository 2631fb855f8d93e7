import type { Candidate } from './candidate.ts';
import type { Gazetteer } from './towns-named.ts';
import { isWithin, widerPlaces, widerPlacesAlone, widerPlacesNearly } from './wider-places.ts';
import type { CountryNamed, Wider } from './wider-places.ts';

/** What typed words may mean: towns, and countries or states. */
export interface Meaning {
  towns: readonly Candidate[];
  wider: readonly Wider[];
}
/** `split`: the words said where the town lies. */
interface PartMeaning extends Meaning {
  split?: boolean;
}
export interface Finding extends Gazetteer {
  countryNamed: CountryNamed;
  find: (plain: string, gazetteer: Gazetteer) => readonly Candidate[];
  /** Long names may have one slip. */
  slips: boolean;
}

const MOST_WORDS_OF_A_STATE = 4;
/** With slips only the shortest readings of a part are tried, as each has hundreds of near writings. */
const MOST_WITH_SLIPS = 2;
const SMALL_TOWN = 15_000;
const VILLAGE = 5000;

/** What parts mean together: one of them the town, the others where it lies ("uk, near leeds"). Towns that lie elsewhere do not count. */
export function meaningOf(parts: readonly (readonly string[])[], finding: Finding): Meaning {
  const alone = parts.map((names) => meaningOfPart(names, finding));
  const [only] = alone;
  if (only && alone.length === 1) return { ...only, towns: only.towns.filter((town) => only.split || isMeantAlone(town)) };
  const order = [...alone.keys()].sort((a, b) => Number(isWider(alone[a])) - Number(isWider(alone[b])));
  for (const at of order) {
    const towns = alone[at]?.towns ?? [];
    const others = parts.filter((_, other) => other !== at).map((names) => lyingIn(names, finding));
    const said = others.filter((wider) => wider.length > 0);
    const inside = towns.filter((town) => (said.length > 0 ? said.every((wider) => isWithin(town, wider)) : isMeantAlone(town)));
    if (inside.length > 0) return { towns: inside, wider: said.length > 0 ? [] : (alone[at]?.wider ?? []) };
  }
  const wider = alone.map((one) => one.wider).filter((one) => one.length > 0);
  const narrowed = wider.reduce<readonly Wider[]>((all, one) => {
    const both = [...all.filter((a) => isWithin(a, one)), ...one.filter((a) => isWithin(a, all) && a.region !== '')];
    return both.length > 0 ? both : all;
  }, wider[0] ?? []);
  return { towns: [], wider: narrowed };
}

function isWider(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && meaning.wider.length > 0;
}

/** Where a town named beside this part lies. */
function lyingIn(names: readonly string[], { countryNamed }: Finding): readonly Wider[] {
  return names.map((name) => widerPlaces(name, countryNamed)).find(({ length }) => length > 0) ?? [];
}

function meaningOfPart(names: readonly string[], finding: Finding): PartMeaning {
  for (const name of finding.slips ? names.slice(-MOST_WITH_SLIPS) : names) {
    const wider = finding.slips ? widerPlacesNearly(name) : widerPlacesAlone(name, finding.countryNamed);
    const towns = finding.find(name, finding);
    if (wider.length > 0 || towns.length > 0) return { towns, wider };
    const split = splitName(name.split(' '), finding, 2);
    if (split.length > 0) return { towns: split, wider: [], split: true };
  }
  return { towns: [], wider: [] };
}

/** Nobody means a village called Home or Bay who does not say where it lies. */
function isMeantAlone({ name, population, site }: Candidate): boolean {
  return site || population >= (name.length <= 3 ? SMALL_TOWN : name.length <= 5 ? VILLAGE : 0);
}

/** Towns whose name is followed, or preceded, by where they lie: "paris texas usa", "ontario london". */
function splitName(words: readonly string[], finding: Finding, depth: number): readonly Candidate[] {
  for (let count = 1; count <= Math.min(MOST_WORDS_OF_A_STATE, words.length - 1); count++) {
    const ways = [
      [words.slice(0, -count), words.slice(-count)],
      [words.slice(count), words.slice(0, count)],
    ] as const;
    for (const [town, where] of ways) {
      const wider = widerPlaces(where.join(' '), finding.countryNamed);
      if (wider.length === 0) continue;
      const towns = [...finding.find(town.join(' '), finding)];
      const inside = (towns.length > 0 || depth === 1 ? towns : splitName(town, finding, depth - 1)).filter((one) => isWithin(one, wider));
      if (inside.length > 0) return inside;
    }
  }
  return [];
}
