import type { MiddlewareHandler } from 'botbuilder';

/** Where figures go: one object an event. */
export type Report = (event: Readonly<Record<string, unknown>>) => void;

/** Reports each turn by wording ids and time (milliseconds), never by what was said or by whom. */
export function telemetry(report: Report): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    let labels: (string | undefined)[] = [];
    context.onSendActivities(async (_, activities, send) => {
      labels = activities.map(({ label }) => label); // replies are held, then leave together: the last batch is all of them
      return send();
    });
    const changed = new Map<string | undefined, string | undefined>(); // by message, as one is seen twice: held, and leaving
    context.onUpdateActivity(async (_, { id, label }, update) => {
      changed.set(id, label);
      return update();
    });
    await next();
    const { type, channelId } = context.activity;
    report({
      event: 'turn',
      type,
      channel: channelId,
      labels: [...changed.values(), ...labels],
      ms: Math.round(performance.now() - began),
    });
  };
}
