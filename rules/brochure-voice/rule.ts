import type { Features, Sentence } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import type { WordEntry } from '../../src/analyse/words.ts'
import { defineRule } from '../../src/check/define.ts'
import { lazyPattern } from '../../src/lazy-pattern.ts'
import { words as discounts } from '../discount-spam/words.ts'
import { words as hype } from '../hype/words.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

type Tag = (typeof words)['entries'][number]['tag']

/** Points of a phrase, each counted once; below zero what a person or a market stall says. Set by hand on graded posts. */
const POINTS: Readonly<Record<Tag, number>> = {
  jargon: 3,
  lyric: 2,
  slogan: 2,
  pointer: 2,
  business: 1,
  benefit: 1,
  company: 1,
  person: -1,
  stall: -1,
}

/**
 * Points by the square root of the length: a long post needs more of the voice to sound like it, but
 * not in proportion. From THICK on, graders called 84 of
 * 100 posts corporate on the tuning set and 95 on another; between SOME and THICK 61 and 72.
 */
const THICK = 0.95
const SOME = 0.5

/** A telephone number of eight digits or more in groups, the mark of a leaflet. */
const PHONE = lazyPattern(
  () =>
    /(?<![\p{L}\p{N}/#-])(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,5}\)|\d{2,5})(?:[ .-]\d{2,4}){2,3}(?![\p{L}\p{N}])/u,
)
/** What every such number has. */
const GROUPS = /[ .-]\d{2,4}[ .-]\d{2}/

const WHY =
  'In a feed of people, a leaflet is what readers have learned not to read: nobody seems to be speaking.'

export const rule = defineRule({
  id: 'brochure-voice',
  category: 'distance',
  summary: 'Brochure or press-release language, in which nobody seems to be speaking.',
  severity: 'warn',
  messages: {
    thick: {
      what: ({ phrases }) => `This reads like a brochure: ${phrases}.`,
      why: WHY,
      todo: ({ plain }) =>
        `Say it as you would across a table, with one thing that happened.${plain}`,
    },
    some: {
      severity: 'info',
      what: ({ phrases }) => `This has something of a press release: ${phrases}.`,
      why: 'Words that fit any company tell a reader little about yours.',
      todo: ({ plain }) =>
        `Swap one of them for what it means in practice, or let a person say it.${plain}`,
    },
  },
  vocabularies: [words, hype, discounts],
  rewrite,
  *check({ post, features }) {
    const cues = cuesOf(features)
    const voice = cues.filter(({ entry }) => POINTS[entry.tag] > 0)
    const substance = new Set(
      voice.filter(isSubstance).map((hit) => features.excerpt(hit).toLowerCase()),
    )
    if (substance.size === 0 || post.isReply) return
    const thickness = points(features, cues) / Math.sqrt(features.wordCount + 8)
    if (thickness >= SOME) {
      const phrases = strongest(features, voice)
      yield {
        messageId: thickness >= THICK && substance.size >= 2 ? 'thick' : 'some',
        range: densest(features, voice),
        data: {
          phrases: phrases.map((hit) => `“${features.excerpt(hit)}”`).join(', '),
          plain: plainer(features, voice),
        },
        strength: Math.min(1, thickness / (2 * THICK)),
      }
    }
  },
})

type Cue = Omit<Hit, 'entry'> & { readonly entry: WordEntry & { readonly tag: Tag } }

/** The room's own phrases, an advertiser's praise as a catalogue's, and an offer as a market stall's. */
function cuesOf(features: Features): Cue[] {
  const as = (hit: Hit, tag: Tag): Cue => ({ ...hit, entry: { ...hit.entry, tag } })
  const praise = features.phrases(hype).filter(({ entry }) => entry.tag === 'puff')
  const offers = features.phrases(discounts).filter(({ entry }) => entry.tag !== 'innocent')
  return [
    ...features.phrases(words),
    ...praise.map((hit) => as(hit, 'lyric')),
    ...offers.map((hit) => as(hit, 'stall')),
  ].filter(({ first }) => !features.tokens[first]?.isQuoted)
}

/** Says something in the voice of a brochure; a pointer or a job title alone does not. */
function isSubstance({ entry }: Cue): boolean {
  return entry.tag !== 'pointer' && entry.tag !== 'company' && entry.tag !== 'benefit'
}

function points(features: Features, cues: readonly Cue[]): number {
  const different = new Map(cues.map((hit) => [features.excerpt(hit).toLowerCase(), hit.entry.tag]))
  const tags = [...different.values()]
  const pointers = tags.filter((tag) => tag === 'pointer').length
  const spoken =
    tags.reduce((sum, tag) => sum + POINTS[tag], 0) - POINTS.pointer * Math.max(0, pointers - 2)
  const count = (most: number, found: number) => Math.min(most, found)
  const people = features.grammar.filter(({ speaker }) => speaker === 'person').length
  const asked = features.grammar.filter(({ mood }) => mood === 'question').length
  const exclaimed = features.text.split('!').length - 1
  const credits = features.credits.filter(({ kind }) => kind === 'helpful').length
  const thanks = features.credits.filter(({ cue }) => cue === 'thanks').length
  const liveliness = count(3, features.ofKind('emoji').length) + count(3, exclaimed)
  const leaflet = GROUPS.test(features.text) && PHONE().test(features.text) ? 2 : 0
  return (
    spoken +
    leaflet -
    liveliness -
    4 * count(2, people) -
    2 * (count(2, asked) + count(3, credits) + thanks)
  )
}

/** The sentence that holds most of the voice. */
function densest(features: Features, voice: readonly Cue[]): Sentence {
  const sums = new Map<number, number>()
  for (const { sentence, entry } of voice) {
    sums.set(sentence, (sums.get(sentence) ?? 0) + POINTS[entry.tag])
  }
  const [index = 0] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? []
  return features.sentences[index] as Sentence
}

/** At most four different phrases, those furthest from speech first, then in the order of the post. */
function strongest(features: Features, voice: readonly Cue[]): Cue[] {
  const different = new Map(voice.map((hit) => [features.excerpt(hit).toLowerCase(), hit]))
  return [...different.values()]
    .sort((a, b) => POINTS[b.entry.tag] - POINTS[a.entry.tag] || a.start - b.start)
    .slice(0, 4)
    .sort((a, b) => a.start - b.start)
}

/** A plainer way to say the first phrase that has one. */
function plainer(features: Features, voice: readonly Cue[]): string {
  const hit = voice.find(({ entry }) => entry.instead !== undefined)
  return hit === undefined
    ? ''
    : ` A plainer word for “${features.excerpt(hit)}”: ${hit.entry.instead}.`
}
