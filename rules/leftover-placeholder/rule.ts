import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { SLOTS } from './words.ts'

const WHY = 'Readers see at once that they got a form letter, and with a part missing.'

/** More slots of one form tell an author nothing new. */
const MOST = 20
/** How far around a slot its line is read, in UTF-16 units: all of a line that a person wrote. */
const NEAR = 500

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
  *check({ post, features, options }) {
    const found: Range[] = []
    const code = post.zones.filter(({ kind }) => kind === 'code')
    for (const { sign, pattern } of SLOTS) {
      if (!sign.test(features.text)) continue
      const most = found.length + MOST
      for (const { 0: slot, index: start } of features.text.matchAll(pattern)) {
        const range = { start, end: start + slot.length }
        const isOver = (other: Range) => other.start < range.end && other.end > range.start
        if (found.length === most) break
        if (found.some(isOver) || code.some(isOver) || options.allow.includes(slot)) continue
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
  const line = text.slice(Math.max(0, start - NEAR), start).replace(/^[\s\S]*\n/, '')
  const rest = text.slice(end, end + NEAR).split('\n', 1)[0] ?? ''
  if ((line.split('`').length - 1) % 2 === 1 && rest.includes('`')) return true
  return /["“‘'][^"“”‘\n]{0,20}$/.test(line) && /^[^"“”\n]{0,20}["”’']/.test(rest)
}

/** “[LINK] https://…”, “[DATE] 3 May”: the brackets name what follows them. */
function isLabel(text: string, { start, end }: Range): boolean {
  if (text.charAt(start) !== '[') return false
  const before = text.slice(Math.max(0, start - NEAR), start)
  if (!/(?:^|\n)\s*$/.test(before)) return false
  const isField = !/^\[(?:fill:|insert|add|enter|your)/i.test(text.slice(start, end))
  return isField && /^\s*[:：]?\s*(?:https?:|www\.|\d|[$£€])/.test(text.slice(end, end + NEAR))
}
