import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import type { Sentence } from '../../src/analyse/sentences.ts'
import type { Token } from '../../src/analyse/tokens.ts'
import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'clickbait',
  category: 'bait',
  summary: 'Keeps the point back so that people click for it.',
  severity: 'warn',
  messages: {
    withheld: {
      what: ({ phrase }) => `“${phrase}” announces the point and keeps it back.`,
      why: 'A reader who has to click to learn what you mean feels handled, and most scroll on.',
      todo: 'Say the point in the post. Those who want the rest will follow the link gladly.',
    },
    teaser: {
      what: ({ phrase }) => `“${phrase}” says that something will be said, and no more.`,
      why: 'A post that only builds suspense asks for attention and gives nothing for it.',
      todo: 'Wait until you can tell it, or give one fact now: what, for whom, or on which day.',
    },
    list: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” counts a list that is somewhere else.`,
      why: 'A number is a promise, and a reader can tell that the page behind it wants the visit.',
      todo: 'Put the best item of the list into the post, then link to the others.',
    },
    quiz: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” offers to tell readers something about themselves.`,
      why: 'Quizzes about one’s person are a well-known bait, and people suspect what is behind them.',
      todo: 'Say what the test asks and what it is good for, or ask the question yourself.',
    },
    elsewhere: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” points at an answer that the post does not give.`,
      why: 'Readers like to know what a link is worth before they spend a minute on it.',
      todo: 'Give the answer in a sentence, and let the link hold the details.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const hits = features.phrases(words).filter((hit) => {
      const isQuoted = features.tokens[hit.first]?.isQuoted !== false
      return !isQuoted && !isTold(features, hit) && !isOffered(features, hit)
    })
    const isBrief = features.wordCount < BRIEF
    const clearest =
      hits.find(({ entry }) => WITHHOLDS.has(entry.tag)) ??
      hits.find(({ entry }) => entry.tag === 'teaser' && isBrief) ??
      hits.find((hit) => hit.entry.tag === 'list' && isBrief && counts(features, hit)) ??
      hits.find(({ entry }) => entry.tag === 'quiz') ??
      hits.find(({ entry }) => entry.tag === 'elsewhere' && isBrief)
    if (clearest === undefined) return
    const { tag } = clearest.entry
    yield {
      messageId: WITHHOLDS.has(tag) ? 'withheld' : tag,
      range: clearest,
      data: { phrase: features.excerpt(clearest) },
    }
  },
})

const WITHHOLDS: ReadonlySet<string> = new Set(['feeling', 'gap', 'secret'])
/** A post of so many words has not told yet. */
const BRIEF = 40
/** A colon further behind, in characters, belongs to something else. */
const NEARBY = 200

/** Whether the post goes on to say it: behind a colon, or “What happened next?” amid a long post. */
function isTold({ text, tokens, wordCount, sentences }: Features, hit: Hit): boolean {
  const sentence = sentences[hit.sentence] as Sentence
  const rest = text.slice(hit.end, Math.min(sentence.end, hit.end + NEARBY))
  const colon = rest.search(/:\s/)
  if (colon !== -1) {
    let at = hit.last + 1
    while (at < sentence.last && (tokens[at] as Token).start <= hit.end + colon) at++
    if (tokens[at]?.kind === 'word') return true
  }
  return hit.entry.tag === 'gap' && wordCount >= BRIEF && hit.sentence < sentences.length - 3
}

/** “We'll find out where your parcel is”: the author does it. */
function isOffered({ tokens }: Features, { first }: Hit): boolean {
  return /^(?:i|we)'?(?:ll|m|re)?$|^(?:will|can|let)$/.test(tokens[first - 1]?.norm ?? '')
}

/** “12 reasons”, not “1,200 people” or “2008 facts”: a list has at most two digits. */
function counts({ tokens }: Features, { first, last }: Hit): boolean {
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (token?.kind === 'number') return /^\d{1,2}$/.test(token.norm)
  }
  return true
}
