import { plain, unescape } from '../../src/trials/criteria/normalise.ts';

test.each([
  ['Age ≥18years', 'age >= 18 years'],
  ['more or equal 18', '>= 18'],
  ['Three (3) or more months', '>= 3 months'],
  ['18 years of age or older', '>= 18 years of age'],
  ['between 18 years and 65 years', '18-65 years'],
  ['Aged 18 – 65', 'aged 18-65'],
  ['at least six weeks', '>= 6 weeks'],
  ['no less than 6 wks', '>= 6 weeks'],
  ['not more than 3 months', '<= 3 months'],
  ['longer than one year', '> 1 year'],
  ['\\>/= 4 on the NRS', '>= 4 on the nrs'],
  ['18+ years', '>= 18 years'],
  ['BMI over 40 kg/m²', 'bmi > 40 kg/m2'],
  ['greater than or equal to 40mm', '>= 40 mm'],
  ['L4-L5 or L5-S1', 'l4-l5 or l5-s1'],
  ['one of the following', 'one of the following'],
  ['6 weeks to 2 years', '>= 6 weeks and <= 2 years'],
  ['less than 6 months or greater than 60 months', '< 6 months or > 60 months'],
  ['under 18 years and over 70', '< 18 years and > 70'],
  ['for at least the past 6 months', 'for >= 6 months'],
  ['average pain over 7 days', 'average pain during 7 days'],
  ['12,000 cells', '12000 cells'],
  ['BMI between 18,5-29,9', 'bmi 18.5-29.9'],
  ['levels 4,5', 'levels 4,5'],
])('%s reads %s', (quote, text) => {
  expect(plain(unescape(quote))).toBe(text);
});
