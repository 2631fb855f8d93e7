import { flagRule } from './flag-rule.ts';

/** Fibromyalgia. */
export const fibromyalgia = flagRule({
  name: 'fibromyalgia',
  named: /\b(?:fib?romyalg\w+|fibromialgia|fibrositis|chronic widespread pain)\b/,
  also: /^(?:chronic|widespread|pain|generalized)$/,
  wanted: true,
});
