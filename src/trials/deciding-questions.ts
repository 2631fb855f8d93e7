import type { FlagName, Predicate } from './criterion.ts';
import type { Person } from './person.ts';

/** Which question tells of a flag. A flag that is missing here is never asked: the study team asks. */
const QUESTION_OF_FLAG: Partial<Record<FlagName, readonly string[]>> = {
  fracture: ['conditions'],
  osteoporosis: ['conditions'],
  trauma: ['conditions'],
  infection: ['conditions'],
  inflammatory: ['conditions'],
  fibromyalgia: ['conditions'],
  injection: ['conditions'],
  implant: ['conditions'],
  anticoagulant: ['blood-thinner-or-cancer', 'thinner-or-cancer'],
  'half-the-days': ['half-the-days'],
};

/** The ids of the questions whose answers would tell whether this person meets the requirement, gates first. Those answered already are among them. */
export function decidingQuestions(predicate: Predicate, person: Person): readonly string[] {
  switch (predicate.kind) {
    case 'age':
      return ['age'];
    case 'sex':
      return ['sex'];
    case 'duration':
      return ['duration'];
    case 'pain':
      return painQuestions(predicate.site, person);
    case 'surgery':
      if (!person.surgery) return ['surgery'];
      return person.surgery.weeksAgo || predicate.withinWeeks === undefined ? [] : ['surgery-when'];
    case 'pregnancy':
      return person.sex === undefined ? ['sex', 'pregnancy'] : ['pregnancy'];
    case 'opioid':
      return person.opioids === undefined ? ['opioids'] : [];
    case 'pain-medicine':
      return person.painMedicine?.ever === undefined || !predicate.now ? ['medication', 'medicine-now'] : ['medicine-now'];
    case 'leg-pain':
      return ['leg-pain-below-knee'];
    case 'diagnosis':
      return person.diagnosis ? [] : ['diagnosed', 'diagnosis'];
    case 'cancer':
      if (!person.cancer) return ['blood-thinner-or-cancer', 'thinner-or-cancer', 'conditions'];
      return person.cancer.ever === undefined ? ['conditions'] : [];
    case 'bmi':
      return ['height-weight'];
    case 'flag':
      return QUESTION_OF_FLAG[predicate.name] ?? [];
  }
}

function painQuestions(site: 'back' | 'leg' | 'any', person: Person): readonly string[] {
  const back = site !== 'leg' && !person.backPain ? ['pain-level'] : [];
  if (site === 'back' || person.legPain === false || person.legPainLevel) return back;
  return [...back, ...(person.legPain ? [] : ['leg-pain-below-knee']), 'leg-pain-level'];
}
