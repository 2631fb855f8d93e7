import { readLine } from './short-reading.ts';

describe('pregnancy', () => {
  test.each<[string, string[]]>([
    ['in: Female participants of childbearing potential must have a negative pregnancy test', ['need:forbidden high']],
    ['in: Male patients with female partners must use contraception', []],
    ['ex: Pregnant women', ['need:forbidden high']],
    ['ex: Women who are pregnant, breastfeeding or planning pregnancy', ['need:forbidden high']],
    ['ex: Current pregnancy or pregnancy within the past 6 months', ['need:forbidden high']],
    ['ex: Pregnancy or less than 6 months postpartum', ['need:forbidden high']],
    ['ex: Pregnancy, postpartum period', ['need:forbidden high']],
    ['ex: Being pregnant', ['need:forbidden high']],
    ['ex: Low back pain due to pregnancy', ['need:forbidden low']],
    ['ex: Positive pregnancy test', ['need:forbidden high']],
    ['ex: Known or suspected pregnancy', ['need:forbidden high']],
    ['ex: If female, pregnant or lactating', ['need:forbidden high']],
    ['ex: Lactation', ['need:forbidden high']],
    ['ex: Women of child-bearing age without contraception', ['need:forbidden low']],
    ['in: Not pregnant', ['need:forbidden high']],
    ['in: Women must not be pregnant or breastfeeding', ['need:forbidden high']],
    ['in: Not currently pregnant and not planning pregnancy', ['need:forbidden high']],
    ['in: Non pregnant females', ['need:forbidden high']],
    ['in: Pregnant women between 20 and 34 weeks of gestation', ['need:required high']],
    ['in: Pregnancy at 24-36 weeks', ['need:required high']],
    ['in: Singleton pregnancy', ['need:required low']],
    ['in: Women with pregnancy-related low back pain', []],
    ['in: Postpartum women 3 months after delivery', []],
    ['in: Primigravida in third trimester', ['need:required low']],
    ['in: Women who gave birth within the last year', []],
    ['ex: High-risk pregnancy', []],
    ['ex: multiple pregnancies', []],
    ['ex: Contraindications to MRI (pacemaker, pregnancy, claustrophobia)', ['need:forbidden high']],
    ['ex: Nursing home residents', []],
    ['in: Nursing students', []],
    ['ex: Pregnancy, breast-feeding, or < 6 months post-partum or post weaning', ['need:forbidden high']],
    ['ex: Pregnant, recently gave birth (within 6 months)', ['need:forbidden high']],
    ['ex: pregnancy in the last 12 months', ['need:forbidden low']],
    ['in: 3 months postpartum women with low back pain', []],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'pregnancy').map((one) => one.replace(/^(?:flag name:)?pregnancy /, ''))).toEqual(expected);
  });
});

describe('language', () => {
  test.each<[string, string[]]>([
    ['in: Speaks English', ['need:required detail:English high']],
    ['in: Able to read, write and understand German', ['need:required detail:German high']],
    ['in: Sufficient command of the French language', ['need:required detail:French high']],
    ['in: Native Portuguese speakers', ['need:required detail:Portuguese high']],
    ['in: English or Spanish speaking', ['need:required detail:English or Spanish high']],
    ['in: Able to communicate in English', ['need:required detail:English high']],
    ['in: Able to understand the study information', []],
    ['ex: Non-English speakers', ['need:required detail:English high']],
    ['ex: Insufficient knowledge of Dutch', ['need:required detail:Dutch high']],
    ['ex: Does not speak Danish', ['need:required detail:Danish high']],
    ['ex: Inability to understand Norwegian', ['need:required detail:Norwegian high']],
    ['ex: Not fluent in Hebrew', ['need:required detail:Hebrew high']],
    ['ex: Language barriers', ['need:required low']],
    ['ex: Poor command of English', ['need:required detail:English high']],
    ['ex: Illiterate patients', ['need:required low']],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'language').map((one) => one.replace(/^(?:flag name:)?language /, ''))).toEqual(expected);
  });
});

describe('place, work or plan', () => {
  test.each<[string, string[]]>([
    [
      'in: Presenting to the emergency department with acute low back pain',
      ['need:required detail:presenting to the emergency department high'],
    ],
    ['in: Veterans enrolled in VA health care', ['need:required detail:veterans high']],
    ['in: Active duty military personnel', ['need:required detail:active duty military personnel high']],
    ['in: Patients admitted to the hospital for low back pain', ['need:required detail:admitted to the hospital high']],
    ['in: Employees of the University Hospital with low back pain', ['need:required detail:employees low']],
    ['in: University students with low back pain', ['need:required detail:university students low']],
    ['in: Medicare beneficiaries', ['need:required detail:medicare beneficiaries low']],
    ['in: Nurses with non-specific low back pain working at least 1 year', ['need:required detail:nurses low']],
    ['in: Patients attending the physiotherapy outpatient clinic of X Hospital', ['need:required detail:attending the physiotherapy low']],
    ['in: Kaiser Permanente members', ['need:required detail:kaiser permanente members low']],
    ['in: Able to attend the clinic for follow-up visits', []],
    ['in: Scheduled for lumbar fusion', ['need:required detail:scheduled for lumbar fusion low']],
    ['in: Competitive athletes', ['need:required detail:athletes low']],
    ['in: Office workers who sit at least 6 hours a day', ['need:required detail:office workers low']],
    ['ex: Hospitalized patients', ['need:forbidden detail:hospitalized patients low']],
    ['ex: Athletes', []],
  ])('%s', (line, expected) => {
    expect(readLine(line, 'setting').map((one) => one.replace(/^(?:flag name:)?setting /, ''))).toEqual(expected);
  });
});
