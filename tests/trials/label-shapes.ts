import { z } from 'zod';

const choice = z.enum(['yes', 'no', 'unsure']);
const numberTo = (max: number) => z.union([z.number().min(0).max(max), z.literal('unsure')]);

/** What a person answered to the questions about studies; a missing answer is not known. Durations in days, `height-weight` as body mass index. */
const answersShape = z.strictObject({
  medication: choice.optional(),
  'medicine-now': choice.optional(),
  opioids: choice.optional(),
  diagnosed: choice.optional(),
  diagnosis: z
    .array(z.enum(['no-clear-cause', 'slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other']))
    .optional(),
  age: numberTo(120).optional(),
  duration: z.union([z.number().positive(), z.enum(['under_72h', 'under_4w', '4_to_12w', 'over_12w', 'recurrent', 'unsure'])]).optional(),
  'half-the-days': choice.optional(),
  'leg-pain-below-knee': choice.optional(),
  'pain-level': numberTo(10).optional(),
  'leg-pain-level': numberTo(10).optional(),
  surgery: choice.optional(),
  'surgery-when': z.enum(['under_3m', '3_to_6m', '6_to_12m', '1_to_2y', 'over_2y', 'unsure']).optional(),
  'height-weight': numberTo(80).optional(),
  sex: z.enum(['female', 'male', 'other', 'unsure']).optional(),
  pregnancy: choice.optional(),
  'blood-thinner-or-cancer': choice.optional(),
  'thinner-or-cancer': z.array(z.enum(['blood-thinner', 'cancer'])).optional(),
  conditions: z
    .array(
      z.enum([
        'broken-vertebra',
        'osteoporosis',
        'recent-accident',
        'inflammatory',
        'fibromyalgia',
        'infection',
        'cancer-past',
        'spinal-injection',
        'implant',
        'none',
      ]),
    )
    .optional(),
});

const told = z.strictObject({ id: z.string(), person: z.string().min(10), answers: answersShape, apart: z.boolean() });

/** A person and what a careful reader of the record says: `because` is the line or structured field that rules out. */
export const labelledPerson = z.discriminatedUnion('label', [
  told.extend({ label: z.literal('not-eligible'), because: z.string().min(1) }),
  told.extend({ label: z.literal('likely') }),
  told.extend({ label: z.literal('unknown') }),
]);

const need = z.enum(['required', 'forbidden']);
const bounds = { min: z.number().optional(), max: z.number().optional() };
const flagNames = z.enum([
  'fracture',
  'osteoporosis',
  'trauma',
  'infection',
  'inflammatory',
  'fibromyalgia',
  'injection',
  'anticoagulant',
  'implant',
  'neurological-deficit',
  'psychiatric',
  'language',
  'setting',
  'half-the-days',
]);
const codes = z.array(z.enum(['slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other'])).min(1);

const predicateShape = z.union([
  z.strictObject({ kind: z.literal('age'), ...bounds }),
  z.strictObject({ kind: z.literal('sex'), allow: z.enum(['female', 'male']) }),
  z.strictObject({ kind: z.literal('duration'), minWeeks: z.number().optional(), maxWeeks: z.number().optional() }),
  z.strictObject({ kind: z.literal('pain'), site: z.enum(['back', 'leg', 'any']), ...bounds }),
  z.strictObject({
    kind: z.literal('surgery'),
    need: z.enum(['required', 'forbidden', 'allowed']),
    withinWeeks: z.number().optional(),
    scope: z.enum(['any', 'level', 'fusion']),
  }),
  z.strictObject({ kind: z.literal('pregnancy'), need }),
  z.strictObject({ kind: z.literal('opioid'), need: z.enum(['required', 'forbidden', 'limited']) }),
  z.strictObject({ kind: z.literal('pain-medicine'), need, now: z.boolean() }),
  z.strictObject({ kind: z.literal('leg-pain'), need }),
  z.strictObject({ kind: z.literal('diagnosis'), need: z.literal('nonspecific') }),
  z.strictObject({ kind: z.literal('diagnosis'), need, codes }),
  z.strictObject({ kind: z.literal('cancer'), withinYears: z.number().optional() }),
  z.strictObject({ kind: z.literal('bmi'), ...bounds }),
  z.strictObject({ kind: z.literal('flag'), name: flagNames, need }),
]);

/** A line that mentions a kind and what it requires of it; null: it names the kind and requires nothing of it. `name` says which flag a null row is about. */
export const labelledClause = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'age',
    'sex',
    'duration',
    'pain',
    'surgery',
    'pregnancy',
    'opioid',
    'pain-medicine',
    'leg-pain',
    'diagnosis',
    'cancer',
    'bmi',
    'flag',
  ]),
  name: flagNames.optional(),
  quote: z.string().min(3),
  predicate: predicateShape.nullable(),
  note: z.string().optional(),
  /** Picked for its trap; the other rows are drawn at random. */
  chosen: z.literal(true).optional(),
});
