/** Texts that a reader of Markdown, or Web Chat, would act on, and how they are written so that they show as they stand. */
export const ACTING: readonly (readonly [text: string, written: string])[] = [
  ['see https://evil.example now', 'see https:\\//evil.example now'],
  ['see //evil.example and ftp://evil.example', 'see \\//evil.example and ftp:\\//evil.example'],
  ['www.evil.example and www.evil.com', 'www\\.evil.example and www\\.evil\\.com'],
  ['me@evil.org mailto:me@evil.example', 'me@evil\\.org mailto\\:me@evil.example'],
  ['evil.com/x?y evil.co.uk:80 evil-site.info xn--a.xn--p1ai', 'evil\\.com/x?y evil\\.co\\.uk:80 evil-site\\.info xn--a\\.xn--p1ai'],
  ['back pain.No surgery, 3 weeks.In pain', 'back pain\\.No surgery, 3 weeks\\.In pain'],
  ['[press](javascript:alert(1))', '[press\\](javascript:alert(1))'],
  ['[press](https://evil.example)', '[press\\](https:\\//evil.example)'],
  ['[press][1] [1]: https://evil.example', '[press\\][1] [1\\]: https:\\//evil.example'],
  ['![x](https://evil.example/x.png)', '![x\\](https:\\//evil.example/x.png)'],
  ['<https://evil.example>', '\\<https:\\//evil.example>'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['<!-- gone --> <style>*{display:none}</style>', '\\<!-- gone --> \\<style>\\*{display:none}\\</style>'],
  ['&lt;b&gt; &#60;', '\\&lt;b\\&gt; \\&#60;'],
  ['**bold** a*b*c _slant_ __b__', '\\*\\*bold\\*\\* a\\*b\\*c \\_slant\\_ \\_\\_b\\_\\_'],
  ['`code` ~~gone~~', '\\`code\\` \\~\\~gone\\~\\~'],
  ['a \\*b\\* c\\', 'a \\\\\\*b\\\\\\* c\\\\'],
  ['(c) Pain (R) or (tm)', '\\(c) Pain \\(R) or \\(tm)'],
];

/** What criteria are full of, and what nothing acts on: it stays letter by letter. */
export const PLAIN: readonly string[] = [
  'Age > 18 and < 65 years, ODI ≥ 20%',
  'Pain < 4 on a 0-10 scale; BMI <35 kg/m2',
  'ASA I & II, [see below], 5 * 3 = 15',
  'ann_bell@clinic.example, +1 (555) 010-0100 ext. 3, i.e. 1.5 to 2.5, e.g. a U.S. vet',
  'and/or #2 1. 2) - not a list | not a table ~5 mg',
  '{"a": 1} $5 ^ 2, 24/7; e.g. X-ray/MRI: "normal"',
];
