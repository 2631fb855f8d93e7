import fc from 'fast-check';
import { commandReader } from '../src/understanding/commands.ts';
import { COMMANDS, type CommandName } from '../src/understanding/lexicon.ts';
import { englishLexicon } from './understood.ts';

const lexicon = englishLexicon();
const command = commandReader(lexicon);

/** Ways to say each command, at least three of them misspelt. */
const said: Readonly<Record<CommandName, readonly string[]>> = {
  help: ['help', 'HELP!', 'help pls', 'hlep', 'hepl', 'helpp', 'what can you do', '?', 'please help'],
  menu: ['menu', 'Main Menu', 'meun', 'mneu', 'menuu', 'show me the menu please', 'menu plz'],
  back: ['back', 'go back', 'go bakc', 'go bcak', 'bakc', 'previous', 'previuos', 'can we go back', 'go back please'],
  repeat: ['repeat', 'repaet', 'repeet', 'repat that', 'say that again', 'say that agian', 'again', 'pardon?'],
  why: ['why', 'why?', 'why do you ask', 'why do u ask', 'why do you aks', 'why are you askign', 'why do yuo ask', 'whyyy'],
  change: [
    'change',
    'chagne',
    'chnage',
    'change my anwser',
    'change an answer',
    'i made a mistake',
    'i made a mistkae',
    'can i change my answer',
  ],
  cancel: ['cancel', 'cancle', 'cansel', 'cancell', 'never mind', 'nevermind', 'cancel that please'],
  restart: [
    'restart',
    'restrat',
    'resart',
    'start over',
    'pls start over',
    'start ovre',
    'strat over',
    'begin again',
    'from the top',
  ].filter((way) => way !== 'from the top'),
  'what-do-you-know': [
    'what do you know',
    'what do you know about me?',
    'what do u know about me',
    'waht do you know',
    'what do you konw',
    'what do you store abuot me',
    'show my data',
  ],
  export: ['export', 'exprot', 'exort', 'export my dta', 'download my data', 'downlaod my data', 'i want a copy of my data'],
  'forget-when-removed': ['forget me when I remove you', 'please delete my data when I uninstall you', 'Forget me when i uninstall'],
  'forget-me': [
    'forget me',
    'forgte me',
    'foget me',
    'delete everything',
    'delete evrything',
    'delete everything i told you',
    'delete my data please',
    'deleet my data',
  ],
  human: [
    'human',
    'humna',
    'huamn',
    'talk to a human',
    'talk to a humna',
    'talk to a real preson',
    'i want to talk to a person',
    'can i speak to someone',
  ],
  stop: ['stop', 'STOP', 'stpo', 'sotp', 'stop pls', 'quit', 'quti', 'ok stop', 'please stop now', "let's stop here", 'i want to stop'],
  skip: ['skip', 'skpi', 'sikp', 'skip this qestion', "i'd rather not say", 'rather not say', 'pass', 'skip please', 'next question'],
  resume: ['resume', 'reusme', 'resumme', 'contineu', 'continue', 'carry on', 'carry on please'],
  more: ['more', 'tell me more', 'tell me mroe', 'more detials', 'tel me more', 'more please', 'what else?'],
  'not-sure': ['not sure', 'not srue', 'no diea', 'not suer', "i don't know", 'dunno', 'idk', 'no idea'],
  thanks: ['thanks', 'thnaks', 'thansk', 'thank yuo', 'thx', 'ty', 'thank you so much', 'cheers', 'ok thanks'],
  bye: ['bye', 'goodbye', 'godbye', 'goodbey', 'see yuo later', 'good night', 'bye bye', 'thanks bye'],
  hi: ['hi', 'hello', 'helo', 'hlelo', 'hello ther', 'hey', 'hi there', 'good morning', 'good mornign'],
};

const ways = COMMANDS.flatMap((name) => said[name].map((text) => ({ name, text })));

test.each(ways)('"$text" is $name', ({ name, text }) => expect(command(text)).toEqual({ command: name }));

test('each way of saying a command in the content is that command', () => {
  for (const name of COMMANDS)
    for (const text of lexicon.commands[name]) expect({ text, ...command(text) }).toEqual({ text, command: name });
});

test.each([
  ['change age', 'age'],
  ['change my age', 'age'],
  ['i want to change how long', 'how long'],
  ['edit the pressure', 'pressure'],
  ['change my answer about leg pain', 'leg pain'],
  ['can i change my age please', 'age'],
])('"%s" changes %s', (text, about) => expect(command(text)).toEqual({ command: 'change', about }));

test.each([
  'help the children',
  'i want to go back to the doctor',
  'does it help',
  'my back',
  'back pain',
  'lower back',
  'it stops me sleeping',
  'stop the pain',
  'how do i stop the pain',
  'i cannot stop crying',
  'the pain came back again',
  'why does my back hurt',
  'i need a change of scene',
  'what do you know about shiatsu',
  'human touch feels nice',
  'i skip breakfast',
  'thanks to my doctor i have pills',
  'more pressure',
  'next step',
  'step',
  'neck',
  'i forgot',
  'high',
  'hip',
  'hell',
  'heel',
  'no',
  'yes',
  'none',
  '2',
  'the last one',
  'is it ok to stop my pills',
  'i had to quit my job',
  'shop',
  'move',
  'go back to sleep',
  'not sure about shiatsu',
  'will massage change my back',
  'start foam roller',
  'done it before',
  'repeat strain injury',
  'it hurts more at night',
  'forget about deep tissue what about swedish',
  'hello my back hurts',
  'hi what is shiatsu',
  'bye bye back pain',
  'exit door',
  'export manager',
  'menu of styles',
  'swedish',
  'ok',
  'sure',
  '',
  '   ',
  '!!!',
  'lol ok',
  'my age is 45',
  'a person with back pain',
])('"%s" is not a command', (text) => expect(command(text)).toBeUndefined());

test('a command inside a longer sentence is never one, and nothing makes the reader fail', () => {
  const sentence = fc.array(fc.constantFrom<string[]>('pain', 'doctor', 'my', 'leg', 'since', 'massage', 'firm', 'children'), {
    minLength: 3,
    maxLength: 12,
  });
  const word = fc.constantFrom<string[]>('help', 'menu', 'back', 'repeat', 'why', 'cancel', 'restart', 'export', 'human', 'stop', 'skip');
  fc.assert(fc.property(sentence, word, fc.nat(12), (words, name, at) => command(words.toSpliced(at, 0, name).join(' ')) === undefined));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => command(text) === undefined || true));
  for (const part of ['help ', 'a', '🙂', 'go back ', "'"]) expect(command(part.repeat(10_000))).toBeUndefined();
});
