import type { Features } from '../../src/analyse/features.ts'
import { type Brand, defineRule, type Message } from '../../src/check/define.ts'
import { wholePhrase } from '../../src/check/quote.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

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
      'tells readers about an award or a ranking of your own.',
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
  rewrite,
  *check({ post, features, brand }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const hits = features.phrases(words).filter(({ first }) => !features.tokens[first]?.isQuoted)
    if (hits.some(({ entry }) => entry.tag === 'others') || congratulates(features)) return
    const isOwn = speaksOfItself(features, brand)
    const boasts = hits.filter(({ entry }) => isOwn || entry.tag === 'own')
    const different = [...new Map(boasts.map((hit) => [hit.entry.phrase, hit])).values()]
    // A record or a milestone alone is as often news or joy as boasting.
    const first = different.find(({ entry }) => entry.tag !== 'feat') ?? different[1]
    if (first === undefined) return
    if (different.length >= 2) {
      const quoted = different.slice(0, 3).map((hit) => `“${wholePhrase(hit, features)}”`)
      const strength = Math.min(1, different.length / 3)
      yield { messageId: 'stacked', range: first, data: { phrases: quoted.join(', ') }, strength }
      return
    }
    const { tag } = first.entry
    const isWon = features.tokens
      .slice(first.first, first.last + 1)
      .some(({ norm }) => norm === 'won')
    if (tag === 'title' && isWon && thanks(features)) return
    const data = { phrase: features.excerpt(first) }
    yield { messageId: tag, range: first, data, strength: tag === 'title' ? 1 : 0.7 }
  },
})

const FIRST_PERSON = new Set(
  "we we're we've we'd we'll our ours us i i'm i've my me myself ourselves".split(' '),
)

/** Says I, we, or its own name. Without that, a ranking may as well be news of somebody else. */
function speaksOfItself({ text, tokens }: Features, brand: Brand): boolean {
  const lower = text.toLowerCase()
  return (
    brand.names.some((name) => lower.includes(name.toLowerCase())) ||
    tokens.some(
      ({ kind, norm, isAllCaps }) =>
        kind === 'word' && FIRST_PERSON.has(norm) && !(norm === 'us' && isAllCaps),
    )
  )
}

/** “We won. Thank you to everyone who voted”: the award is shared. */
function thanks(features: Features): boolean {
  return features.credits.some(({ cue, strength }) => cue === 'thanks' && strength >= 0.5)
}

/** Somebody else's success is the point. */
function congratulates(features: Features): boolean {
  return features.credits.some((credit) =>
    /^(?:congrat|well done)/i.test(features.excerpt(credit.range)),
  )
}
