import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { lazyPattern } from '../../src/lazy-pattern.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

/** A shorter quotation is a title, a saying or a single word set off. */
const QUOTATION = 8
/** With more words around it, the post is about something else. */
const AROUND = 12
const QUOTED = lazyPattern(() => /[“"«](?=\p{L})([^“”"«»\n]{25,400})[”"»]/gu)
const SAYS = lazyPattern(
  () =>
    /\p{L}: [“"«]|\b(?:said|says|say|told|tells|adds?|added|asks?|asked|wrote|writes|explains?|explained|argues|argued|quotes?|quoted|tweeted|according|read the|reads)\b|[”"»]\s*[-–—~]\s*\p{L}|\n\s*[-–—~]\s*\p{L}/iu,
)
/** A question in quotation marks is what “everybody” asks. */
const ASKS = /\?[”"»]$/

export const rule = defineRule({
  id: 'missing-credit',
  category: 'distance',
  summary: 'Quotes or passes on what others made, and names nobody.',
  severity: 'info',
  messages: {
    work: {
      what: ({ phrase }) => `“${phrase}” passes on somebody’s work, and nobody is named.`,
      why: 'The one who made it would be glad to be found, and readers like to know whom to follow.',
      todo: 'Name them: “[Name]’s thread on … helped me with …”.',
    },
    nameless: {
      what: ({ phrase }) => `“${phrase}” gives credit to nobody.`,
      why: 'A credit without a name helps neither the maker nor the reader who wants to see more.',
      todo: 'Look for the name with an image search or ask in the post, and say it here; else choose another picture.',
    },
    quotation: {
      what: ({ phrase }) => `“${phrase}” quotes somebody who is not named.`,
      why: 'Readers want to know whose words these are before they nod.',
      todo: 'Add the name after the words, and who they are if few would know.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const hits = features.phrases(words)
    const nameless = hits.find(({ entry }) => entry.tag === 'nameless')
    if (nameless !== undefined) {
      yield { messageId: 'nameless', range: nameless, data: { phrase: features.excerpt(nameless) } }
      return
    }
    if (hits.length === 0 && !/[“"«]/.test(features.text)) return
    if (hits.some(({ entry }) => entry.tag === 'named') || namesSomebody(features)) return
    const work = hits.find(({ entry, first }) => entry.tag !== 'named' && !isOwn(features, first))
    const quotation = findQuotation(features)
    if (work !== undefined) {
      yield { messageId: 'work', range: work, data: { phrase: features.excerpt(work) } }
    } else if (quotation !== undefined) {
      const opening = features.excerpt(quotation).split(/\s+/).slice(0, 5)
      const phrase = `${opening.join(' ')} …`
      yield { messageId: 'quotation', range: quotation, data: { phrase } }
    }
  },
})

const CALENDAR =
  /^(?:i|i'.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/

/** A handle, or a word that has a capital though no sentence or line begins with it. */
function namesSomebody({ text, tokens, sentences }: Features): boolean {
  const opens = new Set(sentences.map(({ firstWord }) => firstWord))
  return tokens.some((token, at) => {
    if (token.kind === 'mention') return true
    if (token.kind !== 'word' || !token.isCapitalised || token.isAllCaps) return false
    if (CALENDAR.test(token.norm) || (/['’]s$/.test(token.norm) === false && opens.has(at)))
      return false
    return !/(?:^|[.!?:…\n“"«])\s*\P{L}*$/u.test(text.slice(0, token.start))
  })
}

/** “Our latest read”, “I wrote this piece”: the author's own work needs no credit. */
function isOwn({ tokens }: Features, at: number): boolean {
  return tokens.slice(0, at).some(({ norm }) => /^(?:our|my|we|we've|i've|ours|mine)$/.test(norm))
}

function findQuotation({ text, tokens }: Features): Range | undefined {
  if (SAYS().test(text)) return undefined
  for (const { 0: quoted, index: start } of text.matchAll(QUOTED())) {
    const end = start + quoted.length
    const said = tokens.filter(({ kind }) => kind === 'word')
    const around = said.filter((token) => token.end < start || token.start > end)
    // A word with a capital next to it may be the name.
    const isAlone = around.length <= AROUND && !around.some(({ isCapitalised }) => isCapitalised)
    if (!ASKS.test(quoted) && isAlone && said.length - around.length >= QUOTATION) {
      return { start: start + 1, end: end - 1 }
    }
  }
  return undefined
}
