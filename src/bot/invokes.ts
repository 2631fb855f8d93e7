import type { Activity, InvokeResponse, MiddlewareHandler } from 'botbuilder';
import { isWithOthers } from '../group/with-others.ts';
import { noteRating } from './count-feedback.ts';

/** What a request of a Teams client is answered with: the body; its status is always 200, so that Teams shows no error. */
type Answer = (value: Record<string, unknown>, sorry: string) => object;

const nothing: Answer = () => ({});
const dialogMessage: Answer = (_, sorry) => ({ task: { type: 'message', value: sorry } });
const extensionMessage: Answer = (_, sorry) => ({ composeExtension: { type: 'message', text: sorry } });
const configMessage: Answer = (_, sorry) => ({ responseType: 'config', config: { type: 'message', value: sorry } });
const emptyTab: Answer = () => ({ tab: { type: 'continue', value: { cards: [] } } });
const noMatches: Answer = () => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results: [] },
});
const noToken: Answer = ({ id, connectionName }, sorry) => ({ id, connectionName, failureDetail: sorry });

/** Every request by name that Teams may send, and the form of answer it expects. A pressed card is read in card-presses.ts. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  // The buttons under a message that ask whether it helped: counted by count-feedback.ts.
  'message/submitAction': nothing,
  'message/fetchTask': dialogMessage,
  'suggestedActions/submit': nothing,
  'actionableMessage/executeAction': nothing,
  'application/search': noMatches,
  search: noMatches,
  'composeExtension/query': extensionMessage,
  'composeExtension/queryLink': extensionMessage,
  'composeExtension/anonymousQueryLink': extensionMessage,
  'composeExtension/selectItem': extensionMessage,
  'composeExtension/fetchTask': dialogMessage,
  'composeExtension/submitAction': dialogMessage,
  'composeExtension/querySettingUrl': extensionMessage,
  'composeExtension/setting': nothing,
  'composeExtension/onCardButtonClicked': nothing,
  'task/fetch': dialogMessage,
  'task/submit': dialogMessage,
  'tab/fetch': emptyTab,
  'tab/submit': emptyTab,
  'config/fetch': configMessage,
  'config/submit': configMessage,
  'fileConsent/invoke': nothing,
  'signin/verifyState': nothing,
  'signin/tokenExchange': noToken,
  'signin/failure': nothing,
};

/**
 * Answers every request of a Teams client in the form it expects, in private chats and where others read along, and lets none of them
 * further. One of a name nobody here knows gets an empty answer, which changes nothing. `sorry` is said where Teams offers what we have not.
 */
export function invokes(sorry: string): MiddlewareHandler {
  return async (context, next) => {
    const { activity } = context;
    if (activity.type !== 'invoke') return next();
    if (!isWithOthers(activity)) noteRating(context);
    await context.sendActivity({ type: 'invokeResponse', value: answerTo(activity, sorry) });
  };
}

function answerTo({ name, value }: Partial<Activity>, sorry: string): InvokeResponse {
  const known = name !== undefined && Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return { status: 200, body: (known ?? nothing)(given, sorry) };
}
