import { defineRule } from '../../src/check/define.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'template-feel',
  category: 'pressure',
  summary: 'Says in one sentence what the rule looks for.',
  severity: 'warn',
  messages: {
    found: {
      what: ({ phrase }) => `“${phrase}” does what the rule is about.`,
      why: 'A reader minds for this reason.',
      todo: 'Write this instead.',
    },
  },
  vocabularies: [words],
  *check({ features }) {
    for (const hit of features.phrases(words)) {
      yield { messageId: 'found', range: hit, data: { phrase: features.excerpt(hit) } }
    }
  },
})
