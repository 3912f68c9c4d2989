/**
 * What a post is like, as far as it bears on how its friendly words are meant: thanks in a chat are
 * thanks, thanks above a price are a way to open an advertisement.
 */
import type { Range } from '../../model.ts'
import type { Features } from '../features.ts'
import { isWithin, quotationsOf } from '../quotations.ts'
import type { Token } from '../tokens.ts'
import { peopleIn } from './names.ts'
import { personalWords } from './personal-words.ts'

export type Trait =
  | 'i'
  | 'iTwice'
  | 'my'
  | 'we'
  | 'you'
  | 'they'
  | 'past'
  | 'lowerCase'
  | 'exclaims'
  | 'face'
  | 'camera'
  | 'applause'
  | 'list'
  | 'short'
  | 'long'
  | 'veryLong'
  | 'reply'
  | 'mention'
  | 'mentionInside'
  | 'mentions'
  | 'person'
  | 'fullName'
  | 'fullNames'
  | 'command'
  | 'commands'
  | 'sale'
  | 'link'
  | 'links'
  | 'hashtag'
  | 'hashtags'
  | 'percent'
  | 'price'
  | 'event'
  | 'asks'
  | 'invites'
  | 'hooks'

export interface Traits {
  readonly of: ReadonlySet<Trait>
  readonly people: readonly Range[]
  /** Somebody else's words. */
  readonly quotations: readonly Range[]
  /** The first I, me or my outside of quotations. */
  readonly firstPerson: Range | undefined
}

const setOf = (words: string) => new Set(words.trim().split(/\s+/))
const I = setOf("i i'm im i've i'd i'll ive me myself imma ima")
const WE = setOf("we we're we've we'll our us")
const YOU = setOf('you your')
const THEY = setOf("he she his her they their them him who he's she's")
const PAST = setOf('was were had went got did saw made came took said told')
const SALES = setOf(`
  buy shop order get register download join book try sign save invest enter upgrade grab win start
  switch subscribe install apply request claim schedule drop donate unlock earn preorder`)
const EVENT = setOf(`
  webinar webinars podcast episode summit conference panel panels keynote series masterclass expo rsvp`)
const FACE = /[😂🤣😅😭🥺🙃🤦🤷💀😩😬🙄🥲😢😍🥰❤]/u
const CAMERA = /[📸📷🎥🎨📹🎬✍🗣]/u
const APPLAUSE = /[👏🙌🙏🎉🏆👑💪🐐🎂🥇]/u
const LIST_LINE = /^[^\S\n]*(?:[-•*✔➡▪→]|\p{Extended_Pictographic}|\d+[.)]|\d\ufe0f?\u20e3)/gmu
/** Words of a post that is over at a glance, of one that takes its time, and of an essay. */
const SHORT = 20
const LONG = 60
const VERY_LONG = 150

export function traitsOf(features: Omit<Features, 'credits'>): Traits {
  const { text, tokens, sentences, grammar, questions, ofKind, phrases } = features
  const traits = new Set<Trait>()
  const when = (trait: Trait, isSo: boolean) => {
    if (isSo) traits.add(trait)
  }
  const quotations = quotationsOf(text)
  const stock = phrases(personalWords).filter(({ entry }) => entry.tag === 'stock')
  let firstPerson: Range | undefined
  let said = 0
  for (const word of ofKind('word')) {
    when('we', WE.has(word.norm))
    when('you', YOU.has(word.norm))
    when('they', THEY.has(word.norm))
    when('past', PAST.has(word.norm))
    when('event', EVENT.has(word.norm))
    const isMy = word.norm === 'my' || word.norm === 'mine'
    if ((!isMy && !I.has(word.norm)) || word.isQuoted || isWithin(quotations, word.start)) continue
    if (stock.some(({ start, end }) => start <= word.start && word.end <= end)) continue
    firstPerson ??= word
    if (isMy) traits.add('my')
    else said++
  }
  when('i', said > 0)
  when('iTwice', said > 1)
  const people = peopleIn(features)
  const full = people.filter(({ start, end }) => /[\s-]/.test(text.slice(start, end)))
  when('person', people.length > 0)
  when('fullName', full.length > 0)
  when('fullNames', full.length > 2)

  const mentions = ofKind('mention')
  when('mention', mentions.length > 0)
  when('mentions', mentions.length > 2)
  when('reply', tokens[0]?.kind === 'mention')
  let commands = 0
  for (const { index, first, firstWord, last } of sentences) {
    for (let at = first + 1; at <= last; at++) {
      const isInside = tokens[at]?.kind === 'mention' && tokens[at - 1]?.kind === 'word'
      when('mentionInside', isInside)
    }
    if (grammar[index]?.mood !== 'command') continue
    commands++
    for (let at = firstWord; at < firstWord + 3 && at <= last; at++) {
      when('sale', SALES.has((tokens[at] as Token).norm))
    }
  }
  when('command', commands > 0)
  when('commands', commands > 2)
  when('link', ofKind('url').length > 0)
  when('links', ofKind('url').length > 1)
  when('hashtag', ofKind('hashtag').length > 0)
  when('hashtags', ofKind('hashtag').length > 2)
  when('percent', ofKind('percent').length > 0)
  when('price', ofKind('money').length > 0)
  const words = ofKind('word')
  when('short', words.length < SHORT)
  when('long', words.length >= LONG)
  when('veryLong', words.length >= VERY_LONG)
  when('lowerCase', words[0]?.isCapitalised === false)
  when('exclaims', text.includes('!'))
  when('face', FACE.test(text))
  when('camera', CAMERA.test(text))
  when('applause', APPLAUSE.test(text))
  when('list', (text.match(LIST_LINE)?.length ?? 0) > 2)
  when('asks', text.includes('?'))
  when(
    'invites',
    questions.some(({ type, strength }) => type === 'open' && strength >= 0.5),
  )
  when(
    'hooks',
    questions.some(({ type }) => type === 'sales'),
  )
  return { of: traits, people, quotations, firstPerson }
}
