import type { Found } from '../../understanding/topics.ts';
import { questionnaireOf } from '../given.ts';
import { asksSomewhere, looksLikeQuestion } from '../offered.ts';
import type { Talk } from '../talk.ts';
import { answerTopic, askedFor, askWhich, nearOfSameKind, sayUnclear } from '../topics.ts';
import { answered, type HeardFacts, type HeardTopic, type Reader } from './reader.ts';

/** The article that would answer how long it hurts. */
const OF_TIME = 'causes.acute-or-chronic';
/** So many facts told at once are no question about one of them. */
const A_STORY = 3;

/** Looks for what is asked for. Beside many facts the words that ask for a dialog are few, so these are looked at by themselves too. */
export function lookingFor(talk: Talk, heard: HeardFacts): HeardTopic {
  const { services, said, memory } = talk;
  const { understanding, content } = services;
  const { rest } = heard;
  const alone = rest !== '' && rest !== said.text ? understanding.find(rest, memory.topic) : undefined;
  const isDialog = alone?.is === 'sure' && !content.articles.has(alone.topic.id) && alone.topic.id !== 'greet';
  return { ...heard, found: isDialog ? alone : askedFor(talk) };
}

/** A dialog asked for while it goes on: where it says so, one of its choices leads there, and elsewhere its question still waits. */
export const dialogGoingOn: Reader<HeardTopic> = (talk, _begin, { found, begins, hearAs }) => {
  const { asking, services } = talk;
  const { goingOn } = (found.is === 'sure' && begins[found.topic.id]) || {};
  if (!asking || !goingOn || questionnaireOf(talk, true) !== services.content.questions.get(goingOn.about)) return false;
  const { kind } = asking;
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const leadsThere = choices.find(({ id }) => id === goingOn.choice);
  return answered(leadsThere ? hearAs(leadsThere.label) : talk.askBriefly());
};

/** An article or a dialog. Of a story no article is told yet: its facts come first. */
export const topicAsked: Reader<HeardTopic> = (talk, begin, { found, facts, told, rest }) => {
  if (found.is !== 'sure') return false;
  // "Hurts 3 weeks" tells how long, and asks for nothing: it is noted, and what fits is offered.
  const isOnlyTime = found.topic.about === OF_TIME && told['duration'] !== undefined && rest === '';
  if (isOnlyTime && !talk.asking && !asksSomewhere(talk.said.text)) return false;
  const isStory = facts >= A_STORY && !looksLikeQuestion(talk.said.text);
  return !(isStory && talk.services.content.articles.has(found.topic.id)) && answered(answerTopic(talk, begin, found));
};

export const topicOfStory: Reader<HeardTopic> = (talk, begin, { found }) =>
  found.is === 'sure' && answered(answerTopic(talk, begin, found));

export const oneOfTopics: Reader<HeardTopic> = (talk, begin, { found }) =>
  found.is === 'which' && answered(askWhich(talk, begin, found.topics));

/** "And my gran?", after a caution. */
export const topicNearLast: Reader<HeardTopic> = (talk, _begin, { found, hearAs }) => {
  const beside = nearOfSameKind(talk, nearIn(found));
  return beside !== undefined && answered(hearAs(beside));
};

export const unclear: Reader<HeardTopic> = (talk, _begin, { found }) => answered(sayUnclear(talk, nearIn(found)));

const nearIn = (found: Found) => (found.is === 'none' ? found.near : []);
