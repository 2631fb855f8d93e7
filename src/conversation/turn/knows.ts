import type { TurnContext } from 'botbuilder';
import type { Choice } from '../../content/schema.ts';
import type { TrialSearch } from '../../trials/found.ts';
import type { Where } from '../../trials/place/place.ts';
import type { Site } from '../../trials/study.ts';
import { tellsOfCheck } from '../../understanding/clear-yes.ts';
import { clearedForMassage } from '../../understanding/cleared.ts';
import { toldInChat, type Memory } from '../memory.ts';
import { remindingTurn, type RemindingTurn } from '../reminding-turn.ts';
import { saidIn } from '../said.ts';
import type { Services } from '../services.ts';
import { listAgainst } from '../told-against.ts';
import type { Or, Place, Shape } from '../want.ts';
import type { Values } from '../wording.ts';

/** The step that is being walked: its dialog, the file of its wording, and its name. */
export interface Step {
  readonly dialog: string;
  readonly words: string;
  readonly name: string;
}

/** What a step knows: what was said and told, what is written, and what can be looked up. */
export class TurnKnows<S extends Shape, Named = Or<S['answers']>> {
  readonly services: Services;
  protected readonly context: TurnContext;
  protected readonly at: Step;
  protected readonly place: Place;
  protected readonly look: (turn: never) => unknown;
  constructor(services: Services, context: TurnContext, at: Step, place: Place, look: (turn: never) => unknown) {
    this.services = services;
    this.context = context;
    this.at = at;
    this.place = place;
    this.look = look;
  }

  get input() {
    return this.place.input as Readonly<Or<S['input']>>;
  }
  get answers() {
    return this.place.answers as Readonly<Named>;
  }
  /** Lasts through the dialog's loop; emptied when an answer is changed. */
  get state() {
    return this.place.state as Partial<Or<S['state']>>;
  }
  get memory(): Memory {
    return this.services.memory(this.context);
  }
  /** All that was told anywhere in this chat, by question id; of a list also what was named before it was asked. */
  get toldInChat(): Readonly<Record<string, unknown>> {
    return toldInChat(this.memory);
  }
  remember(answers: Record<string, unknown>): Promise<void> {
    return this.services.keeping.remember(this.context, answers);
  }
  remembered(): Promise<Record<string, unknown> | undefined> {
    return this.services.keeping.remembered(this.context);
  }

  /** What was told in this chat against some of these styles or techniques. */
  against(topics: readonly string[]): string | undefined {
    return listAgainst(this, topics);
  }

  /** Whether this message says, beside its answer, that massage is fine with whoever checked the person. */
  get tellsOfClearance(): boolean {
    return clearedForMassage(this.said);
  }
  /** Whether it says by itself that a doctor or nurse has looked at the person. */
  get tellsOfCheck(): boolean {
    return tellsOfCheck(this.said, this.content.lexicon);
  }
  /** Which of these the present message names besides what it was taken for. */
  alsoSays(choices: readonly Choice[]): readonly string[] {
    const reading = this.services.understanding.read({ choice: choices, many: true }, this.said);
    return reading.is === 'answer' && Array.isArray(reading.value) ? (reading.value as string[]) : [];
  }

  get content() {
    return this.services.content;
  }
  /** A piece of wording by its whole id, to fill a gap of another. */
  word(id: string, values?: Values): string {
    return this.services.wording(id, values).text;
  }
  /** The choices that stand with a line of this dialog's wording. */
  choicesOf(line: string): readonly Choice[] {
    return this.services.wording(`${this.at.words}.${line}`).choices;
  }

  get today(): string {
    return this.services.now().toISOString().slice(0, 10);
  }
  get handsOverFiles(): boolean {
    return this.services.showing(this.context).files;
  }
  get reminding(): RemindingTurn {
    return remindingTurn(this.services, this.context);
  }
  get trials(): TrialSearch {
    return this.services.trials;
  }
  /** Where a place as the person typed it is, as seen from the sites of these studies. */
  whereIs(text: string, sites: readonly Site[]): Where {
    return this.services.whereIs(text, sites);
  }

  private get said(): string {
    return saidIn(this.context.activity).text;
  }
}
