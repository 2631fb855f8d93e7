import type { MadeUpRecord } from './records.ts';

/** Piece names of the API → where they stand in a record. A name that ends in `[]` is a list whose entries are cut down too. */
const PIECES: Readonly<Record<string, string>> = {
  NCTId: 'identificationModule.nctId',
  BriefTitle: 'identificationModule.briefTitle',
  OfficialTitle: 'identificationModule.officialTitle',
  BriefSummary: 'descriptionModule.briefSummary',
  OverallStatus: 'statusModule.overallStatus',
  StatusVerifiedDate: 'statusModule.statusVerifiedDate',
  LastUpdatePostDate: 'statusModule.lastUpdatePostDateStruct.date',
  Condition: 'conditionsModule.conditions',
  Keyword: 'conditionsModule.keywords',
  StudyType: 'designModule.studyType',
  Phase: 'designModule.phases',
  EnrollmentCount: 'designModule.enrollmentInfo.count',
  InterventionName: 'armsInterventionsModule.interventions[].name',
  InterventionType: 'armsInterventionsModule.interventions[].type',
  LeadSponsorName: 'sponsorCollaboratorsModule.leadSponsor.name',
  EligibilityModule: 'eligibilityModule',
  LocationFacility: 'contactsLocationsModule.locations[].facility',
  LocationCity: 'contactsLocationsModule.locations[].city',
  LocationState: 'contactsLocationsModule.locations[].state',
  LocationZip: 'contactsLocationsModule.locations[].zip',
  LocationCountry: 'contactsLocationsModule.locations[].country',
  LocationStatus: 'contactsLocationsModule.locations[].status',
  LocationGeoPoint: 'contactsLocationsModule.locations[].geoPoint',
  CentralContactName: 'contactsLocationsModule.centralContacts[].name',
  CentralContactPhone: 'contactsLocationsModule.centralContacts[].phone',
  CentralContactPhoneExt: 'contactsLocationsModule.centralContacts[].phoneExt',
  CentralContactEMail: 'contactsLocationsModule.centralContacts[].email',
};

/** The first name that is no field of the API. */
export function unknownField(fields: readonly string[]): string | undefined {
  return fields.find((name) => !(name in PIECES));
}

/** The record with the named fields only, as the parameter `fields` does; no names: the whole record. */
export function pick(record: MadeUpRecord, fields: readonly string[]): object {
  if (fields.length === 0) return record;
  const picked = {};
  for (const name of fields) copy(record.protocolSection, picked, (PIECES[name] ?? name).split('.'));
  return { protocolSection: picked };
}

type Tree = Record<string, unknown>;

function copy(from: Tree, to: Tree, [step = '', ...rest]: string[]): void {
  const key = step.replace('[]', '');
  const value = from[key];
  if (value === undefined) return;
  if (rest.length === 0) to[key] = value;
  else if (step.endsWith('[]')) {
    const list = (to[key] ??= (value as Tree[]).map(() => ({}))) as Tree[];
    (value as Tree[]).forEach((item, at) => copy(item, list[at] ?? {}, rest));
  } else copy(value as Tree, (to[key] ??= {}) as Tree, rest);
}
