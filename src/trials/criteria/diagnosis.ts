import type { Rule } from '../criterion.ts';
import { namedCauses } from './diagnosis-causes.ts';
import { asksForNonspecific, leavesSpecificOut, leavesNonspecificOut } from './diagnosis-nonspecific.ts';

/** Most lines name none of this; looking closer takes time. */
const MAY_NAME_A_CAUSE =
  /dis[ck]|herni|hnp|ldh|iv[dp]|degenerat|ddd|osteochondr|stenos|stenot|claudic|narrow|lss|lscs|listhes|lysthes|slipped|sacro|\bsij?\b|facet|zyg|specific|\bc?n?s?-?c?lbp|idiopath|mechanic|simple|uncomplicated|cause|patholog|etiolog|diagnos|origin|disorder|secondary|scolio|kypho|lysis|pars|coccy|piriform|deform|instab|myofasc|schmorl|transitional|attribut|without/;

/** What is wrong with the back: no cause that anyone named, certain causes wanted, or certain causes left out. */
export const diagnosis: Rule = (clause) => {
  if (!MAY_NAME_A_CAUSE.test(clause.text)) return [];
  const specific = leavesSpecificOut(clause);
  const causes = namedCauses(clause);
  // "Any specific cause, for example stenosis": the example adds nothing.
  const kept =
    specific.length > 0 ? causes.filter(({ predicate }) => predicate.kind !== 'diagnosis' || predicate.need !== 'forbidden') : causes;
  const none = asksForNonspecific(clause, causes.length > 0);
  return [...(specific.length > 0 ? specific : none), ...leavesNonspecificOut(clause), ...kept];
};
