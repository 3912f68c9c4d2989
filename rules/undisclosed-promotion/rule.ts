import type { Features, Token } from '../../src/analyse/features.ts'
import { type Brand, defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { AFFILIATE, CLEAR, PRAISE, READ_AS_WORDS, UNCLEAR, words } from './words.ts'

const NOT_LAW = 'This is a reader’s view and no legal advice.'

export const rule = defineRule({
  id: 'undisclosed-promotion',
  category: 'promotion',
  summary: 'Praises a product with signs of a reward and does not say so in plain words.',
  severity: 'warn',
  messages: {
    'unclear-tag': {
      what: ({ tag }) =>
        `“${tag}” is meant to tell readers about a reward, and most cannot read it.`,
      why: 'Readers who find out later feel misled, also by what you said honestly.',
      todo: `Say it in plain words at the beginning, such as “Ad:”, #ad, or “They gave me this to try”. ${NOT_LAW}`,
    },
    'own-code': {
      what: ({ phrase }) => `“${phrase}” earns you something, and the post does not say what.`,
      why: 'Readers trust a tip more when they know what it is worth to the one who gives it.',
      todo: `Say it next to the code: “I get a share when you use it.” ${NOT_LAW}`,
    },
    'gift-praised': {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” hints at a gift, next to praise for it.`,
      why: 'A reader cannot weigh the praise without knowing whether the thing was bought or given.',
      todo: `Say it first and plainly: “They sent me this for free.” ${NOT_LAW}`,
    },
    'affiliate-link': {
      severity: 'info',
      what: ({ link }) => `“${link}” looks like a link that pays you.`,
      why: 'The link says so to those who read addresses, and to nobody else.',
      todo: `If it does, say it: “I earn a little if you buy through this link.” If not, leave it. ${NOT_LAW}`,
    },
    'own-product': {
      severity: 'info',
      what: ({ name }) => `“I” praise ${name}, and nothing says that you belong to it.`,
      why: 'Praise from a colleague is fine, as long as readers can see that it is one.',
      todo: `Add the tie in the post itself: “I work at …”. ${NOT_LAW}`,
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features, brand }) {
    if (post.paid || isDisclosed(features)) return
    const hits = features.phrases(words)
    const isPraise =
      hits.some(({ entry }) => entry.tag === 'praise') ||
      features.ofKind('word').some(({ norm }) => PRAISE.has(norm))
    const tag = features.ofKind('hashtag').find((token) => isUnclear(features, token))
    const reward = hits.find(
      ({ entry, last }) =>
        entry.tag === 'reward' || (entry.tag === 'code' && isForShopping(features, last)),
    )
    const gift = hits.find(({ entry }) => entry.tag === 'gift')
    const link = features.ofKind('url').find(({ norm }) => AFFILIATE.test(norm))
    if (tag !== undefined) {
      yield { messageId: 'unclear-tag', range: span(tag), data: { tag: features.excerpt(tag) } }
    } else if (reward !== undefined) {
      yield {
        messageId: 'own-code',
        range: span(reward),
        data: { phrase: features.excerpt(reward) },
      }
    } else if (gift !== undefined && isPraise) {
      yield {
        messageId: 'gift-praised',
        range: span(gift),
        data: { phrase: features.excerpt(gift) },
      }
    } else if (link !== undefined) {
      yield {
        messageId: 'affiliate-link',
        range: span(link),
        data: { link: features.excerpt(link) },
      }
    } else {
      const name = ownProduct(features, brand)
      if (name === undefined || !isPraise || post.author === undefined) return
      if (brand.handles.includes(post.author.replace(/^@/, '').toLowerCase())) return
      yield { messageId: 'own-product', range: span(name), data: { name: features.excerpt(name) } }
    }
  },
})

function span({ start, end }: { start: number; end: number }) {
  return { start, end }
}

/** “My code ANNA10”, “my code for 10% off”. */
function isForShopping(features: Features, at: number): boolean {
  const isPriced = features.ofKind('percent').length + features.ofKind('money').length > 0
  return isPriced || features.tokens[at + 1]?.isAllCaps === true
}

function isDisclosed(features: Features): boolean {
  return (
    features.ofKind('hashtag').some(({ norm }) => CLEAR.test(norm)) ||
    features.phrases(words).some(({ entry }) => entry.tag === 'disclosed')
  )
}

/**
 * A tag that stands apart in a person's post. In a sentence, “our #partner @name” is a word like
 * others, and in a company's post `#partner` speaks to partners.
 */
function isUnclear({ text, tokens, grammar }: Features, tag: Token): boolean {
  if (!UNCLEAR.test(tag.norm)) return false
  if (!READ_AS_WORDS.test(tag.norm)) return true
  if (!grammar.some(({ speaker }) => speaker === 'person')) return false
  const at = tokens.indexOf(tag)
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isTied = (from: Token | undefined, to: Token | undefined) =>
    from !== undefined && to !== undefined && !/[.!?\n]/.test(text.slice(from.end, to.start))
  const isWord = (token: Token | undefined) => token?.kind === 'word' || token?.kind === 'mention'
  return !(isWord(before) && isTied(before, tag)) && !(isWord(after) && isTied(tag, after))
}

/** A product of the configured brand in a sentence that says “I”. */
function ownProduct({ tokens, sentences, grammar }: Features, brand: Brand): Token | undefined {
  const names = new Set(
    [...brand.names, ...brand.products].flatMap((name) => name.toLowerCase().split(/\s+/)),
  )
  return sentences
    .filter(({ index }) => grammar[index]?.speaker === 'person')
    .flatMap(({ first, last }) => tokens.slice(first, last + 1))
    .find(({ kind, norm }) => kind === 'word' && names.has(norm))
}
