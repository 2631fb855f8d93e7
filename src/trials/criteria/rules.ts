import type { Rule } from '../criterion.ts';

/** Every rule there is. Their order does not matter: a clause keeps all that any of them reads. */
export const RULES: readonly Rule[] = [];
