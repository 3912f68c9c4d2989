import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { SLOTS } from './words.ts'

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
    const found: Range[] = []
    for (const { sign, pattern } of SLOTS) {
      if (!sign.test(features.text)) continue
      for (const { 0: slot, index: start } of features.text.matchAll(pattern)) {
        const range = { start, end: start + slot.length }
        const isTaken = [...found, ...post.zones.filter(({ kind }) => kind === 'code')].some(
          (other) => other.start < range.end && other.end > range.start,
        )
        if (isTaken || options.allow.includes(slot)) continue
        if (isQuoted(features.text, range) || isLabel(features.text, range)) continue
        found.push(range)
      }
    }
    for (const range of found.sort((a, b) => a.start - b.start)) {
      yield { messageId: 'slot', range, data: { slot: features.excerpt(range) } }
    }
  },
})

/** Talked about rather than left: “Hi [First Name]” in quotation marks, or between back-ticks. */
function isQuoted(text: string, { start, end }: Range): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const rest = text.slice(end).split('\n', 1)[0] ?? ''
  if ((line.split('`').length - 1) % 2 === 1 && rest.includes('`')) return true
  return /["“‘'][^"“”‘\n]{0,20}$/.test(line) && /^[^"“”\n]{0,20}["”’']/.test(rest)
}

/** “[LINK] https://…”, “[DATE] 3 May”: the brackets name what follows them. */
function isLabel(text: string, { start, end }: Range): boolean {
  if (text.charAt(start) !== '[') return false
  if (!/(?:^|\n)\s*$/.test(text.slice(0, start))) return false
  const isField = !/^\[(?:fill:|insert|add|enter|your)/i.test(text.slice(start, end))
  return isField && /^\s*[:：]?\s*(?:https?:|www\.|\d|[$£€])/.test(text.slice(end))
}
