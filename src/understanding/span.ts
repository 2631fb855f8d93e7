/** A number known to lie between two ends. `likely` is the value to keep; without it the words were vague. */
export interface Span {
  from: number;
  to: number;
  likely?: number | undefined;
}

export const exactly = (n: number): Span => ({ from: n, to: n, likely: n });

/** The only range that takes the whole span, or, where none does, the only one that takes the likely value. */
export function rangeFor<T extends { range?: readonly [number, number] | undefined }>(choices: readonly T[], span: Span): T | undefined {
  const within = ({ range }: T, from: number, to: number) => range !== undefined && from >= range[0] && to <= range[1];
  const whole = choices.filter((choice) => within(choice, Math.round(span.from), Math.round(span.to)));
  if (whole.length === 1) return whole[0];
  const { likely } = span;
  if (likely === undefined) return undefined;
  const likeliest = choices.filter((choice) => within(choice, Math.round(likely), Math.round(likely)));
  return likeliest[0];
}
