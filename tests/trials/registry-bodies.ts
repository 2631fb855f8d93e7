/** Bodies in the shape of the registry's API, for tests. */
export interface RecordShape {
  id?: string;
  title?: unknown;
  status?: string;
  conditions?: unknown;
  keywords?: string[];
  criteria?: unknown;
  more?: Record<string, unknown>;
}

export function recordBody({ id = 'NCT99900001', title = 'Walking for Low Back Pain', ...shape }: RecordShape = {}): object {
  return {
    protocolSection: {
      identificationModule: { nctId: id, briefTitle: title, organization: { fullName: 'Nobody', class: 'OTHER' } },
      statusModule: { overallStatus: shape.status ?? 'RECRUITING', lastUpdatePostDateStruct: { date: '2026-10-01', type: 'ACTUAL' } },
      conditionsModule: { conditions: shape.conditions ?? ['Low Back Pain'], keywords: shape.keywords ?? [] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['NA'], enrollmentInfo: { count: 99999999, type: 'ESTIMATED' } },
      eligibilityModule: { eligibilityCriteria: shape.criteria ?? 'Inclusion Criteria:\n\n* Adults', sex: 'ALL', minimumAge: '18 Years' },
      ...shape.more,
    },
    derivedSection: { miscInfoModule: { versionHolder: '2026-11-20' } },
    hasResults: false,
  };
}

export const studiesBody = (studies: readonly unknown[], nextPageToken?: string): object => ({
  totalCount: studies.length,
  studies,
  ...(nextPageToken !== undefined && { nextPageToken }),
});

export const versionBody = { apiVersion: '2.0.5', dataTimestamp: '2026-11-20T09:00:05' };
