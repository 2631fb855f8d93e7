import type { DiagnosisCode, FlagName } from './criterion.ts';

/** A number known only roughly: it lies between these two, both included. */
export interface Span {
  from: number;
  to: number;
}

/** What is known of a person. What is missing was not asked, skipped, or answered "not sure": it stays unknown. */
export interface Person {
  /** Years. */
  age?: Span;
  /** As in the medical record. */
  sex?: 'female' | 'male';
  durationWeeks?: Span;
  /** Mean pain of the last week, 0–10. */
  backPain?: Span;
  legPainLevel?: Span;
  /** Pain that goes below the knee. */
  legPain?: boolean;
  /** Pregnant, breastfeeding, or trying for a baby. */
  pregnant?: boolean;
  surgery?: { ever: boolean; weeksAgo?: Span };
  opioids?: boolean;
  painMedicine?: { ever?: boolean; now?: boolean };
  /** `nonspecific`: a professional found no named cause, or nobody named one. */
  diagnosis?: { nonspecific: boolean; codes: readonly DiagnosisCode[] };
  cancer?: { ever?: boolean; yearsAgo?: Span };
  /** Kilograms by square metre. */
  bmi?: Span;
  flags?: Partial<Record<FlagName, boolean>>;
}
