/** Yes-or-no facts about a person that criteria ask for. `forbidden`: a person of whom it is true may not take part. */
export type FlagName =
  | 'fracture'
  | 'osteoporosis'
  | 'trauma'
  | 'infection'
  | 'inflammatory'
  | 'fibromyalgia'
  | 'injection'
  | 'anticoagulant'
  | 'implant'
  | 'neurological-deficit'
  | 'psychiatric'
  | 'language'
  | 'setting'
  | 'half-the-days';

/** Named causes of back pain that studies ask for or leave out. */
export type DiagnosisCode = 'slipped-disc' | 'worn-disc' | 'narrow-canal' | 'slipped-vertebra' | 'joint' | 'other';

export type Need = 'required' | 'forbidden';

/**
 * What a person must be or have, whichever section of the record says it: an exclusion "under 18" reads as age from 18.
 * Bounds are included; a missing bound is no bound. Pain is on the scale 0–10, durations are in weeks, ages and `withinYears` in years.
 */
export type Predicate =
  | { kind: 'age'; min?: number; max?: number }
  | { kind: 'sex'; allow: 'female' | 'male' }
  | { kind: 'duration'; minWeeks?: number; maxWeeks?: number }
  | { kind: 'pain'; site: 'back' | 'leg' | 'any'; min?: number; max?: number }
  | { kind: 'surgery'; need: Need | 'allowed'; withinWeeks?: number; scope: 'any' | 'level' | 'fusion' }
  | { kind: 'pregnancy'; need: Need }
  | { kind: 'opioid'; need: Need | 'limited' }
  | { kind: 'pain-medicine'; need: Need; now: boolean }
  | { kind: 'leg-pain'; need: Need }
  | { kind: 'diagnosis'; need: 'nonspecific' }
  | { kind: 'diagnosis'; need: Need; codes: readonly DiagnosisCode[] }
  | { kind: 'cancer'; withinYears?: number }
  | { kind: 'bmi'; min?: number; max?: number }
  | { kind: 'flag'; name: FlagName; need: Need; detail?: string };

export type Kind = Predicate['kind'];
export type Confidence = 'high' | 'low';

/** A predicate with how sure the reading is. `low` can never rule anyone out. */
export interface Reading {
  predicate: Predicate;
  confidence: Confidence;
}

/** One line of a record as it was understood. A line with several predicates gives several criteria with the same quote. */
export interface Criterion {
  section: 'inclusion' | 'exclusion' | 'structured';
  /** Stands word for word in the record (white space aside): shown whenever the line decides something. */
  quote: string;
  /** Missing: no rule understood the line. It is listed for the study team, never dropped. */
  predicate?: Predicate;
  confidence: Confidence;
}

/** One statement of a criteria text, ready for rules. */
export interface Clause {
  section: 'inclusion' | 'exclusion';
  quote: string;
  /** The quote for rules: lower case, numbers in figures, comparisons as >= <= > <, one space between words. */
  text: string;
  /** Whether having what the line names is wanted or unwanted; "No previous surgery" is unwanted in either section. */
  polarity: 'wanted' | 'unwanted';
  /** The lines it stands under, outermost first, written as `text` is. */
  under: readonly string[];
  /** One of several ways of meeting a point ("one of the following"): failing it alone rules nobody out. */
  alternative: boolean;
}

/** Reads one kind of predicate out of a clause; an empty list where it finds none. */
export type Rule = (clause: Clause) => readonly Reading[];
