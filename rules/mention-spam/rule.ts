import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'
import { HONOURS, ROLES, words } from './words.ts'

/** From this many names in a row it is a wall, whoever they are. */
const WALL = 6
const CAMERA = /\p{Emoji}*[📷📸🎥🎬✍🎨🎤🎙🎧🏆🥇👏🙏]\ufe0f?/u

export const rule = defineRule({
  id: 'mention-spam',
  category: 'noise',
  summary: 'A row of @names that are tagged to be reached, not because they did something.',
  severity: 'warn',
  options: {
    max: {
      default: 3,
      range: [1, 30],
      description: 'Most names that may stand in a row without a word about them.',
    },
  },
  messages: {
    wall: {
      what: ({ count }) => `${count} names stand in a row, and nothing says why.`,
      why: 'Each of them gets a notification; to everybody else it is a wall of names.',
      todo: 'Name one or two and say what they did: “Photos by @…”, “with @… on drums”.',
    },
    row: {
      severity: 'info',
      what: ({ count }) => `${count} names stand in a row, and nothing says why.`,
      why: 'Readers skip names that they cannot place.',
      todo: 'Say who they are or what they did, or leave them out.',
    },
    called: {
      severity: 'info',
      what: ({ names }) => `“${names}” calls people over to look.`,
      why: 'People who are tagged only to be reached feel used, and others feel left out.',
      todo: 'Send it to them yourself, or say in the post what it has to do with them.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features, options }) {
    const calls = features.phrases(words)
    for (const row of rows(features)) {
      const range = { start: row.start, end: row.end }
      const call = calls.find(({ last }) => last === row.first)
      if (call !== undefined && row.count >= 2) {
        const names = features.excerpt({ start: call.start, end: row.end })
        yield { messageId: 'called', range: { start: call.start, end: row.end }, data: { names } }
      } else if (row.count > options.max && !isExplained(features, row, post.isReply)) {
        const messageId = row.count >= WALL ? 'wall' : 'row'
        yield { messageId, range, data: { count: row.count } }
      }
    }
  },
})

interface Row extends Range {
  /** Index of its first token. */
  readonly first: number
  readonly count: number
}

/** Names with nothing but space, commas and the like between them. */
function rows({ text, tokens }: Features): readonly Row[] {
  const found: Row[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mention' || token.isQuoted) continue
    const row = found.at(-1)
    const isNext =
      row !== undefined &&
      row.first + row.count === at &&
      /^[\s,;/|&+•·-]*$/.test(text.slice(row.end, token.start))
    if (isNext) found[found.length - 1] = { ...row, end: token.end, count: row.count + 1 }
    else found.push({ start: token.start, end: token.end, first: at, count: 1 })
  }
  return found
}

/**
 * A row that opens a post is whom a reply goes to. One that a word or a colon leads up to is part
 * of a sentence or a list, and thanks, credits and line-ups name people for what they did.
 */
function isExplained(features: Features, row: Row, isReply: boolean): boolean {
  const { text, tokens } = features
  const before = tokens[row.first - 1]
  if (before === undefined || isReply) return true
  const gap = text.slice(before.end, row.start)
  const leadsUp = before.kind === 'word' && !/[.!?…\n]/.test(gap)
  if (leadsUp || /[:(]\s*$/.test(gap)) return true
  if (before.kind === 'emoji' && CAMERA.test(before.norm)) return true
  const { index } = features.sentenceOf(row.first)
  const near = features.sentences[index - 1] ?? features.sentenceOf(row.first)
  return features
    .ofKind('word')
    .some(
      ({ norm, start }) =>
        HONOURS.has(norm) || (ROLES.has(norm) && start >= near.start && start < row.start),
    )
}
