/** What a short question after an article asks about, and the heading it is told under. */
const MEANT: readonly (readonly [string, RegExp])[] = [
  [
    'how it feels',
    /^(?:does|do|will|would|is|did|can) (?:it|this|that|they)(?: \w+)? ?(?:hurt|painful|sore|uncomfortable|agony|gentle|hard|rough|relaxing)(?: much| a lot| at all)?$|^(?:what|how) (?:does|is|will|would) (?:it|this|that) (?:feel|be like|like|feel like)$|^(?:is it|how) (?:painful|sore)(?: is it)?$|^(?:the )?feel(?:ing)?$/,
  ],
  [
    'who it suits',
    /^(?:who|whom) (?:is|does|would) (?:it|this|that) (?:for|suit|good for|best for|meant for|right for)$|^(?:is|would) (?:it|this|that) (?:be )?(?:right|good|for|suit|suitable)(?: for)?(?: me| someone like me)?$|^would (?:it|this|that) suit me$|^who (?:should|can) (?:get|have|try|do) (?:it|this|that)$/,
  ],
  [
    'who must avoid it',
    /^(?:is|are) (?:it|this|that|they) (?:safe|dangerous|risky|ok|harmful)(?: for (?:me|everyone|anyone|all))?$|^who (?:should|must|can) ?(?:not|avoid)(?: (?:have|get|do|try|avoid))? ?(?:it|this|that)?$|^(?:any|what are the|what|the) (?:risks?|dangers?)$|^can (?:anyone|everyone|i) (?:have|get|do) (?:it|this|that)$|^when (?:is it not safe|should i not(?: have it)?|must i avoid it)$/,
  ],
  [
    'what we know',
    /^(?:does|do|will|would|did|has) (?:it|this|that|they) (?:really |actually |even )?(?:work|help)(?: me| at all)?$|^(?:is|are) (?:there|it|they) (?:any |really |scientifically )?(?:proof|evidence|proven|proved|effective|tested|research|studies)(?: for it| on it)?$|^(?:any |the |what is the )?(?:proof|evidence|research|science)$|^how (?:well|good) (?:does it work|is it)$/,
  ],
  [
    'afterwards',
    /^(?:what|and) (?:happens |should i do |do i do |about )?(?:after|afterwards|next day)(?: it| that)?$|^(?:will|would) (?:i|it) be sore(?: afterwards| after| the next day| after it)?$|^how will i feel (?:after|afterwards|after it|the next day)$|^(?:sore|soreness) after(?:wards)?$/,
  ],
  [
    'what helps',
    /^(?:so |and )?what (?:helps|can i do(?: about it| for it)?|should i do(?: about it)?|can be done)$|^how (?:do|can) i (?:treat|ease|help|stop) (?:it|this|that)$/,
  ],
  [
    'when to get checked',
    /^(?:when|do) (?:do|should|must)? ?i (?:need to )?(?:worry|see (?:a|the|my) (?:doctor|gp)|get (?:it )?checked)(?: about it| with it)?$|^(?:is|are) (?:it|this|that) (?:serious|bad)$|^should i (?:worry|be worried)$/,
  ],
  [
    'massage and this',
    /^(?:can|does|will|would|is) (?:a )?massage (?:help|ok|safe|good|fine|alright)(?: with it| for it| for this| for that| it| this)?$|^can i (?:still )?(?:have|get) (?:a )?massage(?: with it| with this| then)?$/,
  ],
  ['why', /^(?:but )?why (?:is that|does it (?:hurt|happen)|does that happen|is it so)$/],
];
const OPENING = /^(?:(?:and|but|so|ok|okay|well|then|also|hm+|oh|right) )+/;

/** The headings that a short question is about, the likeliest first; none when it asks something of its own. */
export function headingsMeant(line: string): string[] {
  const bare = line.replace(OPENING, '').replace(/(?: (?:though|then|too|please|really))+$/, '');
  return MEANT.filter(([, way]) => way.test(bare)).map(([heading]) => heading);
}
