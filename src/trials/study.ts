/** One place where a study takes people. A site may be closed while its study recruits. */
export interface Site {
  facility?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
  /** The registry's word for this site, for example RECRUITING. Missing: the study's own counts. */
  status?: string;
  /** Degrees north and east. */
  point?: { lat: number; lon: number };
}

/** Whom to ask, as the registry gives it. */
export interface Contact {
  name?: string;
  phone?: string;
  email?: string;
}

/** What the registry says of who may take part. Ages are its own words ("18 Years"); a missing bound is no bound. */
export interface Eligibility {
  /** The criteria as the registry shows them: its Markdown escapes are taken away, its line breaks kept. */
  text: string;
  sex?: 'ALL' | 'FEMALE' | 'MALE';
  minimumAge?: string;
  maximumAge?: string;
  healthyVolunteers?: boolean;
  /** Whom an observational study looks at. */
  population?: string;
}

/** A study as Kneadful keeps it: what is shown and what is compared, and nothing else of the registry's long record. All text is data. */
export interface Study {
  /** The NCT number. */
  id: string;
  title: string;
  officialTitle?: string;
  summary?: string;
  /** The registry's word: RECRUITING, COMPLETED … */
  status: string;
  conditions: readonly string[];
  keywords: readonly string[];
  /** INTERVENTIONAL, OBSERVATIONAL … */
  type?: string;
  phases: readonly string[];
  interventions: readonly { name: string; type?: string }[];
  sponsor?: string;
  /** ISO dates: last posted change, and when the sponsor last confirmed the record. */
  updated?: string;
  verified?: string;
  eligibility: Eligibility;
  sites: readonly Site[];
  contacts: readonly Contact[];
}
