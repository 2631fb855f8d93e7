import { readContent } from '../src/content/content.ts';
import { teamsText } from '../src/conversation/teams-text.ts';
import { wordingOf } from '../src/conversation/wording.ts';

export const content = readContent('content/en');
export const wording = wordingOf(content.wording);
/** Everything that may ever be said in a group, whole; it stands in the content, and nothing of a person is in it. */
const lines = ['hello', 'help', 'private', 'unclear', 'thanks', 'bye', 'data'].map((id) => wording(`group.${id}`).text);
const dangers = ['crisis', 'emergency', 'same-day', 'soon', 'doubt'].map(
  (id) => wording(`group.danger-${id}`, { numbers: content.redFlags.numbers.trim() }).text,
);
export const short = [...content.wording.keys()].filter((id) => id.startsWith('in-short.'));
const answers = short.map((id) => wording('group.answer', { answer: wording(id).text }).text);
export const SAYABLE = new Set([...lines, ...dangers, ...answers].map(teamsText));
