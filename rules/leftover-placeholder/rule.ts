import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { FIELD, INSERTED } from './words.ts'

const WHY = 'Readers see at once that they got a form letter, and with a part missing.'

/** Slots by the signs that mark them. The first pattern that matches at a place counts. */
const SLOTS: readonly RegExp[] = [
  // Our own blanks.
  /\[fill:[^\]\n]*\]/gi,
  // Handlebars, Liquid, Mailchimp, template strings: {{name}}, {% if %}, *|FNAME|*, ${name}, %%name%%.
  /\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{1,80}%\}|\*\|[\w:.-]{1,40}\|\*|\$\{[\w .-]{1,40}\}|%%[\w.-]{1,40}%%/g,
  // {name}, {firstName}, {PRODUCT_NAME}; {Breaking} and {30} are somebody's brackets.
  new RegExp(`\\{(?:[a-z][a-zA-Z0-9_.-]{0,30}|[A-Z][A-Z0-9_]{1,30}|(?:${FIELD}))\\}`, 'g'),
  new RegExp(`\\{(?:${FIELD})\\}`, 'gi'),
  // Spun text: {Hi|Hello|Hey}.
  /\{[^{}|\n]{1,40}(?:\|[^{}|\n]{1,40})+\}/g,
  // %FIRSTNAME%, %name%. Percent signs that belong to numbers have a digit before or a blank after.
  /(?<![\w%])%[A-Za-z][A-Za-z_]{1,30}%(?!\w)/g,
  // <INSERT LINK>, [insert date here], (insert name); [your company], <YOUR NAME>.
  new RegExp(
    `[<[({](?:insert|add|enter|paste|put)(?: (?:your|the|a|an|our))?(?: [\\w’'-]+){0,2} (?:${INSERTED})\\b[^\\n<>()[\\]{}]{0,40}[>\\])}]`,
    'gi',
  ),
  /[<[](?:INSERT|ADD|ENTER) [^\n<>[\]]{1,60}[>\]]/g,
  new RegExp(`[<[]your (?:[\\w’'-]+ ){0,2}(?:${INSERTED}|business|service|app|store|shop|channel|industry|team)[>\\]](?!\\()`, 'gi'),
  /[<[]YOUR [A-Z][A-Z ’'&/-]{1,40}[>\]](?!\()/g,
  // [LINK], [Product Name], [DATE]: names from the list. A Markdown link, image or footnote is none.
  new RegExp(`(?<![\\w!\\]])\\[(?:${FIELD})\\](?![([:])`, 'gi'),
  new RegExp(`<(?:${FIELD})>`, 'g'),
  // Dummy text, and what a template prints where it has no value.
  /\blorem ipsum\b(?: dolor(?: sit(?: amet)?)?)?/gi,
  /\b(?:company|brand|product|business|event|customer) (?:name|title|logo) (?:goes )?here\b/gi,
  /\b(?:your|insert|add) (?:text|headline|caption|copy|title|link|url|image|logo|tagline|cta) (?:goes )?here\b/gi,
  /\[object Object\]/g,
]

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
    for (const pattern of SLOTS) {
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
