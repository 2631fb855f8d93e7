/** How the visitor of a benchmark answers each thing the bot asks, by the wording id of the question. */
const ANSWERS = {
  'questions.age': '45',
  'questions.health': 'none of these',
  'questions.pregnancy': 'not pregnant',
  'questions.bleeding': 'neither',
  'questions.bones': 'my bones are fine',
  'questions.leg_symptoms': 'no leg pain',
  'questions.duration': 'about six weeks',
  'questions.pressure': 'firm',
  'questions.experience': 'a few times',
  'questions.pattern': 'sore knots',
  'questions.goal': 'ease for now',
  'questions.more': 'ask a few more',
  'questions.clothed': 'either way',
  'questions.stress': 'some',
  'questions.soreness_ok': 'yes',
  'questions.acupressure_interest': 'no',
  'questions.check': 'that is right',
  'walkthrough.safety': 'none of these',
  'walkthrough.partner': 'yes',
  'practice.step': 'next',
  'walkthrough.after': 'better',
};
const MOST_ANSWERS = 60;

/** The conversations that are measured. Each says its words and answers what it is asked until the wording id at its end. */
export const conversations = [
  { name: 'a style', says: ['what is swedish massage', 'who should avoid it', 'more'], ends: /^styles\./ },
  { name: 'a comparison', says: ['compare deep tissue and shiatsu'], ends: /^styles\.compare/ },
  { name: 'a recommendation', says: ['find my style'], ends: /^recommend\.would-change$/ },
  { name: 'a walk-through', says: ['foam roller', 'start'], ends: /^walkthrough\.(better|same)$/ },
  { name: 'the doctor page', says: ['when should i see a doctor', 'what can a doctor do for me'], ends: /^(doctor|treatments)\./ },
];

/** Plays one conversation to its end. Fails when the bot leads it anywhere else, so that no figure is taken from a wrong talk. */
export async function play(visitor, { name, says, ends }) {
  let replies = [];
  for (const text of says) replies = await visitor.say(text);
  for (let count = 0; count < MOST_ANSWERS; count++) {
    const labels = replies.map(({ label }) => label);
    if (labels.some((label) => ends.test(label))) return;
    const asked = labels.findLast((label) => label in ANSWERS);
    if (!asked)
      throw new Error(`The benchmark knows no answer in "${name}" after ${labels.join(', ')}. Add one to bench/conversations.mjs.`);
    replies = await visitor.say(ANSWERS[asked]);
  }
  throw new Error(`"${name}" did not come to its end after ${MOST_ANSWERS} answers. Look at bench/conversations.mjs.`);
}
