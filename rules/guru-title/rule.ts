import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'guru-title',
  category: 'promotion',
  summary:
    'A grand title that authors give themselves: guru, ninja, thought leader, serial entrepreneur.',
  severity: 'warn',
  messages: {
    grand: {
      what: ({ phrase }) => `“${phrase}” is a title that nobody can check.`,
      why: 'Readers have met it on too many profiles of people who wanted something from them.',
      todo: 'Say what you have done, for whom and for how long: “I have run newsletters for charities for six years.”',
    },
    expert: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” says that the author is one to listen to.`,
      why: 'People are called experts by others. From oneself it sounds like a pitch.',
      todo: 'Show it: a case, a mistake you no longer make, an answer to a question you often get.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const own = new Map<number, boolean>()
    for (const hit of features.phrases(words)) {
      if (features.tokens[hit.first]?.isQuoted || isDenied(features, hit)) continue
      const isOurs = own.get(hit.sentence) ?? isOwn(features, hit)
      own.set(hit.sentence, isOurs)
      if (!isOurs) continue
      yield { messageId: hit.entry.tag, range: hit, data: { phrase: features.excerpt(hit) } }
    }
  },
})

const DENIALS = /^(?:no|not|never|hardly|isn't|aren't|ain't|neither|if|than|like)$/

/** “I’m no guru”, and “better than any ninja”. */
function isDenied({ tokens }: Features, { first, last }: Hit): boolean {
  return tokens.slice(Math.max(0, first - 3), last + 1).some(({ norm }) => DENIALS.test(norm))
}

const AUTHOR = new Set("i i'm im i've my me we we're our us as".split(' '))

/** The sentence is the author's about itself, or has nobody in it, as in a line below a name. */
function isOwn(features: Features, hit: Hit): boolean {
  const { first, last, index } = features.sentenceOf(hit.first)
  if (features.tokens.slice(first, last + 1).some(({ norm }) => AUTHOR.has(norm))) return true
  return features.grammar[index]?.speaker === 'thing'
}
