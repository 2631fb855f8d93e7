import { isBackCare, reminderAsked } from '../src/understanding/reminder-asked.ts';

test.each([
  'remind me tomorrow at 8 to do my roller',
  'remind me every day at 7:30 am',
  'remind me in 2 hours',
  'can you nudge me tonight',
  'remind me',
  'Remind me please',
  'could you remind me to stretch',
  'remnd me tomorow at 8',
  'remimd me to roll at 6pm',
  'remindme at 8',
  'rember me to do the ball at the wall',
  'set a reminder',
  'set a reminder for 8pm',
  'i want a daily reminder',
  'can i get a remider every morning',
  'reminder tomorrow 8am',
  'a reminder for the foam roller please',
  'could u send me a reminder at noon',
  'ping me at 6',
  'ok so tomorrow at 9 remind me to do the wall ball',
  'pls remind me about the roller tomorrow',
  'remind me of this tonight',
  'remind me to do this again on friday',
  'i would like you to remind me every evening',
  'please dont let me forget, remind me at 5pm to stretch',
  'remind me again tomorrow',
  'i need a reminder to get up and move',
])('is a wish for a reminder: %s', (text) => {
  expect(reminderAsked(text)).toMatchObject({ wants: 'set' });
});

test.each([
  'what reminders do i have',
  'list my reminders',
  'show me my reminders',
  'my reminders',
  'do i have any reminders',
  'which reminders are set up',
  'when will you remind me',
  'whens my next reminder',
  'have i got a reminder',
])('asks which there are: %s', (text) => {
  expect(reminderAsked(text)).toEqual({ wants: 'list' });
});

test.each([
  'stop reminders',
  'stop the reminder',
  'Stop Reminders.',
  'stop reminding me',
  'please stop sending me reminders',
  'cancel my reminder',
  'delete all the reminders',
  'turn off the daily reminder',
  'no more reminders',
  'dont remind me',
  "don't remind me any more",
  'i do not want the reminders anymore',
  'i no longer need a reminder',
  'remove the remider',
  'stop the nudges',
])('wants none any more: %s', (text) => {
  expect(reminderAsked(text)).toEqual({ wants: 'stop' });
});

test.each([
  'remind me what shiatsu is',
  'remind me what is shiatsu',
  'remind me again how the foam roller works',
  'can you remind me which style suits me',
  'remind me how to do kneading',
  'remind me of the steps',
  'remind me about shiatsu',
  'remind me why you ask',
  'remind me when to see a doctor',
  'remind me who you are',
  'what time is it',
  'at what time of day is massage best',
  'stop',
  'stop please',
  'the pain reminds me of my fall',
  'it reminds me of sciatica',
  'my wife has to remind me to stand up',
  'my phone can remind me to stretch',
  'every morning my back is stiff',
  'i want a massage tomorrow at 8',
  'how often should i use the roller',
  'i feel a pinging in my back',
  'shiatsu',
  'tomorrow at 8',
  'the remainder of the pain is in my leg',
  'is it normal to be in pain at night',
  '',
])('has nothing to do with reminders: %s', (text) => {
  expect(reminderAsked(text)).toBeUndefined();
});

test.each<[string, boolean]>([
  ['remind me tomorrow at 8 to do my roller', true],
  ['remind me to stretch', true],
  ['remind me to do it tomorrow', true],
  ['remind me tomorrow', true],
  ['set a reminder for tomorrow at 8', true],
  ['remind me to walk every day', true],
  ['remind me to sit up straight', true],
  ['remind me to buy milk', false],
  ['remind me to take my pills at 8', false],
  ['remind me about my appointment tomorrow', false],
  ['remind me to call the doctor', false],
  ['remind me to feed the cat', false],
  ['remind me to take ibuprofen for my back', false],
  ['set a reminder for my meeting', false],
])('%s: care of the back %s', (text, care) => {
  const asked = reminderAsked(text);
  expect(asked?.wants === 'set' && isBackCare(asked.purpose)).toBe(care);
});
