import { readContent } from '../src/content/content.ts';
import { screen } from '../src/safety/screen.ts';

const { redFlags } = readContent('content/en');

test.each([
  'i dont want to be reminded any more',
  'i do not want to be reminded every day',
  'i want to be reminded every weekday',
  'dont message me any more',
  'please dont text me again',
  'no reminder needed any more',
  'i dont want these messages any more',
  'i dont need the reminders anymore',
  'stop sending me notifications',
  'thats enough, stop now please',
])('"%s" is about the chat or its reminders, and no danger sign', (say) => {
  expect(screen(redFlags, say)).toBeUndefined();
});

test.each([
  'i dont want to be here any more',
  'i dont want to be any more',
  'no need for me any more',
  'stop the messages i dont want to live',
  'no more reminders, i want to die',
  'i left a message, i dont want to be here',
  'i sent a text to say goodbye',
])('"%s" is one all the same', (say) => {
  expect(screen(redFlags, say)?.flag).toBe('crisis');
});
