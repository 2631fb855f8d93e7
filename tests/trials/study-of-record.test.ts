import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { plainLine, plainText, withoutEscapes } from '../../src/trials/plain-text.ts';
import { recordReader } from '../../src/trials/registry-response.ts';
import { studyOfRecord } from '../../src/trials/study-of-record.ts';
import type { Study } from '../../src/trials/study.ts';
import { recordBody } from './registry-bodies.ts';

const lost = { fields: 0, studies: 0 };
const read = recordReader(lost);
beforeEach(() => Object.assign(lost, { fields: 0, studies: 0 }));

function studyOf(body: unknown): Study {
  const record = read(body);
  if (!record) throw new Error('This is no record.');
  return studyOfRecord(record);
}

const real = JSON.parse(readFileSync('tests/trials/records.json', 'utf8')) as {
  protocolSection: Record<string, Record<string, unknown>>;
}[];

it('reads all real records, and loses nothing of their criteria but escapes', () => {
  const solid = (text: string) => text.replace(/\\|\s+/g, '');
  for (const record of real) {
    const study = studyOf(record);
    const { eligibilityModule: module, contactsLocationsModule: places } = record.protocolSection;
    expect(study.eligibility.text).not.toMatch(/\\[<>*.[\]&-]/);
    expect(solid(study.eligibility.text)).toBe(solid(typeof module?.eligibilityCriteria === 'string' ? module.eligibilityCriteria : ''));
    expect(study.eligibility.minimumAge).toBe(module?.minimumAge);
    expect(study.eligibility.maximumAge).toBe(module?.maximumAge);
    expect(study.sites).toHaveLength(((places?.locations ?? []) as unknown[]).length);
  }
  expect(lost).toEqual({ fields: 0, studies: 0 });
});

it('keeps what is shown and compared', () => {
  const study = studyOf(
    recordBody({
      criteria: 'Inclusion Criteria:\r\n\r\n1\\. Pain \\>= 4\r\n* Age \\< 65',
      more: {
        sponsorCollaboratorsModule: { leadSponsor: { name: 'A University' } },
        armsInterventionsModule: { interventions: [{ type: 'OTHER', name: 'Massage' }, { type: 'DRUG' }] },
        contactsLocationsModule: {
          centralContacts: [
            { name: 'A B', phone: '+41 (0)44 555 01 02', phoneExt: '7', email: 'a.b+study@example.org' },
            { name: 'No address', phone: 'ask at the desk', email: 'a at example.org' },
            { name: 'Trick', phone: '<b>555 0100</b>', email: 'javascript:alert(1)' },
          ],
          locations: [
            { facility: 'Clinic', city: 'Zürich', status: 'RECRUITING', geoPoint: { lat: 47.4, lon: 8.55 } },
            { geoPoint: { lat: 91, lon: 0 } },
          ],
        },
      },
    }),
  );
  expect(study).toMatchObject({
    phases: [],
    sponsor: 'A University',
    updated: '2026-10-01',
    interventions: [{ name: 'Massage', type: 'OTHER' }],
    eligibility: { text: 'Inclusion Criteria:\n\n1. Pain >= 4\n* Age < 65', sex: 'ALL', minimumAge: '18 Years' },
    sites: [{ facility: 'Clinic', city: 'Zürich', status: 'RECRUITING', point: { lat: 47.4, lon: 8.55 } }, {}],
  });
  expect(study.contacts).toEqual([{ name: 'A B', phone: '+41 (0)44 555 01 02 ext. 7', email: 'a.b+study@example.org' }]);
  expect(JSON.stringify(study)).not.toContain('99999999');
});

it.each([
  ['N/A', undefined],
  ['18', undefined],
  ['99999999 Years', undefined],
  ['18 Years', '18 Years'],
  ['1 Year', '1 Year'],
  ['6 Months', '6 Months'],
])('an age of %s', (minimumAge, kept) => {
  expect(studyOf(recordBody({ more: { eligibilityModule: { minimumAge } } })).eligibility.minimumAge).toBe(kept);
});

it('needs nothing but a number', () => {
  expect(studyOf({ protocolSection: { identificationModule: { nctId: 'NCT12345678' } } })).toEqual({
    ...{ id: 'NCT12345678', title: 'NCT12345678', status: 'UNKNOWN', conditions: [], keywords: [], phases: [], interventions: [] },
    ...{ eligibility: { text: '' }, sites: [], contacts: [] },
  });
});

it.each([
  ['\\> 18 \\<= 65', '> 18 <= 65'],
  ['1\\. first', '1. first'],
  ['\\[a\\] \\& \\- \\* \\_', '[a] & - * _'],
  ['C:\\path and\\or', 'C:\\path and\\or'],
  ['\\\\>', '\\>'],
])('escapes: %s', (text, plain) => expect(withoutEscapes(text)).toBe(plain));

describe('whatever the registry sends', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 });
  const CONTROL = /[\p{Cc}\p{Bidi_Control}]/u;

  it('a name is one bounded line without marks that steer the display', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, atMost) => {
        const line = plainLine(text, atMost) ?? '';
        expect(line.length).toBeLessThanOrEqual(atMost);
        expect(line).not.toMatch(CONTROL);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
  it('a text keeps its lines and is bounded', () => {
    fc.assert(
      fc.property(fc.array(anyText), (lines) => {
        const text = plainText(lines.join('\n'), 500);
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(CONTROL);
      }),
    );
    expect(plainText('a\r\n\tb\u2028c', 100)).toBe('a\n\tb\nc');
  });
  it('a record is read, or left out, and never thrown at us', () => {
    const shape = fc.anything({ maxDepth: 4, withNullPrototype: true });
    const modules = [
      'identificationModule',
      'statusModule',
      'conditionsModule',
      'designModule',
      'eligibilityModule',
      'contactsLocationsModule',
    ];
    const record = fc.dictionary(fc.constantFrom(...modules), shape).map((held) => ({
      protocolSection: { ...held, identificationModule: { nctId: 'NCT00000001', briefTitle: held.identificationModule } },
    }));
    fc.assert(
      fc.property(record, (body) => {
        expect(studyOf(body).id).toBe('NCT00000001');
      }),
    );
    fc.assert(fc.property(shape, (body) => expect(read(body)).toBeUndefined()));
  });
});
