/**
 * Phrases, each quoted: unquoted words are looked for anywhere in a record. Age and sex are not sent: the registry's ranges drop studies
 * that state no bound, and its own bounds are sometimes wrong, so the comparison with a person is made here.
 */
const CONDITION = ['low back pain', 'lower back pain', 'chronic low back pain', 'lumbago', 'sciatica', 'lumbar radiculopathy']
  .map((phrase) => `"${phrase}"`)
  .join(' OR ');

/** What is asked for of each study; the whole record is about ten times as long. */
const FIELDS = [
  ...['NCTId', 'BriefTitle', 'OfficialTitle', 'BriefSummary', 'OverallStatus', 'LastUpdatePostDate', 'StatusVerifiedDate'],
  ...['Condition', 'Keyword', 'StudyType', 'Phase', 'InterventionName', 'InterventionType', 'LeadSponsorName', 'EligibilityModule'],
  ...['LocationFacility', 'LocationCity', 'LocationState', 'LocationZip', 'LocationCountry', 'LocationStatus', 'LocationGeoPoint'],
  ...['CentralContactName', 'CentralContactPhone', 'CentralContactPhoneExt', 'CentralContactEMail'],
];

/** The address of one page of recruiting low back pain studies. Following pages repeat every parameter, as the registry demands. */
export function recruitingPage(baseUrl: string, pageToken?: string): string {
  const parameters = {
    'query.cond': `(${CONDITION})`,
    'filter.overallStatus': 'RECRUITING',
    fields: FIELDS.join('|'),
    sort: '@relevance',
    pageSize: '1000',
    countTotal: 'true',
    ...(pageToken !== undefined && { pageToken }),
  };
  // Spaces go as %20: a plus is not read as a space everywhere.
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${baseUrl}/studies?${pairs.join('&')}`;
}

/** The address that tells when the registry processed its data. */
export function versionPage(baseUrl: string): string {
  return `${baseUrl}/version`;
}
