import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'money-promise',
  category: 'pressure',
  summary: 'Income, savings or results that are promised to people whose case nobody has seen.',
  severity: 'warn',
  messages: {
    income: {
      what: ({ phrase }) => `“${phrase}” holds out money to the reader.`,
      why: 'Easy money is what swindlers offer, so even an honest offer in these words is read as one of theirs.',
      todo: 'Say what one person did for it, how long it took and what it cost, and that others will fare differently.',
    },
    result: {
      what: ({ phrase }) => `“${phrase}” promises a result to people you have not met.`,
      why: 'Whoever has tried and failed before hears that it was their own fault, and trusts the promise less.',
      todo: 'Tell what happened for one named person, and what it depends on.',
    },
    savings: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” promises savings.`,
      why: 'How much anybody saves depends on what they pay today, which you do not know.',
      todo: 'Show one worked example with its figures, so that readers can put in their own.',
    },
    growth: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” promises growth.`,
      why: 'Every vendor says it. Without “from what, for whom, by doing what”, it is only a number.',
      todo: 'Name the customer, the starting point and what was changed, or describe the work and leave the figure out.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const seen = new Set<string>()
    const hits = features.phrases(words)
    const isLure = hits.some(({ entry }) => entry.tag === 'lure')
    for (const hit of hits) {
      if (hit.entry.tag === 'lure' || (hit.entry.tag === 'case' && !isLure)) continue
      const tag = hit.entry.tag === 'case' ? 'income' : hit.entry.tag
      if (tag === 'innocent' || seen.has(tag) || features.tokens[hit.first]?.isQuoted) continue
      seen.add(tag)
      yield { messageId: tag, range: hit, data: { phrase: features.excerpt(hit) } }
    }
  },
})
