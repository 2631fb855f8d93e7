import { contactsOf, placeOf, testedIn } from '../../src/trials/study-facts.ts';
import { studyOf } from './short-reading.ts';

const study = studyOf({ text: '' });
const asIs = (text: string) => text.trim();

it('names what is tested, and tells watching from not knowing', () => {
  expect(testedIn({ ...study, interventions: [{ name: 'Yoga' }, { name: ' ' }, { name: 'Heat' }] }, asIs)).toEqual(['Yoga', 'Heat']);
  expect(testedIn({ ...study, type: 'OBSERVATIONAL' }, asIs)).toBe('nothing');
  expect(testedIn({ ...study, type: 'INTERVENTIONAL' }, asIs)).toBe('unknown');
});

it('writes a place and whom to ask from what the registry gives, and leaves out what it does not', () => {
  expect(placeOf({ city: 'Bonn', country: 'Germany' }, asIs)).toBe('Bonn, Germany');
  const contacts = [{ name: 'A', phone: '1' }, { name: ' ' }, { email: 'b@c.org' }, { name: 'D' }];
  expect(contactsOf(contacts, 3, asIs)).toEqual(['A, 1', 'b@c.org']);
});

it('cleans each part by itself', () => {
  expect(placeOf({ facility: 'x', city: 'y' }, (part) => `<${part}>`)).toBe('<x>, <y>');
});
