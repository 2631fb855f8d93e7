import { readLine } from './short-reading.ts';

describe('age, in years', () => {
  test.each<[string, string[]]>([
    ['in: Aged 18 years or over', ['min:18 high']],
    ['in: Adults aged 18+', ['min:18 high']],
    ['in: be 50 years or older', ['min:50 high']],
    ['in: Age ≥ 18 and ≤ 65', ['min:18 max:65 high']],
    ['in: Age: 18 to 65 years old', ['min:18 max:65 high']],
    ['in: 18 years of age and above', ['min:18 high']],
    ['in: adult patients (over 18 years)', ['min:18 high']],
    ['in: participants between the ages of 20 and 50 years', ['min:20 max:50 high']],
    ['in: Ages 25-50', ['min:25 max:50 high']],
    ['in: male and female, 18-60', ['min:18 max:60 high']],
    ['in: age above 18 years', ['min:18 high']],
    ['in: Age between 18 years old and 75 years old', ['min:18 max:75 high']],
    ['in: 65 years and older', ['min:65 high']],
    ['in: aged from 18 to 75', ['min:18 max:75 high']],
    ['in: Must be at least 21 years of age', ['min:21 high']],
    ['in: Older adults (≥ 60 years)', ['min:60 high']],
    ['in: Subjects between 18 and 45 years with low back pain for at least 3 months', ['min:18 max:45 high']],
    ['in: Men and women 18 - 80 yrs', ['min:18 max:80 high']],
    ['in: Healthy volunteers aged 18-40', ['min:18 max:40 low']],
    ['in: No younger than 18 years', ['min:18 high']],
    ['in: Age 18 – no upper limit', ['min:18 low']],
    ['in: The age of patients is between 20-45 years', ['min:20 max:45 high']],
    ['in: Be ≥18 years old', ['min:18 high']],
    ['in: Onset of back pain before age 45', []],
    ['in: Age at onset < 45 years', []],
    ['in: Having driven for more than 5 years', []],
    ['ex: Under 18 years of age', ['min:18 high']],
    ['ex: Age under 18 or over 65', ['min:18 max:65 high']],
    ['ex: Age <18 years, >65 years', ['min:18 max:65 high']],
    ['ex: Patients younger than 18 years', ['min:18 high']],
    ['ex: Age less than 18 or greater than 80 years old', ['min:18 max:80 high']],
    ['ex: over 70 years', ['max:70 high']],
    ['ex: Aged below 20 and above 60', ['min:20 max:60 high']],
    ['ex: Minors (<18 years)', ['min:18 high']],
    ['ex: Age > 70', ['max:70 high']],
    ['ex: age outside 18-65 years', ['min:18 max:65 high']],
    ['ex: Women over 50 years', ['max:50 low']],
    ['in: Males aged 18-40', ['min:18 max:40 low']],
    ['in: Females between 20 and 45 years with chronic low back pain', ['min:20 max:45 low']],
    ['ex: Younger than 40 or older than 80', ['min:40 max:80 high']],
    ['in: ASA I-II, 18-65 years, BMI < 35', ['min:18 max:65 high']],
    ['ex: A fracture older than 24 weeks', []],
    ['ex: Cancer within the past 5 years', []],
    ['ex: Life expectancy less than 2 years', []],
    ['in: Working for at least 2 years as a nurse', []],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'age').map((one) => one.replace(/^(?:flag name:)?age /, ''))).toEqual(expected);
  });
});

describe('sex', () => {
  test.each<[string, string[]]>([
    ['in: male and female, 18-60', []],
    ['in: Men and women 18 - 80 yrs', []],
    ['ex: Women over 50 years', []],
    ['in: Female patients', ['allow:female high']],
    ['in: Women only', ['allow:female high']],
    ['in: Gender: male', ['allow:male high']],
    ['in: Males aged 18-40', ['allow:male high']],
    ['in: Females between 20 and 45 years with chronic low back pain', ['allow:female high']],
    ['in: Postmenopausal women', []],
    ['in: Housewives with low back pain', []],
    ['in: Only male participants will be included', ['allow:male high']],
    ['in: Both genders', []],
    ['in: Male or female', []],
    ['ex: Females', ['allow:male high']],
    ['ex: Male gender', ['allow:female high']],
    ['in: Female participants of childbearing potential must have a negative pregnancy test', []],
    ['in: Male patients with female partners must use contraception', []],
    ['ex: Pregnant women', []],
    ['ex: Women who are pregnant, breastfeeding or planning pregnancy', []],
    ['ex: If female, pregnant or lactating', []],
    ['ex: Women of child-bearing age without contraception', []],
    ['in: Women must not be pregnant or breastfeeding', []],
    ['in: Non pregnant females', []],
    ['in: Pregnant women between 20 and 34 weeks of gestation', ['allow:female high']],
    ['in: Women with pregnancy-related low back pain', ['allow:female high']],
    ['in: Women who gave birth within the last year', []],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'sex').map((one) => one.replace(/^(?:flag name:)?sex /, ''))).toEqual(expected);
  });
});

describe('body mass index', () => {
  test.each<[string, string[]]>([
    ['in: Body mass index between 18.5 and 30 kg/m2', ['min:18.5 max:30 high']],
    ['in: BMI < 30', ['max:29.9 high']],
    ['in: BMI of 18-24.9 (normal weight)', ['min:18 max:24.9 high']],
    ['in: Normal BMI (18.5–24.9)', ['min:18.5 max:24.9 high']],
    ['in: BMI ranging from 20 to 30', ['min:20 max:30 high']],
    ['in: BMI ≤ 35 kg/m²', ['max:35 high']],
    ['in: having a body mass index (BMI) lower than 30', ['max:29.9 high']],
    ['ex: BMI>= 35', ['max:34.9 high']],
    ['ex: Body Mass Index (BMI) of 40 or more', ['max:39.9 high']],
    ['ex: Obesity (body mass index > 30 kg/m2)', ['max:30 high']],
    ['ex: BMI less than 18 or more than 40', ['min:18 max:40 high']],
    ['ex: obese individuals (BMI 30 and above)', ['max:29.9 high']],
    ['ex: Weight over 300 lbs', []],
    ['ex: Obesity', ['max:29.9 high']],
    ['ex: Obesity that would hamper the injection', ['max:29.9 low']],
    ['ex: body weight > 120 kg or BMI > 40', ['max:40 high']],
    ['ex: Body mass index higher than 30 kg / m2', ['max:30 high']],
    ['in: Not obese (BMI under 30)', ['max:29.9 high']],
    ['ex: morbidly obese (by the height and weight tables for men and women, or a BMI > 39)', ['max:39 high']],
    ['ex: BMI over 30 for women', ['max:30 low']],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'bmi').map((one) => one.replace(/^(?:flag name:)?bmi /, ''))).toEqual(expected);
  });
});
