import type { Confidence, Criterion, FlagName, Kind, Predicate } from '../../../src/trials/criterion.ts';
import type { ReadStudy } from '../../../src/trials/found.ts';
import { looser, partOfRequirement, sameLine, sameRequirement, together } from './same-requirement.ts';

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
  /** Records of which a labelled line asks something of the kind, and how many of those gave a criterion of it. */
  askedIn: number;
  parsedOfThose: number;
  /** Labelled lines that ask something, and how many of those were read as labelled. */
  asking: number;
  read: number;
  /** Criteria read from labelled lines, right and wrong, of high and of low confidence. A looser bound beside the labelled one is right too. */
  right: Readonly<Record<Confidence, number>>;
  wrong: Readonly<Record<Confidence, number>>;
  misses: readonly string[];
}

/** Words that name a kind, whether or not something is asked of it: the share that was parsed is measured among the records that use one. */
const NAMED_BY: Readonly<Record<Kind, RegExp>> = {
  age: /\baged?\b|\byears? old\b|\byears of age\b/i,
  sex: /\b(men|women|males?|females?) only\b|\bonly (men|women|males?|females?)\b/i,
  duration:
    /\b(chronic|(sub-?)?acute)\b[^.;\n]{0,25}\b(pain|lbp|sciatica)|\b(pain|symptom\w*|lbp|sciatica)\b[^.;\n]{0,60}[<>≥≤\d]\s?(day|week|month|year)s?\b/i,
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
  const parsed = studies.filter(({ criteria }) => criteria.some(({ predicate }) => predicate?.kind === kind));
  const criteriaOf = new Map(studies.map(({ study, criteria }) => [study.id, criteria.filter(({ section }) => section !== 'structured')]));
  const own = labels.filter((label) => label.kind === kind);
  const judged = [...criteriaOf].flatMap(([id, criteria]) =>
    criteria.flatMap((one) =>
      judge(
        one,
        criteria,
        own.filter((label) => label.id === id),
      ),
    ),
  );
  const asking = own.filter(({ predicate }) => predicate !== null);
  const askedIn = new Set(asking.map(({ id }) => id));
  const unread = asking.filter((label) => !readTogether(criteriaOf.get(label.id) ?? [], label));
  const count = (right: boolean, confidence: Confidence) =>
    judged.filter((one) => one.right === right && one.criterion.confidence === confidence).length;
  return {
    kind,
    mentioned: mention.length,
    parsed: mention.filter((study) => parsed.includes(study)).length,
    askedIn: askedIn.size,
    parsedOfThose: parsed.filter(({ study }) => askedIn.has(study.id)).length,
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
function judge(criterion: Criterion, all: readonly Criterion[], labels: readonly LabelledClause[]): Judged[] {
  const { predicate } = criterion;
  const about = labels.filter((label) => predicate && sameMatter(predicate, label) && sameLine(criterion, label));
  const id = about[0]?.id;
  if (id === undefined || predicate === undefined) return [];
  const right = about.some((label) => readAs(criterion, label) || (looser(predicate, label.predicate) && readTogether(all, label)));
  return [{ id, criterion, right }];
}

function sameMatter(predicate: Predicate, { kind, name, predicate: labelled }: LabelledClause): boolean {
  if (predicate.kind !== kind) return false;
  return predicate.kind !== 'flag' || predicate.name === (labelled?.kind === 'flag' ? labelled.name : name);
}

function readAs(criterion: Criterion, label: LabelledClause): boolean {
  const { predicate } = criterion;
  if (predicate === undefined || label.predicate === null || !sameLine(criterion, label)) return false;
  return sameRequirement(predicate, label.predicate) || partOfRequirement(predicate, label.predicate);
}

/** One criterion says what the label says, or several, each with one of its bounds. */
function readTogether(criteria: readonly Criterion[], label: LabelledClause): boolean {
  const { predicate: labelled } = label;
  const parts = criteria.filter((one) => readAs(one, label)).flatMap(({ predicate }) => predicate ?? []);
  const whole = together(parts);
  return (
    labelled !== null && whole !== undefined && (sameRequirement(whole, labelled) || parts.some((one) => sameRequirement(one, labelled)))
  );
}
