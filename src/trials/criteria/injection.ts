import { flagRule } from './flag-rule.ts';
import { windows } from './windows.ts';

/** People are asked about injections in the last three months: a shorter time may have passed already. */
const ASKED_WEEKS = 12;

/** An injection or block at the spine not long ago. */
export const injection = flagRule({
  name: 'injection',
  named:
    /\b(?:(?:(?:epidural|facet|zygapophyse?al|intra-?dis[ck]al|intra-?articular|spinal|spine|lumbar|trans-?foraminal|caudal|sacroiliac|si joint|paravertebral|peri-?dural|selective|nerve|root|medial branch|branch|cortico-?steroid|steroid|cortisone|plexus|trigger[- ]point|botulinum toxin|botox|joint|or|and|\/|,|analgesic|block|therapeutic|back)[\s,/]+)+(?:\([^)]*\) )?(?:injections?|(?<=^|[,;] |\b(?:or|previous|prior|recent|lumbar|received|had|undergone|any|an?) )infiltrations?|blocks?|blockades?)(?: therapy)?|injections? (?:therapy |treatment )?(?:\w+ ){0,3}?(?:in|into|to|of|for|at|on) (?:the )?(?:\w+ )?(?:low(?:er)? back|back|spine|lumbar|epidural|facet\w*)|(?:epidural|nerve root|spinal) (?:steroids?|infiltrations?|blocks?)|infiltration therapy|infiltrations?|invasive (?:pain )?(?:procedure|treatment|intervention)s?)\b/,
  not: /\b(?:contracept\w*|insulin|contrast|allerg\w*|failed|failure|improvement|following|determined|response|adverse|respond|study|investigational|oral)\b/,
  also: /^(?:recent|received|receiving|undergone|treatment|treated|treatments|administered|within|last|months?|weeks?|years?|injection|injections|steroid|steroids|epidural|local|use|therapy|therapeutic|interventional|\d+|before|enrollment|enrolment|baseline|screening|study|during|preceding|inclusion|entry|3|6)$/,
  sure: ({ words, after, before, item }) => {
    const time = windows(`${item} ${after}`.slice(0, 160))[0] ?? windows(before.slice(-60)).at(-1);
    if (!/\b(?:epidural|facet|spin\w+|intra-?dis\w+|foraminal|sacroiliac|root|medial branch|lumbar|back|caudal)\b/.test(words))
      return false;
    return time ? time.weeks >= ASKED_WEEKS : !/\b(?:recent\w*|current\w*|concurrent\w*|planned|scheduled)\b/.test(item);
  },
  detail: ({ after, before }) => (windows(after.slice(0, 120))[0] ?? windows(before.slice(-60)).at(-1))?.words,
});
