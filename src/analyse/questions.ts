/**
 * A question mark is not a question. Sorts what asks into what a reader is invited to answer and
 * what only looks like it.
 */
import type { Range } from '../model.ts'
import type { Features } from './features.ts'
import type { Sentence } from './sentences.ts'
import { defineWords } from './words.ts'

/**
 * - `open`: invites the reader's own experience or opinion
 * - `dictated`: the answer is prescribed (“Agree?”, “Who else?”, “Comment YES?”)
 * - `sales`: a hook for what follows (“Tired of slow reports?”, “Ready to grow?”)
 * - `rhetorical`: the author answers it, or nobody could
 */
export type QuestionType = 'open' | 'dictated' | 'sales' | 'rhetorical'

export interface Question extends Range {
  readonly type: QuestionType
  readonly sentence: number
}

export const questionWords = defineWords({
  open: [
    "(what|which|who|where|when|why) (do|did|would|will|are|have|were|was|is) (you|your|y'all)",
    "(what|what's|whats) your (favourite|favorite|take|view|experience|go|best|first|biggest|advice|opinion|story|plan|pick|tip|guess)",
    'how (do|did|would|have|are|were) you',
    'how (many|often|much) of you',
    'have you (ever|found|noticed|tried|seen|had|been|got)',
    'any (tips|ideas|advice|suggestions|recommendations|thoughts|favourites|favorites)',
    'anyone (else|here|know|got|have|tried)',
    'has anyone',
    'does anyone',
    'do any of you',
    '(tell|show) us (what|how|which|where|who|why|your|about)',
    'let us know (what|how|which|where|who|why|your|if)',
    "(we'd|i'd|would) love to (hear|know|see) (your|what|how|which|from)",
    'share your (story|stories|thoughts|favourite|favorite|experience|memories|tips|photos|best|ideas)',
    'what (should|could) (i|we)',
    'what (am i|are we) missing',
    'what (else|would you)',
    'your (thoughts|favourite|favorite|experience|pick)$',
    'curious (how|what|whether|if|to hear)',
  ],
  dictated: [
    '^agree$',
    '^(right|yes|true|sounds good|deal|am i right|who agrees|agreed|thoughts|who else|yay or nay|yes or no|love it or hate it)$',
    "who's (with|in|excited|ready|coming|joining|watching|hungry|up)",
    'who is (with us|in|excited|ready|coming|joining|watching)',
    'are you (excited|ready|in|coming|joining|watching|going)$',
    'do you agree',
    "isn't it",
    "don't you (think|agree|want|love)",
    'how excited are you',
    "(can't|can) you (believe|guess|name|spot|tell|handle|relate)",
  ],
  sales: [
    '^(tired|sick|fed up) of',
    '^(are|is) (you|your ...) (tired|sick|struggling|ready|looking|still|missing|losing|wondering)',
    '^(ready|looking|want|wanna|need|searching|craving|struggling|hungry|hoping|planning|dreaming|thinking|curious|interested|wondering|trying|worried|feeling|going|missing|in need|in search|having trouble|ever wanted|ever wondered|still)',
    "^(do|don't) you (want|need|know|have|struggle|wish|dream|feel)",
    '^did you know',
    '^have you (ever wondered|ever wanted|heard|checked|signed|registered|downloaded|booked|got your)',
    '^(what|why) (if|not)',
    '^what are you waiting for',
    "^(haven't|havent) ... yet",
    '^how (can|do|does) (you|your|brands|companies|businesses|marketers|retailers|teams)',
    '^(why) (wait|choose|settle|pay|miss)',
    '^(sound|sounds) (familiar|like)',
    '^(can|could|would|will) (your|you) (afford|use|be)',
    '^what (makes|does|do|can|happens|is the)',
    '^the (secret|solution|result|best part)',
    '^one way',
    "^who (doesn't|wouldn't|needs|wants|said)",
  ],
})

type Known = Omit<Features, 'questions' | 'credits'>

/** Every sentence with a question mark, and those that invite an answer without one. */
export function typeQuestions(features: Known): Question[] {
  const tags = new Map<number, Set<string>>()
  for (const hit of features.phrases(questionWords)) {
    const known = tags.get(hit.sentence)
    if (known === undefined) tags.set(hit.sentence, new Set([hit.entry.tag]))
    else known.add(hit.entry.tag)
  }
  const questions: Question[] = []
  for (const sentence of features.sentences) {
    const cues = tags.get(sentence.index)
    const asks = sentence.mark.includes('?')
    const isQuoted = features.tokens[sentence.first]?.isQuoted === true
    if (isQuoted || (!asks && !(cues?.has('open') && isInvitation(features, sentence)))) continue
    questions.push({
      type: typeOf(features, sentence, cues),
      start: sentence.start,
      end: sentence.end,
      sentence: sentence.index,
    })
  }
  return questions
}

/** “Tell us what you think.” asks although it has no question mark. */
function isInvitation(features: Known, sentence: Sentence): boolean {
  const opening = features.tokens[sentence.firstWord]?.norm
  return opening !== 'how' && opening !== 'what' && opening !== 'which' && opening !== 'why'
}

function typeOf(features: Known, sentence: Sentence, cues: Set<string> | undefined): QuestionType {
  if (cues?.has('dictated')) return 'dictated'
  const isLast = sentence.index >= features.sentences.length - 2
  // The same words hook at the top and invite at the end.
  if (cues?.has('open') && (isLast || !cues.has('sales'))) return 'open'
  if (cues?.has('sales')) return 'sales'
  const isAnswered =
    sentence.index < features.sentences.length - 1 && sentence.last - sentence.firstWord < 4
  if (isAnswered) return 'rhetorical'
  const addressesReader = features.grammar[sentence.index]?.speaker === 'reader'
  return addressesReader && isLast ? 'open' : 'rhetorical'
}
