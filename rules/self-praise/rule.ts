import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule, type Message } from '../../src/check/define.ts'
import { words } from './words.ts'

type Tag = (typeof words)['entries'][number]['tag']

const WHY =
  'A reader follows for what is in it for them. Praise of oneself asks for applause and leaves nothing to answer.'

function boast(what: string, todo: string, severity?: 'info'): Message {
  return {
    ...(severity && { severity }),
    what: ({ phrase }) => `“${phrase}” ${what}`,
    why: WHY,
    todo,
  }
}

export const rule = defineRule({
  id: 'self-praise',
  category: 'promotion',
  summary: 'The author boasts of itself: awards, rankings, being the leading one, its own success.',
  severity: 'warn',
  messages: {
    stacked: {
      what: ({ phrases }) => `The post praises its author more than once: ${phrases}.`,
      why: WHY,
      todo: 'Keep the one thing a reader can use, and tell it as the story of somebody you helped.',
    },
    title: boast(
      'hangs an award on the wall.',
      'Say who made it possible, or what it changes for the people you work for.',
    ),
    claim: boast(
      'says who is best on the author’s own word.',
      'Give the fact behind it, with its source, or leave it out.',
      'info',
    ),
    proof: boast(
      'lets a crowd do the praising.',
      'Let one of them speak by name: what they did, and how it went.',
      'info',
    ),
    own: boast(
      'is the author praising itself.',
      'Show it instead: one thing you did for somebody, in a sentence.',
      'info',
    ),
  },
  vocabularies: [words],
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const hits = features.phrases(words).filter(({ first }) => !features.tokens[first]?.isQuoted)
    if (hits.some(({ entry }) => entry.tag === 'others')) return
    const isOwn = speaksOfItself(features)
    const boasts = hits.filter(({ entry }) => isOwn || entry.tag === 'own' || entry.tag === 'title')
    const different = [...new Map(boasts.map((hit) => [hit.entry.phrase, hit])).values()]
    if (isOwn && different.length >= 2) {
      const range = different[0] as Hit<Tag>
      const phrases = different
        .slice(0, 3)
        .map((hit) => `“${features.excerpt(hit)}”`)
        .join(', ')
      yield {
        messageId: 'stacked',
        range,
        data: { phrases },
        strength: Math.min(1, different.length / 3),
      }
      return
    }
    // A record or a milestone alone is as often news or joy as boasting.
    const first = different.find(({ entry }) => entry.tag !== 'feat')
    if (first === undefined) return
    yield {
      messageId: first.entry.tag,
      range: first,
      data: { phrase: features.excerpt(first) },
      strength: STRENGTH[first.entry.tag],
    }
  },
})

/** How often graders agreed, on posts with one boast. */
const STRENGTH: Readonly<Record<Tag, number>> = {
  title: 1,
  proof: 0.8,
  own: 0.7,
  claim: 0.6,
  feat: 0,
  others: 0,
}

const FIRST_PERSON = new Set(
  "we we're we've we'd we'll our ours us i i'm i've my me myself ourselves".split(' '),
)

/** Somewhere the author says I or we. Without that, a ranking may as well be news of somebody else. */
function speaksOfItself({ tokens }: Features): boolean {
  return tokens.some(
    ({ kind, norm, isAllCaps }) =>
      kind === 'word' && FIRST_PERSON.has(norm) && !(norm === 'us' && isAllCaps),
  )
}
