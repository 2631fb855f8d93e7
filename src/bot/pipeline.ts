import type { MiddlewareHandler } from 'botbuilder';

/** What every turn passes, outermost first. The order is the point: nobody may answer before safety, nothing leaves before the save. */
export interface Pipeline {
  telemetry: MiddlewareHandler;
  feedback: MiddlewareHandler;
  oneAtATime: MiddlewareHandler;
  once: MiddlewareHandler;
  safety: MiddlewareHandler;
}

export function inOrder({ telemetry, feedback, oneAtATime, once, safety }: Pipeline): MiddlewareHandler[] {
  return [telemetry, feedback, oneAtATime, once, safety];
}
