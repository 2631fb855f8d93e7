import { z } from 'zod';

/** Adaptive Cards 1.5, as far as this bot uses them: a field that is not here is unknown to us, and refused. */
const words = z.string().trim().min(1);
const Spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const spaced = { spacing: Spacing.optional(), separator: z.boolean().optional() };

const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true), // what does not wrap is cut off on a phone
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  isSubtle: z.boolean().optional(),
  ...spaced,
});
const Image = z.strictObject({
  type: z.literal('Image'),
  url: z.url(),
  altText: words.refine((alt) => alt.split(/\s+/).length >= 5, 'says too little for someone who cannot see the picture'),
  size: z.enum(['Auto', 'Stretch', 'Small', 'Medium', 'Large']).optional(),
  ...spaced,
});
const Column = z.strictObject({ type: z.literal('Column'), width: z.enum(['auto', 'stretch']), items: z.array(TextBlock).min(1) });
const ColumnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(Column).length(2), ...spaced });
const Container = z.strictObject({ type: z.literal('Container'), items: z.array(TextBlock).min(1), ...spaced });
const ChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  id: z.literal('picks'),
  label: words,
  placeholder: words.optional(),
  style: z.enum(['expanded', 'compact']),
  isMultiSelect: z.boolean().optional(),
  wrap: z.literal(true),
  choices: z.array(z.strictObject({ title: words, value: words })).min(1),
});

const title = words.max(36, 'is longer than a button on a phone');
/** Of the data, `say` is what is said, `at` and `place` where; `pick` and `orPick` read the choices beside it. */
const Data = z.strictObject({
  say: z.string(),
  at: words.optional(),
  place: words.optional(),
  pick: z.literal(true).optional(),
  orPick: z.literal(true).optional(),
});
const Submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title,
  data: Data,
  style: z.enum(['default', 'positive', 'destructive']).optional(),
});
const OpenUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title, url: z.url({ protocol: /^https$/ }) });

/** A card as it may leave: version, language, what is read aloud and shown instead of it, and at most six actions. */
export const Card = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.literal('en'),
  fallbackText: words,
  speak: words,
  body: z.array(z.discriminatedUnion('type', [TextBlock, Image, ColumnSet, Container, ChoiceSet])),
  actions: z.array(z.discriminatedUnion('type', [Submit, OpenUrl])).max(6),
});
export type Card = z.infer<typeof Card>;

/** The texts that stand on a card, without its buttons and choices. */
export function textsOn({ body }: Card): string[] {
  return body.flatMap((element) => {
    if (element.type === 'TextBlock') return [element.text];
    if (element.type === 'Container') return element.items.map(({ text }) => text);
    return element.type === 'ColumnSet' ? element.columns.flatMap(({ items }) => items.map(({ text }) => text)) : [];
  });
}
