import type { Token } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { asksOrCommands, catalogueLine, cutOff, isHeadline, isShort } from './skeletons.ts'
import { SPEAKING, words } from './words.ts'

const WHY = 'It reads as if a machine had posted it, and people do not answer machines.'

export const rule = defineRule({
  id: 'template-feel',
  category: 'distance',
  summary:
    'The skeleton of an automatic post: label, title, price, link, tags, and nobody speaking.',
  severity: 'warn',
  messages: {
    label: {
      what: ({ label }) => `“${label}”, a title and a link are all there is.`,
      why: WHY,
      todo: 'Say why you made it or what a reader takes from it: “I wrote about … after …”, then the link.',
    },
    catalogue: {
      what: ({ line }) => `“${line}” is a line from a catalogue.`,
      why: WHY,
      todo: 'Say in a sentence who it is for or how it was made, and keep price and link after it.',
    },
    cut: {
      severity: 'info',
      what: ({ end }) => `The text breaks off at “${end}” before the link.`,
      why: 'A sentence that a tool has cut off says that nobody looked at it.',
      todo: 'Finish the sentence, or write a shorter one.',
    },
    headline: {
      severity: 'info',
      what: 'The post is a headline and a link.',
      why: 'A headline can be found anywhere; what you think of it, only here.',
      todo: 'Add one sentence: what it means for your readers, or what surprised you.',
    },
    machine: {
      what: ({ phrase }) => `“${phrase}” is what a tool writes by itself.`,
      why: WHY,
      todo: 'Write the sentence yourself.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const { text, tokens } = features
    const hits = features.phrases(words)
    const machine = hits.find(({ entry }) => entry.tag === 'machine')
    if (machine !== undefined) {
      yield { messageId: 'machine', range: machine, data: { phrase: features.excerpt(machine) } }
      return
    }
    const link = tokens.find(({ kind }) => kind === 'url')
    if (link === undefined) return
    const speaks =
      features.ofKind('word').some(({ norm }) => SPEAKING.has(norm)) || asksOrCommands(features)
    const label = hits.find(
      ({ entry, end, first }) =>
        entry.tag === 'label' &&
        tokens.slice(0, first).every(({ kind }) => kind === 'emoji') &&
        /^\s*(?:[:|»>–—]|-\s)/.test(text.slice(end)),
    )
    const cut = cutOff(features)
    const line = catalogueLine(features)
    if (cut !== undefined) yield cut
    else if (label !== undefined && !speaks && isShort(features)) {
      const end = label.end + (/^\s*[:|»>–—-]/.exec(text.slice(label.end))?.[0].length ?? 0)
      yield {
        messageId: 'label',
        range: { start: label.start, end },
        data: { label: text.slice(label.start, end) },
      }
    } else if (line !== undefined && !speaks) {
      yield { messageId: 'catalogue', range: line, data: { line: features.excerpt(line) } }
    } else if (!speaks && isHeadline(features, link)) {
      const first = tokens[0] as Token
      yield { messageId: 'headline', range: { start: first.start, end: link.end }, strength: 0.5 }
    }
  },
})
