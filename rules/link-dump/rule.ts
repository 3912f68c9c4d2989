import type { Features, Token } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'

/** A link has words of its own where at least this many stand between it and the link before it. */
const OWN_WORDS = 2

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
      description: 'Most links that a post may have; the parts of a thread count one by one.',
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
  *check({ post, features, options }) {
    for (const part of post.parts) {
      const links = linksIn(features, part)
      const first = links[0]
      if (first === undefined) continue
      const isBare = post.parts.length === 1 && features.wordCount === 0 && !hasOtherContent(features)
      const row = longestRow(features, links)
      if (isBare) {
        yield { messageId: 'wordless', range: { start: first.start, end: first.end } }
      } else if (row.length >= 3) {
        const range = { start: (row[0] as Token).start, end: (row.at(-1) as Token).end }
        yield { messageId: 'row', range, data: { count: row.length } }
      } else if (links.length > options.max) {
        const { start, end } = links[options.max] as Token
        yield {
          messageId: 'several',
          range: { start, end },
          data: { count: links.length },
          strength: Math.min(1, 0.4 + 0.2 * (links.length - options.max)),
        }
      }
    }
  },
})

/** The links of a part of a thread; a target that is given twice counts once. */
function linksIn({ tokens }: Features, { start, end }: Range): readonly Token[] {
  return tokens.filter(
    (token) =>
      token.kind === 'url' &&
      !token.isQuoted &&
      !token.norm.includes('@') &&
      token.start >= start &&
      token.end <= end,
  )
}

/** A price, a number or code says something; tags, names and emoji do not. */
function hasOtherContent(features: Features): boolean {
  return (['number', 'money', 'percent', 'time', 'code'] as const).some(
    (kind) => features.ofKind(kind).length > 0,
  )
}

/** The longest row of links with fewer than {@link OWN_WORDS} words between one and the next. */
function longestRow({ tokens }: Features, links: readonly Token[]): readonly Token[] {
  let best: Token[] = []
  let row: Token[] = []
  for (const link of links) {
    const before = row.at(-1)
    const between =
      before === undefined
        ? []
        : tokens.slice(tokens.indexOf(before) + 1, tokens.indexOf(link))
    const said = between.filter(({ kind }) => kind !== 'hashtag' && kind !== 'mention').length
    row = said < OWN_WORDS && before !== undefined ? [...row, link] : [link]
    if (row.length > best.length) best = row
  }
  return best
}
