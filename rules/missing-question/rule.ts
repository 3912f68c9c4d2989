import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'

export const rule = defineRule({
  id: 'missing-question',
  category: 'distance',
  summary: 'A promotion or announcement that asks the reader nothing.',
  severity: 'info',
  messages: {
    missing: {
      what: 'The post tells, and asks the reader nothing.',
      why: 'People talk back to those who want to know something from them.',
      todo: 'If you would like to hear from people, add one question about them that you cannot answer yourself.',
    },
    hook: {
      what: ({ question }) =>
        `“${question}” is a question that does not wait for the reader’s answer.`,
      why: 'Readers notice when they are asked only to get them to the next line.',
      todo: 'Make the point as a statement, or ask what you would like to hear from them.',
    },
  },
  rewrite,
  *checkKind({ kind, post, features }) {
    if (post.isReply || (kind !== 'promote' && kind !== 'announce')) return
    const isAsked = features.questions.some(
      ({ type, strength }) => (type === 'open' || type === 'poll') && strength >= 0.5,
    )
    if (isAsked) return
    const end = post.text.trimEnd().length
    const range = { start: end, end }
    const [asked] = features.questions
    if (asked === undefined) yield { messageId: 'missing', range }
    else yield { messageId: 'hook', range, data: { question: features.excerpt(asked) } }
  },
})
