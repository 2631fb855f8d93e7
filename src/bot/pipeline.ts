import type { MiddlewareHandler } from 'botbuilder';

/** What every turn passes, outermost first. The order is the point: nobody may answer before safety, nothing leaves before the save. */
export interface Pipeline {
  telemetry: MiddlewareHandler;
  feedback: MiddlewareHandler;
  oneAtATime: MiddlewareHandler;
  once: MiddlewareHandler;
  plainWords: MiddlewareHandler;
  cardPresses: MiddlewareHandler;
  /** Answers the requests of a Teams client, and lets none of them further. */
  invokes: MiddlewareHandler;
  /** Lets no turn of a group further. */
  discretion: MiddlewareHandler;
  visits: MiddlewareHandler;
  safety: MiddlewareHandler;
}

export function inOrder(parts: Pipeline): MiddlewareHandler[] {
  const { telemetry, feedback, oneAtATime, once, plainWords, cardPresses, invokes, discretion, visits, safety } = parts;
  return [telemetry, feedback, oneAtATime, once, plainWords, cardPresses, invokes, discretion, visits, safety];
}
