import { z } from 'zod';

const NCT_ID = /^NCT\d{8}$/;

/** Counts what the registry's answer had to lose, so that the log can say so. */
export interface Lost {
  fields: number;
  studies: number;
}

/**
 * The part of the registry's record that is read (OpenAPI document 2.0.3). Everything but the NCT number may be missing; a field of a
 * wrong type is left out and counted, and what is not named here is not looked at.
 */
function recordSchema(lost: Lost) {
  const maybe = <T extends z.ZodType>(schema: T) =>
    schema.optional().catch(() => {
      lost.fields += 1;
      return undefined;
    });
  const text = maybe(z.string());
  const part = <T extends z.ZodRawShape>(shape: T) => maybe(z.object(shape));
  const listOf = <T extends z.ZodType>(schema: T) => {
    const whole = z.array(schema);
    const oneByOne = z.array(z.unknown()).transform((items) =>
      items.flatMap((item) => {
        const read = schema.safeParse(item);
        if (read.success) return [read.data];
        lost.fields += 1;
        return [];
      }),
    );
    return maybe(z.union([whole, oneByOne]));
  };
  const date = part({ date: text });
  const contact = z.object({ name: text, phone: text, phoneExt: text, email: text });
  const location = z.object({
    facility: text,
    status: text,
    city: text,
    state: text,
    zip: text,
    country: text,
    geoPoint: part({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  });
  return z.object({
    protocolSection: z.object({
      identificationModule: z.object({ nctId: z.string().regex(NCT_ID), briefTitle: text, officialTitle: text }),
      statusModule: part({ overallStatus: text, statusVerifiedDate: text, lastUpdatePostDateStruct: date }),
      sponsorCollaboratorsModule: part({ leadSponsor: part({ name: text }) }),
      descriptionModule: part({ briefSummary: text }),
      conditionsModule: part({ conditions: listOf(z.string()), keywords: listOf(z.string()) }),
      designModule: part({ studyType: text, phases: listOf(z.string()) }),
      armsInterventionsModule: part({ interventions: listOf(z.object({ type: text, name: z.string() })) }),
      eligibilityModule: part({
        eligibilityCriteria: text,
        sex: maybe(z.enum(['ALL', 'FEMALE', 'MALE'])),
        minimumAge: text,
        maximumAge: text,
        healthyVolunteers: maybe(z.boolean()),
        studyPopulation: text,
      }),
      contactsLocationsModule: part({ centralContacts: listOf(contact), locations: listOf(location) }),
    }),
  });
}

/** One study as the registry sends it, cut down to what is read. */
export type RegistryRecord = z.infer<ReturnType<typeof recordSchema>>;

/** Reads one study; undefined and counted when it has no usable NCT number. Made once for many: building it takes longer than reading. */
export function recordReader(lost: Lost): (study: unknown) => RegistryRecord | undefined {
  const schema = recordSchema(lost);
  return (study) => {
    const record = schema.safeParse(study);
    if (!record.success) lost.studies += 1;
    return record.data;
  };
}

const Page = z.object({
  studies: z.array(z.unknown()),
  nextPageToken: z.string().min(1).nullish(),
  totalCount: z.number().optional().catch(undefined),
});

export interface StudiesPage {
  /** Still to be read one by one. */
  studies: readonly unknown[];
  nextPageToken: string | undefined;
  /** How many there are on all pages; told on the first. */
  totalCount: number | undefined;
}

/** Opens one page of `GET /studies`. Undefined: this is no page of studies. */
export function openStudiesPage(body: unknown): StudiesPage | undefined {
  const page = Page.safeParse(body);
  if (!page.success) return undefined;
  const { studies, nextPageToken, totalCount } = page.data;
  return { studies, nextPageToken: nextPageToken ?? undefined, totalCount };
}

const Version = z.object({ dataTimestamp: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/) });

/** Reads `GET /version`: when the registry processed its data, as an ISO date with time. The registry names no zone; it is taken as UTC. */
export function readDataDate(body: unknown): string | undefined {
  const version = Version.safeParse(body);
  if (!version.success) return undefined;
  const stamp = version.data.dataTimestamp;
  const date = new Date(/T.*(Z|[+-]\d{2}:\d{2})$/.test(stamp) || !stamp.includes('T') ? stamp : `${stamp}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
