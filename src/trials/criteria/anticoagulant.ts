import { flagRule } from './flag-rule.ts';

/** Blood thinners. A bleeding disorder is near enough to ask about, not to rule out by. */
export const anticoagulant = flagRule({
  name: 'anticoagulant',
  named:
    /\b(?:anti-?\s?coagula\w+(?: (?:medications?|drugs?|therapy|treatment|agents?|medicines?|use|intake))*|blood[- ]thinn\w+(?: (?:medications?|drugs?|agents?))?|warfarin|coumadin|heparin\w*|anti-?\s?(?:platelet|aggregant|thrombotic)\w*(?: \w+)?|clopidogrel|bleeding (?:disorder|diathes[ie]s|tendenc\w+|disease|diet|problem|risk)s?|coagulopath\w+|h[a]?emophilia|h[a]?emorrhag\w+ (?:diathesis|disease|disorder)s?|(?:blood )?(?:clotting|coagulation) (?:disorder|disease|defect|abnormalit\w+|factor deficienc\w+)\w*)\b/,
  not: /\b(?:phospholipid|lupus|prophyla\w+)\b/,
  also: /^(?:taking|takes|take|use|uses|using|usage|of|oral|orally|chronic|chronically|receiving|receive|under|on|therapy|therapies|treatment|medication|medications|medicine|intake|drug|drugs|regular|regularly|long-term|long|term|continuous|continued|systemic|daily|being|treated|requir\w+|agents?|warfarin|heparin|blood|disorders?|use\.)$/,
  sure: ({ words }) => /^(?:anti-?\s?coag|blood|warfarin|coumadin)/.test(words),
});
