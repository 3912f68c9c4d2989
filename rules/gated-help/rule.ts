import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

/** “DM me GLAZE”: where the keyword stands, counted from the first word. */
const KEYWORD = 2

export const rule = defineRule({
  id: 'gated-help',
  category: 'pressure',
  summary: 'Help that readers get only after a comment, a message or a share.',
  severity: 'warn',
  messages: {
    gate: {
      what: ({ phrase }) =>
        `“${phrase}” gives the help only to those who comment, write or share first.`,
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
      const word = features.tokens[hit.first + KEYWORD]
      const isGate = hit.entry.tag === 'gate' || word?.isQuoted === true || word?.isAllCaps === true
      return isGate && !offers.has(hit.sentence) && features.tokens[hit.first]?.isQuoted === false
    })
    if (gate === undefined) return
    yield { messageId: 'gate', range: gate, data: { phrase: features.excerpt(gate) } }
  },
})
