import { readFileSync } from 'node:fs';
import { unescape } from '../../src/trials/criteria/normalise.ts';
import type { Eligibility, Study } from '../../src/trials/study.ts';

interface RegistryRecord {
  protocolSection: {
    identificationModule: { nctId: string; briefTitle: string };
    eligibilityModule: { eligibilityCriteria: string; sex?: Eligibility['sex']; minimumAge?: string; maximumAge?: string };
  };
}

/** A study with nothing but what its criteria are read from. */
export function studyOf(id: string, eligibility: Eligibility, title = 'A study'): Study {
  return {
    id,
    title,
    status: 'RECRUITING',
    conditions: [],
    keywords: [],
    phases: [],
    interventions: [],
    eligibility,
    sites: [],
    contacts: [],
  };
}

/** The real records to test with, as studies. */
export const recordedStudies: readonly Study[] = (JSON.parse(readFileSync('tests/trials/records.json', 'utf8')) as RegistryRecord[]).map(
  ({ protocolSection }) => {
    const { nctId, briefTitle } = protocolSection.identificationModule;
    const { eligibilityCriteria, sex, minimumAge, maximumAge } = protocolSection.eligibilityModule;
    const fields = {
      ...(sex === undefined ? {} : { sex }),
      ...(minimumAge === undefined ? {} : { minimumAge }),
      ...(maximumAge === undefined ? {} : { maximumAge }),
    };
    return studyOf(nctId, { text: unescape(eligibilityCriteria), ...fields }, briefTitle);
  },
);
