/** Ways of asking, whatever is asked about: the same few words come with every topic. Short forms are written out before. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  [
    'what-is',
    /\b(?:what (?:is|are|exactly|on earth)|explain|describe|define|meaning|tell me (?:about|more)|mean|info|information|heard of)\b/,
  ],
  [
    'how-to',
    /\bhow (?:do|to|can|would|should|must|shall) (?!they|it|these|those)|\b(?:show|teach) (?:me|us|him|her)\b|\b(?:steps|instructions|guide|right way|properly|correctly)\b/,
  ],
  ['how-it-is', /\bhow (?:does|is|are|do (?:they|these|those))\b|\bwhat (?:happens|do they|does it|will they)\b|\bfeels? like\b/],
  ['hurts', /\b(?:does|do|will|would|is|should|can|how|supposed|meant) .*\b(?:hurt|hurts|painful|sore|uncomfortable|agony)\b/],
  [
    'safe',
    /\b(?:safe|safely|dangerous|danger|risky|risk|risks|harm|harmful|allowed|ok|okay|alright|fine|bad idea|advisable|wise|avoid|worse|still|forbidden|not have|should not)\b/,
  ],
  ['may', /\b(?:can|could|may|should|shall|am) (?:i|you|we|he|she|my|they|someone|somebody|a)\b/],
  [
    'which',
    /\bwhich\b|\bwhat (?:kind|type|sort|style|massage|should|would|do you)\b|\b(?:pick|choose|recommend|suggest|advise|advice|best|suit|suits|right for|go for)\b/,
  ],
  ['who', /\b(?:who|whom|somebody|someone)\b/],
  ['how-long', /\bhow (?:long|soon|fast|quick|quickly|many (?:minutes|days|weeks|months|hours))\b|\bwhen (?:will|does)\b/],
  ['how-often', /\bhow (?:often|many|frequent|frequently|regularly)\b|\bevery (?:day|week|other)\b|\b(?:times|daily|weekly)\b/],
  ['how-much', /\bhow (?:much|hard|firm|firmly|deep|strong)\b/],
  ['versus', /\b(?:versus|or|better than|instead of|difference|different|differ|compare|compared|rather than)\b/],
  ['proof', /\b(?:proof|prove|proven|evidence|science|scientific|research|study|studies|tested|true|really|actually|real)\b/],
  ['why', /\b(?:why|cause|causes|caused|causing|reason|because|come from|comes from|due to|behind)\b/],
  ['helps', /\b(?:help|helps|helped|work|works|any good|any use|useful|good for|worth|effective|ease|eases|relieve|do anything)\b/],
  ['tells', /\b(?:i|he|she|they|my \w+) (?:have|had|has|got|am|is|was|suffer|take|takes|took|get|feel|feels)\b/],
  ['after', /\b(?:after|afterwards|following|since|next day|day after|later|over)\b/],
  ['when', /\bwhen\b|\bat what point\b|\btime to\b/],
  ['where', /\bwhere\b/],
];
const ASKS =
  /\b(?:what|which|who|whom|how|why|when|where|is|are|can|could|should|would|will|do|does|did|may|tell|show|explain|give|help|teach|list|find|compare|recommend|suggest|describe|need|want|any)\b/;

/** The names of the ways of asking that a line is said in; a line that asks nothing is a remark. */
export function waysOfAsking(line: string): string[] {
  const ways = WAYS.filter(([, way]) => way.test(line)).map(([name]) => name);
  if (!ASKS.test(line)) ways.push('remark');
  return ways;
}
