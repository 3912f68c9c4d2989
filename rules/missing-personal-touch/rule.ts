import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'

export const rule = defineRule({
  id: 'missing-personal-touch',
  category: 'distance',
  summary: 'A promotion or announcement in which no person can be heard.',
  severity: 'info',
  messages: {
    missing: {
      what: 'Nobody seems to be speaking: there is no experience, feeling or story of a person.',
      why: 'People answer people. A post that anyone could have sent feels as if nobody had.',
      todo: 'Add one thing that only you could say: what surprised you, what went wrong, or who made it.',
    },
  },
  rewrite,
  *checkKind({ kind, post, features }) {
    if (post.isReply || (kind !== 'promote' && kind !== 'announce')) return
    if (features.credits.some(({ kind, strength }) => kind === 'personal' && strength >= 0.3))
      return
    const end = post.text.trimEnd().length
    yield { messageId: 'missing', range: { start: end, end } }
  },
})
