import { DayOfFeedback } from '../src/feedback/counts.ts';
import { readDocuments } from '../src/store/read-documents.ts';

/** What is on the disk: the counts of all days together, or of some, by wording id. */
export async function countsIn(folder: string, only = /./): Promise<Record<string, [helpful: number, not: number]>> {
  const { documents } = await readDocuments(folder);
  const counts: Record<string, [number, number]> = {};
  for (const { counts: ofDay } of documents.map((document) => DayOfFeedback.parse(document)).filter(({ day }) => only.test(day)))
    for (const [label, tally] of Object.entries(ofDay)) {
      const [helpful, not] = counts[label] ?? [0, 0];
      counts[label] = [helpful + tally.helpful, not + tally['not-helpful']];
    }
  return counts;
}
