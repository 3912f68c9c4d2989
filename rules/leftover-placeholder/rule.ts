import { defineRule } from '../../src/check/define.ts'
import { slotsIn } from './slots.ts'

const WHY = 'Readers see at once that they got a form letter, and with a part missing.'

export const rule = defineRule({
  id: 'leftover-placeholder',
  category: 'platform',
  summary: 'A slot of a template that was never filled in.',
  isForAnyLanguage: true,
  severity: 'error',
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Slots that your publishing tool fills in, written as in the draft.',
    },
  },
  messages: {
    slot: {
      what: ({ slot }) => `“${slot}” is still to be filled in.`,
      why: WHY,
      todo: 'Put in what belongs there, or delete it.',
    },
  },
  noRewrite: 'Only you know what belongs there, and a blank of ours would only be another blank.',
  *check({ post, features, options }) {
    for (const range of slotsIn(post)) {
      const slot = features.excerpt(range)
      if (options.allow.includes(slot)) continue
      yield { messageId: 'slot', range, data: { slot } }
    }
  },
})
