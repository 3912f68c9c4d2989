import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'gated-help',
  category: 'pressure',
  summary: 'Help that readers get only after a comment, a message or a share.',
  severity: 'warn',
  messages: {
    gate: {
      what: ({ phrase }) => `“${phrase}” makes readers pay for the help with their reach.`,
      why: 'People see that the comment is wanted and not the conversation, and everyone who only reads goes away with nothing.',
      todo: 'Put the link, or the main point, into the post: “The guide is here: [fill: link].” Then ask what they would change.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features }) {
    if (post.isReply) return
    const hits = features.phrases(words)
    const offers = new Set(
      hits.filter(({ entry }) => entry.tag === 'innocent').map(({ sentence }) => sentence),
    )
    // One gate is usually said in several ways; the first is enough.
    const gate = hits.find((hit) => {
      return !offers.has(hit.sentence) && features.tokens[hit.first]?.isQuoted === false
    })
    if (gate === undefined) return
    yield { messageId: 'gate', range: gate, data: { phrase: features.excerpt(gate) } }
  },
})
