import type { Content } from '../content/content.ts';
import { looksLikeQuestion } from '../conversation/offered.ts';
import { kindOf } from '../conversation/questions-asked.ts';
import type { Wording } from '../conversation/wording.ts';
import { screenAll } from '../safety/screen.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Reading } from './group-line.ts';

/** Reads a message in a group by itself: what was said before it, here or in private, is not looked at. */
export function readingOf(content: Content, wording: Wording, understanding: Understanding): Reading {
  const questions = [...content.questions.values()].flat().map((question) => ({ id: question.id, kind: kindOf(question) }));
  return {
    wording,
    numbers: content.redFlags.numbers,
    danger: (texts) => screenAll(content.redFlags, texts),
    command: (text) => understanding.command(text)?.command,
    tellsOfHealth: (text) => understanding.pain(text) !== undefined || understanding.facts(text, questions).size > 0,
    asked: (text) => {
      const found = understanding.find(text);
      if (found.is !== 'sure') return undefined;
      if (found.topic.id === 'compare') return found.between ? { styles: found.between } : { article: 'answers.styles-overview' };
      return content.articles.has(found.topic.id) ? { article: found.topic.id } : undefined;
    },
    asksSomething: looksLikeQuestion,
  };
}
