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
/** The one with room for two others. */
export const COMPARED = 'in-short.compare';
const ofArticles = short.filter((id) => id !== COMPARED).map((id) => wording(id).text);
const styles = [...content.styles.keys()].map((id) => wording(`in-short.styles.${id}`).text);
const compared = styles.flatMap((one) => styles.map((two) => wording(COMPARED, { one, two }).text));
const answers = [...ofArticles, ...compared].map((answer) => wording('group.answer', { answer }).text);
export const SAYABLE = new Set([...lines, ...dangers, ...answers].map(teamsText));
