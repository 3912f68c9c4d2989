import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

/** An opening is what a feed shows before a reader decides: the first two sentences. */
const OPENING = 2

export const rule = defineRule({
  id: 'announcement-opener',
  category: 'promotion',
  summary:
    'Opens with the author’s own excitement, or with a drum roll, before saying what it is about.',
  severity: 'info',
  messages: {
    feeling: {
      what: ({ phrase }) => `The post opens with how its author feels: “${phrase}”.`,
      why: 'The first line is what a reader sees in the feed, and your excitement is not yet theirs.',
      todo: 'Open with the news itself and what a reader can do with it; say that you are glad afterwards.',
    },
    drum: {
      what: ({ phrase }) => `“${phrase}” beats a drum before anything is said.`,
      why: 'Readers have heard many drum rolls. They look for what it is and whether it concerns them.',
      todo: 'Begin with the thing: who it is for and what changes for them.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const opener = features
      .phrases(words)
      .find(({ sentence, first }) => sentence < OPENING && !features.tokens[first]?.isQuoted)
    if (opener === undefined) return
    yield { messageId: opener.entry.tag, range: opener, data: { phrase: features.excerpt(opener) } }
  },
})
