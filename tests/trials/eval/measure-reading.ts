import type { Confidence, Criterion, FlagName, Kind, Predicate } from '../../../src/trials/criterion.ts';
import type { ReadStudy } from '../../../src/trials/found.ts';
import { sameLine, sameRequirement } from './same-requirement.ts';

/** A line of a record and what a careful reader says it asks of this kind: `null`, that it asks nothing of it. */
export interface LabelledClause {
  id: string;
  kind: Kind;
  name?: FlagName | undefined;
  quote: string;
  predicate: Predicate | null;
}

/** How the reading of one kind stands beside the labels. */
export interface ReadingFigures {
  kind: Kind;
  /** Records whose text names the kind by one of its words, and how many of those gave a criterion of it. */
  mentioned: number;
  parsed: number;
  /** Labelled lines that ask something, and how many of those were read as labelled. */
  asking: number;
  read: number;
  /** Criteria read from labelled lines, right and wrong, of high and of low confidence. */
  right: Readonly<Record<Confidence, number>>;
  wrong: Readonly<Record<Confidence, number>>;
  misses: readonly string[];
}

/** Words that name a kind, whether or not something is asked of it: the share that was parsed is measured among the records that use one. */
const NAMED_BY: Readonly<Record<Kind, RegExp>> = {
  age: /\baged?\b|\byears? old\b|\byears of age\b/i,
  sex: /\b(fe)?males? (only|patients|participants|subjects)|\b(men|women) only/i,
  duration: /\bchronic\b|\bacute\b|\b(duration|lasting|persist\w*|for (at least|more than|over))\b[^.\n]{0,40}\b(day|week|month|year)s?\b/i,
  pain: /\b(vas|nrs|nprs|numeric\w* (pain )?rating|visual analog\w*|pain (intensity|score|rating|level|severity))\b/i,
  surgery: /\b(surgery|surgical|surgeries|operation|operated|fusion|discectomy|laminectomy)\b/i,
  pregnancy: /\bpregnan\w*|\bbreast-? ?feeding|\blactat\w*|\bnursing\b|\bchild-? ?bearing/i,
  opioid: /\bopioids?\b|\bopiates?\b|\bnarcotics?\b|\bmorphine\b|\boxycodone\b/i,
  'pain-medicine': /\b(analgesics?|nsaids?|pain[ -](medications?|medicines?|killers?)|acetaminophen|paracetamol)\b/i,
  'leg-pain': /\bradicul\w*|\bsciatica\b|\bleg pain\b|\bradiating\b|\bbelow the knee\b/i,
  diagnosis: /\bnon-? ?specific\b|\bherniat\w*|\bstenosis\b|\bspondylolisthesis\b|\bdegenerative dis[ck]\b|\bfacet\b|\bsacro-?iliac\b/i,
  cancer: /\bcancers?\b|\bmalignan\w*|\btumou?rs?\b|\bneoplas\w*|\bmetasta\w*/i,
  bmi: /\bbmi\b|\bbody mass index\b|\bobes\w*/i,
  flag: /\bfractures?\b|\bosteoporo\w*|\binfect\w*|\brheumat\w*|\binflammatory\b|\banticoag\w*|\bpsychiatric\b|\bpacemaker\b/i,
};

/** Coverage on all records and precision on the labelled lines, a kind at a time. */
export function measureReading(studies: readonly ReadStudy[], labels: readonly LabelledClause[]): readonly ReadingFigures[] {
  return (Object.keys(NAMED_BY) as Kind[]).map((kind) => figuresOf(kind, studies, labels));
}

function figuresOf(kind: Kind, studies: readonly ReadStudy[], labels: readonly LabelledClause[]): ReadingFigures {
  const mention = studies.filter(({ study, criteria }) => NAMED_BY[kind].test(study.eligibility.text) || structured(criteria, kind));
  const parsed = mention.filter(({ criteria }) => criteria.some(({ predicate }) => predicate?.kind === kind));
  const criteriaOf = new Map(studies.map(({ study, criteria }) => [study.id, criteria.filter(({ section }) => section !== 'structured')]));
  const own = labels.filter((label) => label.kind === kind);
  const judged = [...criteriaOf].flatMap(([id, criteria]) =>
    criteria.flatMap((one) =>
      judge(
        one,
        kind,
        own.filter((label) => label.id === id),
      ),
    ),
  );
  const asking = own.filter(({ predicate }) => predicate !== null);
  const unread = asking.filter((label) => !(criteriaOf.get(label.id) ?? []).some((one) => readAs(one, label)));
  const count = (right: boolean, confidence: Confidence) =>
    judged.filter((one) => one.right === right && one.criterion.confidence === confidence).length;
  return {
    kind,
    mentioned: mention.length,
    parsed: parsed.length,
    asking: asking.length,
    read: asking.length - unread.length,
    right: { high: count(true, 'high'), low: count(true, 'low') },
    wrong: { high: count(false, 'high'), low: count(false, 'low') },
    misses: [
      ...mention.filter((study) => !parsed.includes(study)).map(({ study }) => `none of ${kind} in ${study.id}, which names it`),
      ...unread.map(({ id, quote, predicate }) => `not read  ${id} ${JSON.stringify(predicate)}  "${quote}"`),
      ...judged
        .filter(({ right }) => !right)
        .map(
          ({ id, criterion }) =>
            `wrong ${criterion.confidence.padEnd(4)} ${id} ${JSON.stringify(criterion.predicate)}  "${criterion.quote}"`,
        ),
    ],
  };
}

function structured(criteria: readonly Criterion[], kind: Kind): boolean {
  return criteria.some(({ section, predicate }) => section === 'structured' && predicate?.kind === kind);
}

interface Judged {
  id: string;
  criterion: Criterion;
  right: boolean;
}

/** What was read from a labelled line is right when one of the labels of that line says the same; from other lines nothing can be said. */
function judge(criterion: Criterion, kind: Kind, labels: readonly LabelledClause[]): Judged[] {
  const { predicate } = criterion;
  if (predicate?.kind !== kind) return [];
  const about = labels.filter((label) => sameFlag(predicate, label) && sameLine(criterion, label));
  const id = about[0]?.id;
  return id === undefined ? [] : [{ id, criterion, right: about.some((label) => readAs(criterion, label)) }];
}

function sameFlag(predicate: Predicate, { name, predicate: labelled }: LabelledClause): boolean {
  return predicate.kind !== 'flag' || predicate.name === (labelled?.kind === 'flag' ? labelled.name : name);
}

function readAs(criterion: Criterion, label: LabelledClause): boolean {
  const { predicate } = criterion;
  return predicate !== undefined && label.predicate !== null && sameRequirement(predicate, label.predicate) && sameLine(criterion, label);
}
