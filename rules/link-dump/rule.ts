import type { Features, Token } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'

/** A link with this many words before it is introduced: it stands in a list that a reader can use. */
const INTRODUCED = 5

export const rule = defineRule({
  id: 'link-dump',
  category: 'noise',
  summary: 'Links without words for the reader, or more links than a reader can choose from.',
  isForAnyLanguage: true,
  severity: 'warn',
  options: {
    max: {
      default: 3,
      range: [1, 30],
      description: 'Most links without a sentence of their own; in a thread, in each part.',
    },
  },
  messages: {
    wordless: {
      what: 'The post is a link and no words.',
      why: 'A reader has to guess what is behind it and why you pass it on.',
      todo: 'Say in one sentence what is there and for whom it is worth the click.',
    },
    row: {
      what: ({ count }) => `${count} links follow each other without words between them.`,
      why: 'Nobody opens all of them, and nothing says which is the right one.',
      todo: 'Keep one link, or say before each what it leads to.',
    },
    several: {
      severity: 'info',
      what: ({ count }) => `The post has ${count} links.`,
      why: 'Every further link makes it less likely that a reader opens any.',
      todo: 'Keep the one that matters most; put the others on the page that it leads to.',
    },
  },
  rewrite,
  *check({ post, features, options }) {
    for (const part of post.parts) {
      const links = linksIn(features, part)
      const first = links[0]
      if (first === undefined) continue
      const row = longestRow(links)
      const loose = links.filter(({ words }) => words < INTRODUCED)
      const extra = loose[options.max]
      if (post.parts.length === 1 && saysNothing(features)) {
        yield { messageId: 'wordless', range: { start: first.start, end: first.end } }
      } else if (row.length >= 3) {
        const range = { start: (row[0] as Link).start, end: (row.at(-1) as Link).end }
        yield { messageId: 'row', range, data: { count: row.length } }
      } else if (extra !== undefined) {
        yield {
          messageId: 'several',
          range: { start: extra.start, end: extra.end },
          data: { count: links.length },
          strength: Math.min(1, 0.4 + 0.2 * (loose.length - options.max)),
        }
      }
    }
  },
})

interface Link extends Range {
  /** Index of its token. */
  readonly at: number
  /** Number of words between the link before, or the beginning, and this one. */
  readonly words: number
}

/** The links of a part of a thread. A bare domain may be a name (“Booking.com”), so it needs a path to count. */
function linksIn({ tokens }: Features, { start, end }: Range): readonly Link[] {
  const links: Link[] = []
  let words = 0
  for (const [at, token] of tokens.entries()) {
    if (token.start < start || token.end > end || token.isQuoted) continue
    if (token.kind === 'word') words++
    if (token.kind !== 'url' || !isLink(token)) continue
    links.push({ start: token.start, end: token.end, at, words })
    words = 0
  }
  return links
}

function isLink({ norm }: Token): boolean {
  return norm === '' || /^(?:https?:|www\.)|\//.test(norm)
}

/** Prices, numbers and codes say something; tags, names and emoji do not. */
function saysNothing(features: Features): boolean {
  return features.tokens.every(({ kind }) => /^(?:url|hashtag|mention|emoji)$/.test(kind))
}

/** The longest row of links with nothing between them, not even the flag or word that tells them apart. */
function longestRow(links: readonly Link[]): readonly Link[] {
  let best = { start: 0, end: 0 }
  let start = 0
  links.forEach((link, index) => {
    if (links[index - 1]?.at !== link.at - 1) start = index
    if (index + 1 - start > best.end - best.start) best = { start, end: index + 1 }
  })
  return links.slice(best.start, best.end)
}
