import { readdirSync } from 'node:fs';
import { readContent } from '../src/content/content.ts';
import { screen } from '../src/safety/screen.ts';

const { redFlags } = readContent('content/en');

/** By the name of the language's file: cannot pass urine, numb where one sits, weak or numb legs, no bowel control, a wish to die; and something harmless. */
const SAID: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  ar: ['لا أستطيع التبول منذ أمس', 'عندي خدر بين الساقين', 'لا أشعر بساقي', 'لا أتحكم في البراز', 'أريد أن أموت', 'أعاني من ألم في الظهر'],
  de: [
    'ich kann nicht mehr pinkeln',
    'ich bin taub zwischen den beinen',
    'beide beine sind taub',
    'ich kann den Stuhl nicht halten',
    'ich will sterben',
    'ich will nicht mehr sitzen',
  ],
  es: [
    'no puedo orinar',
    'tengo la entrepierna dormida',
    'no siento las piernas',
    'me hago caca encima',
    'quiero morir',
    'me duele la espalda',
  ],
  fr: [
    'je ne peux plus uriner',
    "j'ai l'entrejambe engourdi",
    'je ne sens plus mes jambes',
    'je ne contrôle plus mes selles',
    'je veux mourir',
    "j'ai mal au dos depuis deux semaines",
  ],
  hi: ['पेशाब नहीं आ रहा', 'मेरे गुप्तांग सुन्न हैं', 'दोनों पैर सुन्न हैं', 'मल पर नियंत्रण नहीं है', 'मैं मरना चाहता हूँ', 'मेरी कमर में दर्द है'],
  'hi-latn': [
    'peshab nahi aa raha',
    'tango ke beech sunn hai',
    'dono pair sunn hai',
    'potty control nahi hota',
    'main marna chahta hu',
    'kamar mein dard hai',
  ],
  id: [
    'saya tidak bisa kencing',
    'selangkangan saya mati rasa',
    'kedua kaki saya lemah',
    'tidak bisa menahan bab',
    'saya ingin mati',
    'saya sakit pinggang',
  ],
  it: [
    'non riesco a urinare',
    'ho un intorpidimento tra le gambe',
    'non sento le gambe',
    'non trattengo le feci',
    'voglio morire',
    'mi fa male la schiena',
  ],
  ja: ['おしっこが出ないんです', '股間がしびれています', '両足に力が入らない', '便が漏れてしまう', '死にたい', '私は毎日座っています'],
  ko: ['소변이 안 나와요', '사타구니에 감각이 없어요', '두 다리에 힘이 없어요', '대변을 못 참겠어요', '죽고 싶어요', '허리가 아파요'],
  nl: [
    'ik kan niet meer plassen',
    'geen gevoel tussen mijn benen',
    'beide benen zwak',
    'ik kan mijn ontlasting niet ophouden',
    'ik wil dood',
    'mijn rug doet pijn',
  ],
  pl: ['nie moge oddac moczu', 'mam drętwienie krocza', 'nie czuję nóg', 'nie trzymam stolca', 'chcę umrzeć', 'boli mnie plecy'],
  pt: [
    'não consigo urinar',
    'tenho a virilha dormente',
    'não sinto as pernas',
    'não seguro as fezes',
    'quero morrer',
    'tenho dor nas costas',
  ],
  ro: [
    'nu pot urina',
    'am o amorțeală între picioare',
    'nu îmi simt picioarele',
    'nu îmi controlez scaunul',
    'vreau să mor',
    'mă doare spatele',
  ],
  ru: ['я не могу помочиться', 'онемение в промежности', 'ноги отказали', 'не держу стул', 'хочу умереть', 'у меня болит спина'],
  tr: ['idrarımı tutamıyorum', 'bacak aram uyuştu', 'bacaklarımı hissetmiyorum', 'kakamı tutamıyorum', 'ölmek istiyorum', 'belim ağrıyor'],
  vi: ['tôi không đi tiểu được', 'tôi bị tê vùng kín', 'hai chân bị tê', 'tôi bị són phân', 'tôi muốn chết', 'tôi bị đau lưng'],
  zh: ['我从昨天开始尿不出来', '我的下体麻木', '双腿无力', '大便失禁', '我想死', '我每天坐很久，腰痛'],
};
const CORE = ['cannot pass urine', 'numb where one sits', 'weak or numb legs', 'no bowel control'];

test('every language that is known when seen has its row', () => {
  expect(Object.keys(SAID).sort()).toEqual(
    readdirSync('content/en/other-languages')
      .map((file) => file.replace('.yaml', ''))
      .sort(),
  );
});

describe.each(Object.entries(SAID))('%s', (_, said) => {
  test.each(CORE.map((name, at) => [name, said[at] ?? ''] as const))('%s: "%s"', (_name, words) => {
    expect(screen(redFlags, words)).toMatchObject({ flag: 'cauda_equina', level: 'act', sure: true });
  });
  test(`a wish to die: "${said[4]}"`, () => expect(screen(redFlags, said[4])).toMatchObject({ flag: 'crisis', level: 'act' }));
  test(`nothing in "${said[5]}"`, () => expect(screen(redFlags, said[5])).toBeUndefined());
});

test.each([
  '我想按摩',
  '你好，请问按摩有用吗',
  'マッサージは効きますか',
  '마사지가 도움이 되나요',
  'ballet in a tutu',
  'my son phan likes to knead',
])('nothing in "%s"', (said) => expect(screen(redFlags, said)).toBeUndefined());
