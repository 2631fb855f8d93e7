import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface InventedStudy {
  title: string;
  conditions?: string[];
  status?: string;
  type?: string;
  phases?: string[];
  /** Kind of intervention → its name. */
  tests: Record<string, string>;
  include: string[];
  exclude: string[];
  ages: [minimum: string | null, maximum: string | null];
  sex?: string;
  healthy?: boolean;
  population?: string;
  sites: string[];
}
type Place = [city: string, state: string | null, zip: string | null, country: string, lat: number, lon: number];

const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, file), 'utf8'));

/** A study in the shape of the registry's API. */
export interface MadeUpRecord {
  protocolSection: Record<string, Record<string, unknown>>;
  derivedSection: object;
  hasResults: boolean;
}

/** The invented studies. Each says so in its number, title and sponsor; phone numbers and mail addresses are reserved for examples. */
export function madeUpRecords(): MadeUpRecord[] {
  const places = read('places.yaml') as Record<string, Place>;
  return (read('studies.yaml') as InventedStudy[]).map((study, at) => recordOf(study, at + 1, places));
}

function recordOf(study: InventedStudy, number: number, places: Record<string, Place>): MadeUpRecord {
  const two = String(number).padStart(2, '0');
  const [minimumAge, maximumAge] = study.ages;
  const title = `Invented: ${study.title}`;
  return {
    protocolSection: {
      identificationModule: { nctId: `NCT999000${two}`, briefTitle: title, officialTitle: `${title}. This study does not exist.` },
      statusModule: {
        overallStatus: study.status ?? 'RECRUITING',
        statusVerifiedDate: '2026-09',
        lastUpdatePostDateStruct: { date: `2026-09-${String(1 + (number % 28)).padStart(2, '0')}`, type: 'ACTUAL' },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'Invented sponsor', class: 'OTHER' } },
      descriptionModule: { briefSummary: `This study is invented, for trying out this program. Nobody can take part. (${study.title})` },
      conditionsModule: { conditions: study.conditions ?? ['Low Back Pain'], keywords: ['invented'] },
      designModule: {
        studyType: study.type ?? 'INTERVENTIONAL',
        phases: study.phases ?? ['NA'],
        enrollmentInfo: { count: number % 7 === 0 ? 99999999 : 60, type: 'ESTIMATED' },
      },
      armsInterventionsModule: { interventions: Object.entries(study.tests).map(([type, name]) => ({ type, name })) },
      eligibilityModule: {
        eligibilityCriteria: criteriaText(study),
        healthyVolunteers: study.healthy ?? false,
        sex: study.sex ?? 'ALL',
        ...(minimumAge && { minimumAge }),
        ...(maximumAge && { maximumAge }),
        stdAges: ['ADULT'],
        ...(study.population && { studyPopulation: study.population, samplingMethod: 'NON_PROBABILITY_SAMPLE' }),
      },
      contactsLocationsModule: {
        centralContacts: [{ name: `Invented contact ${number}`, role: 'CONTACT', phone: `555-01${two}`, email: `study${two}@example.org` }],
        locations: study.sites.map((key, at) => locationOf(places[key] ?? fail(key), at)),
      },
    },
    derivedSection: { miscInfoModule: { versionHolder: '2026-09-30' } },
    hasResults: false,
  };
}

/** As the registry writes it: Markdown, with its own signs escaped. */
function criteriaText({ include, exclude }: InventedStudy): string {
  const list = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : [`${heading} Criteria:\n\n${lines.map((line) => `* ${line.replace(/[<>*]/g, '\\$&')}`).join('\n')}`];
  return [...list('Inclusion', include), ...list('Exclusion', exclude)].join('\n\n');
}

/** Every third site of a study is closed, as happens in the registry too. */
function locationOf([city, state, zip, country, lat, lon]: Place, at: number): object {
  return {
    facility: `Invented Clinic ${city}`,
    status: at % 3 === 2 ? 'COMPLETED' : 'RECRUITING',
    city,
    ...(state && { state }),
    ...(zip && { zip }),
    country,
    geoPoint: { lat, lon },
  };
}

function fail(key: string): never {
  throw new Error(`studies.yaml names the place "${key}", which places.yaml does not know. Add it there.`);
}
