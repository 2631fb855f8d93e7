import { plainLine, plainText } from './plain-text.ts';
import type { RegistryRecord } from './registry-response.ts';
import type { Contact, Site, Study } from './study.ts';

/** Longest texts in characters. The registry's own limit for criteria is 20,000, so no criterion is ever cut off. */
const LONGEST = { name: 200, title: 300, officialTitle: 600, summary: 5_000, criteria: 40_000, population: 1_000 };
const MOST = { names: 50, sites: 2_000, contacts: 5 };

type Protocol = RegistryRecord['protocolSection'];

/** A registry record as Kneadful keeps it: all text plain and bounded, and nothing that is not used. Enrolment is not read, so neither is its sentinel 99999999. */
export function studyOfRecord({ protocolSection: protocol }: RegistryRecord): Study {
  const { identificationModule: identity, statusModule: status, designModule: design } = protocol;
  const officialTitle = plainLine(identity.officialTitle, LONGEST.officialTitle);
  return present({
    id: identity.nctId,
    title: plainLine(identity.briefTitle, LONGEST.title) ?? plainLine(officialTitle, LONGEST.title) ?? identity.nctId,
    officialTitle,
    summary: plainText(protocol.descriptionModule?.briefSummary, LONGEST.summary) || undefined,
    status: word(status?.overallStatus) ?? 'UNKNOWN',
    conditions: names(protocol.conditionsModule?.conditions),
    keywords: names(protocol.conditionsModule?.keywords),
    type: word(design?.studyType),
    phases: (design?.phases ?? []).flatMap((phase) => word(phase) ?? []).filter((phase) => phase !== 'NA'),
    interventions: interventions(protocol),
    sponsor: plainLine(protocol.sponsorCollaboratorsModule?.leadSponsor?.name, LONGEST.name),
    updated: date(status?.lastUpdatePostDateStruct?.date),
    verified: date(status?.statusVerifiedDate),
    eligibility: eligibility(protocol),
    sites: (protocol.contactsLocationsModule?.locations ?? []).slice(0, MOST.sites).map(site),
    contacts: (protocol.contactsLocationsModule?.centralContacts ?? []).slice(0, MOST.contacts).flatMap(contact),
  });
}

function eligibility({ eligibilityModule: module }: Protocol): Study['eligibility'] {
  return present({
    text: plainText(module?.eligibilityCriteria, LONGEST.criteria),
    sex: module?.sex,
    minimumAge: age(module?.minimumAge),
    maximumAge: age(module?.maximumAge),
    healthyVolunteers: module?.healthyVolunteers,
    population: plainLine(module?.studyPopulation, LONGEST.population),
  });
}

function interventions({ armsInterventionsModule: module }: Protocol): Study['interventions'] {
  return (module?.interventions ?? []).slice(0, MOST.names).flatMap(({ name, type }) => {
    const plain = plainLine(name, LONGEST.name);
    return plain ? [present({ name: plain, type: word(type) })] : [];
  });
}

type Location = NonNullable<NonNullable<Protocol['contactsLocationsModule']>['locations']>[number];
type CentralContact = NonNullable<NonNullable<Protocol['contactsLocationsModule']>['centralContacts']>[number];

function site({ facility, city, state, zip, country, status, geoPoint: point }: Location): Site {
  const [where, town, region, code, land] = [facility, city, state, zip, country].map((text) => plainLine(text, LONGEST.name));
  return present({ facility: where, city: town, state: region, zip: code, country: land, status: word(status), point });
}

/** An address that is none and a number without figures are left out: they could only mislead, or carry something else. */
function contact({ name, phone, phoneExt, email }: CentralContact): Contact[] {
  const number = plainLine([phone, phoneExt && `ext. ${phoneExt}`].filter(Boolean).join(' '), 60);
  const mail = plainLine(email, 254);
  const read = present({
    name: plainLine(name, LONGEST.name),
    phone: number && /(\d\D{0,3}){3}/.test(number) && !/[<>[\]]|:\/\//.test(number) ? number : undefined,
    email: mail && /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+$/.test(mail) ? mail : undefined,
  });
  return read.phone || read.email ? [read] : [];
}

function names(list: readonly string[] | undefined): string[] {
  return (list ?? []).slice(0, MOST.names).flatMap((name) => plainLine(name, LONGEST.name) ?? []);
}

/** The registry's words in capitals, for example NOT_YET_RECRUITING. */
function word(text: string | undefined): string | undefined {
  return text !== undefined && /^[A-Z][A-Z0-9_]{0,39}$/.test(text) ? text : undefined;
}

function date(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : undefined;
}

/** "18 Years", "6 Months"; anything else, "N/A" among it, is no bound. */
function age(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,4} (Year|Month|Week|Day|Hour|Minute)s?$/.test(text) ? text : undefined;
}

/** Without the keys that hold nothing. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T;
}
