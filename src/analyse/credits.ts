/**
 * The counterpart of findings: where a post relates. Four kinds, each a list of cues.
 */
import type { Credit, CreditKind, Post } from '../model.ts'
import type { Features } from './features.ts'
import { defineWords } from './words.ts'

/** Tags are `kind:cue`. */
export const creditWords = defineWords({
  'generous:shares-freely': [
    '(free|freely available) (to|for) (anyone|everyone|all)',
    'no (sign up|signup|email|strings|registration) (needed|required|attached)',
    'open source',
    'feel free to (use|copy|share|adapt|ask|borrow)',
    "(here's|here is) (everything|all|the full|the whole)",
  ],
  'otherCentred:thanks': [
    '(thank you|thanks) (to|for|so|all|everyone|again)',
    '^(thank you|thanks|cheers)',
    '(huge|big|special|many) (thanks|thank you)',
    '(grateful|thankful) (to|for)',
    '(hats off|shout out|shoutout|props|kudos) to',
    '(congratulations|congrats|well done)',
  ],
  'otherCentred:names-others': [
    '(by|via|from|with|credit|photo by|written by|h t) {mention}',
    '(created|written|led|built|designed|made|shared|spotted) by',
  ],
  'helpful:how-to': [
    "(here's|here is|here are) (how|what|why|a|some|my|our|three|four|five|{number})",
    '(tip|tips|trick|step) {number}',
    '{number} (ways|tips|steps|things|reasons|lessons|ideas|mistakes|questions)',
    'how to',
    'step by step',
    'pro tip',
    "(in case|if) (you|you're) ... (need|stuck|struggling|wondering|looking)",
  ],
  'helpful:offers': [
    '(happy|glad) to (help|answer|look|chat|share|talk)',
    '(let me|let us) know if (you|we|i) (need|can|have)',
    "(dm|message|email|reply to|ask) (me|us) (if|with|and we'll|and i'll)",
    "(we're|i'm|we are) here (to help|for you|if)",
    'ask (me|us) anything',
    'any questions',
  ],
  'personal:first-person': [
    "i (learned|learnt|realised|realized|remember|felt|tried|made|thought|used to|love|hate|miss|wish|was|am|have|had|went|found|started|saw|got|think|know|feel|hope|need|want|can't|don't|didn't)",
    "(i'm|i've|i'd|i'll)",
    'my (mum|mom|dad|wife|husband|kids|son|daughter|friend|family|first|favourite|favorite|dog|cat|brother|sister|boss|team|life|day|own|heart)',
  ],
  'personal:candour': [
    '(we|i) (got|were|was) (this|that|it) wrong',
    '(my|our) (mistake|mistakes|fault|bad)',
    '(honestly|to be honest|confession)',
    "(i'm|we're) (sorry|still learning|not sure)",
  ],
  'personal:humour': ['(lol|haha|hahaha|lmao|rofl)', 'just kidding', '(asking for a friend)'],
})

type Known = Omit<Features, 'credits'>

/** All evidence that a post relates, in order of place. */
export function findCredits(features: Known, _post: Post): Credit[] {
  const credits: Credit[] = []
  for (const hit of features.phrases(creditWords)) {
    const [kind, cue] = hit.entry.tag.split(':') as [CreditKind, string]
    credits.push({ kind, cue, range: { start: hit.start, end: hit.end }, strength: 1 })
  }
  for (const question of features.questions) {
    if (question.type !== 'open') continue
    credits.push({
      kind: 'otherCentred',
      cue: 'open-question',
      range: { start: question.start, end: question.end },
      strength: 1,
    })
  }
  return credits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}
