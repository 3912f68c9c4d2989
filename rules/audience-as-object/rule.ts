import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'audience-as-object',
  category: 'distance',
  summary: 'Speaks of people as leads, eyeballs or targets to be captured and converted.',
  severity: 'warn',
  messages: {
    ours: {
      what: ({ phrase }) => `“${phrase}” is said of the people who read this.`,
      why: 'Nobody likes to find out that they are a target. Readers hear how you speak of them when you think they are not listening.',
      todo: 'Call them what they are: readers, customers, neighbours, the people you work for.',
    },
    harvest: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” treats people as a catch.`,
      why: 'Even in advice for colleagues, the words show how the people at the other end will be treated.',
      todo: 'Say it from their side: talk with more of the people you want to help.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const seen = new Set<string>()
    for (const hit of features.phrases(words)) {
      const phrase = features.excerpt(hit)
      const isRepeat = seen.has(hit.entry.phrase)
      seen.add(hit.entry.phrase)
      if (isRepeat || features.tokens[hit.first]?.isQuoted) continue
      yield { messageId: hit.entry.tag, range: hit, data: { phrase } }
    }
  },
})
