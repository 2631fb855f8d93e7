import type { Activity, InvokeResponse, MiddlewareHandler } from 'botbuilder';

/**
 * Reads a press on an Action.Execute as one on an Action.Submit: for the length of the turn it is a message with the button's
 * data, so that safety and dialogs see no difference. Then the request gets the answer Teams waits for.
 */
export function cardPresses(pressed: string): MiddlewareHandler {
  return async (context, next) => {
    const { activity } = context;
    if (activity.type !== 'invoke' || activity.name !== 'adaptiveCard/action') return next();
    const { value } = activity as { value: unknown };
    const data = dataOf(value);
    if (data) {
      Object.assign(activity, { type: 'message', value: data } satisfies Partial<Activity>);
      try {
        await next();
      } finally {
        Object.assign(activity, { type: 'invoke', value } satisfies Partial<Activity>); // the adapter answers an invoke by its type
      }
    }
    const answer = data
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: pressed }
      : {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'BadRequest', message: 'This button carries no data.' },
        };
    const response: InvokeResponse = { status: 200, body: answer };
    await context.sendActivity({ type: 'invokeResponse', value: response });
  };
}

/** The data of the pressed button, with what was filled in on its card. */
export function dataOf(value: unknown): object | undefined {
  const { action } = (typeof value === 'object' && value !== null ? value : {}) as { action?: unknown };
  const { data } = (typeof action === 'object' && action !== null ? action : {}) as { data?: unknown };
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : undefined;
}
