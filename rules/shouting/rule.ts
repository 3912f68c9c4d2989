import type { Features, Token } from '../../src/analyse/features.ts'
import { ATTENTION_EMOJI } from '../../src/analyse/tokens.ts'
import { type Brand, defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'
import { forgiven, LOUD, OPENERS, PLAIN, TRADE, WORD_ENDING } from './words.ts'

const WHY_CAPITALS =
  'In a feed, capitals read as a raised voice, and people scroll past voices that are raised at them.'

export const rule = defineRule({
  id: 'shouting',
  category: 'noise',
  summary: 'Capitals, exclamation marks or emoji that raise the voice instead of the interest.',
  isForAnyLanguage: true,
  severity: 'warn',
  messages: {
    capitals: {
      what: ({ words }) => `“${words}” is set in capitals.`,
      why: WHY_CAPITALS,
      todo: ({ quiet }) =>
        quiet === ''
          ? 'Write it in ordinary letters, and let what it says be the loud part.'
          : `Write “${quiet}”, and let what it says be the loud part.`,
    },
    heading: {
      severity: 'info',
      what: ({ words }) => `“${words}” is a heading in capitals.`,
      why: 'Words in capitals lose their shape and take longer to read; screen readers may spell them out.',
      todo: ({ quiet }) =>
        quiet === '' ? 'Ordinary letters read faster.' : `“${quiet}” reads faster.`,
    },
    repeated: {
      what: ({ words, count }) => `${count} single words are shouted: ${words}.`,
      why: 'One word in capitals is emphasis. When several are, none of them stands out.',
      todo: 'Keep capitals for one word at most, or for none.',
    },
    word: {
      severity: 'info',
      what: ({ words }) => `“${words}” is in capitals.`,
      why: 'Readers know this word from advertisements, and capitals tell them that here is one more.',
      todo: ({ quiet }) => `“${quiet}” says the same in an ordinary voice.`,
    },
    marks: {
      what: ({ marks }) => `“${marks}” pushes what the sentence should say.`,
      why: 'Several exclamation marks after an offer sound like a market stall.',
      todo: ({ one }) => `One “${one}” is warm enough; a full stop often does more.`,
    },
    everySentence: {
      severity: 'info',
      what: ({ count, of }) => `${count} of ${of} sentences end in an exclamation mark.`,
      why: 'When every sentence is exciting, a reader cannot tell which one matters.',
      todo: 'Keep the mark for the sentence you are happiest about.',
    },
    alarm: {
      what: ({ emoji }) => `${emoji} sound an alarm.`,
      why: 'Sirens and red marks say “danger”. Readers feel tricked when it was only news.',
      todo: 'Open with the news itself; keep the siren for a real emergency.',
    },
    emoji: {
      severity: 'info',
      what: ({ emoji }) => `${emoji}: several signs in a row that call for attention.`,
      why: 'A row of them hides the words, and a screen reader reads out each one.',
      todo: 'Keep the one that adds something.',
    },
    emojiEverywhere: {
      severity: 'info',
      what: ({ count, words }) => `There are ${count} emoji to ${words} words.`,
      why: 'An emoji every few words makes a sentence hard to follow, more so when it is read aloud.',
      todo: 'Keep one or two that carry a feeling, and put them at the end of a line.',
    },
  },
  vocabularies: [forgiven],
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Words that you always write in capitals, such as a product or a team.',
    },
  },
  isFixable: true,
  rewrite,
  *check({ post, features, options, brand, acronyms }) {
    // Which words are abbreviations is only known for English; signs read the same everywhere.
    const isKnown = features.language === 'English'
    const runs = isKnown
      ? capitalRuns(features, namesOf(brand, [...options.allow, ...acronyms]))
      : []
    const offers = isOffer(features)
    const hasLink = features.ofKind('url').length > 0
    const isAnswer = post.isReply || features.tokens[0]?.kind === 'mention'
    const singles: Run[] = []
    for (const run of runs) {
      const messageId = isAnswer && !offers ? undefined : shape(features, run, offers || hasLink)
      if (messageId === undefined) singles.push(run)
      else yield { messageId, range: run, data: spoken(features, run) }
    }
    const loud = singles.filter((run) => run.loud > 0)
    const different = new Set(loud.map((run) => features.excerpt(run)))
    const first = singles[0]
    if (first !== undefined && offers && (singles.length >= 3 || different.size >= 2)) {
      const words = singles
        .slice(0, 6)
        .map((run) => `“${features.excerpt(run)}”`)
        .join(', ')
      yield { messageId: 'repeated', range: first, data: { words, count: singles.length } }
    } else if (!isAnswer) {
      for (const run of loud) {
        const data = spoken(features, run)
        yield { messageId: 'word', range: run, data, strength: offers ? 1 : 0.5 }
      }
    }
    if (isAnswer) return
    const sells = offers || runs.some((run) => run.loud > 0)
    if (sells) yield* marks(features)
    yield* emoji(features, sells)
  },
})

/** Capital words next to each other on one line; numbers, prices and acronyms among them do not end the run. */
interface Run extends Range {
  /** Index of its first token. */
  readonly first: number
  /** Index of its last token. */
  readonly last: number
  readonly length: number
  readonly ordinary: number
  readonly loud: number
}

function capitalRuns(features: Features, named: ReadonlySet<string>): Run[] {
  const { tokens } = features
  const isForgiven = new Set<number>()
  for (const hit of features.phrases(forgiven)) {
    for (let at = hit.first; at <= hit.last; at++) isForgiven.add(at)
  }
  const runs: Run[] = []
  let words: number[] = []
  const close = () => {
    const norms = words.map((at) => tokens[at]?.norm ?? '')
    const ordinary = norms.filter(isOrdinary)
    const start = tokens[words[0] as number]?.start ?? 0
    // A title or somebody's words, in quotation marks.
    const isQuotation = /["“«]/.test(features.text.charAt(start - 1))
    if (ordinary.length > 0 && !isQuotation && !words.some((at) => isForgiven.has(at))) {
      runs.push({
        first: words[0] as number,
        last: words.at(-1) as number,
        start,
        end: tokens[words.at(-1) as number]?.end ?? 0,
        length: words.length,
        ordinary: ordinary.length,
        loud: norms.filter((norm) => LOUD.has(norm)).length,
      })
    }
    words = []
  }
  tokens.forEach((token, at) => {
    const gap = features.text.slice(tokens[at - 1]?.end ?? 0, token.start)
    if (words.length > 0 && gap.includes('\n')) close()
    if (isShoutable(token, tokens[at - 1]) && !named.has(token.norm)) words.push(at)
    else if (words.length > 0 && !runsThrough(token)) close()
  })
  if (words.length > 0) close()
  return runs
}

function isShoutable(token: Token, before: Token | undefined): boolean {
  const isCode = /^(?:codes?|coupon|promo|voucher)$/.test(before?.norm ?? '')
  return token.kind === 'word' && token.isAllCaps && !token.isQuoted && !isCode
}

function runsThrough({ kind, start, end, isCapitalised }: Token): boolean {
  if (kind === 'word') return isCapitalised && end - start === 1
  return kind === 'number' || kind === 'percent' || kind === 'money' || kind === 'time'
}

/** A word rather than an abbreviation or a name. */
function isOrdinary(norm: string): boolean {
  const isLongWord = norm.length >= 5 && WORD_ENDING.test(norm)
  return LOUD.has(norm) || PLAIN.has(norm) || isLongWord || /(\p{L})\1{3}/u.test(norm)
}

function namesOf(brand: Brand, allow: readonly string[]): Set<string> {
  const names = [...brand.names, ...brand.products, ...allow]
  return new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))
}

/** The text that follows a run up to the next word. */
function after({ text }: Features, { end }: Range): string {
  return /^\P{L}{0,4}/u.exec(text.slice(end, end + 8))?.[0] ?? ''
}

function spoken(features: Features, run: Run) {
  return { words: features.excerpt(run), quiet: quiet(features, run) }
}

const PROPER =
  /^(?:i(?:'.*)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|christmas|cyber|black)$/

/**
 * A run as it would be said, with a capital where it opens a line; empty where a word of it may be
 * a name, which only the author can spell.
 */
function quiet(features: Features, { start, first, last }: Run): string {
  let text = ''
  let at = start
  for (const token of features.tokens.slice(first, last + 1)) {
    const word = features.excerpt(token)
    const isShort = word.length < 4
    if (token.isAllCaps && !isShort && !isOrdinary(token.norm)) return ''
    const lower = word === 'A' || isOrdinary(token.norm) ? word.toLowerCase() : word
    const isProper = PROPER.test(token.norm)
    text += features.text.slice(at, token.start)
    text += isProper ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
    at = token.end
  }
  const before = features.text.slice(features.tokens[first - 1]?.end ?? 0, start)
  const opens = first === 0 || /[.!?:\n]/.test(before)
  return opens ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/**
 * What a run is called; undefined where it is at most a single word for emphasis. Without an offer or
 * a link, capitals are joy, grief or a headline.
 */
function shape(features: Features, run: Run, leads: boolean): 'capitals' | 'heading' | undefined {
  const { tokens } = features
  const isExclaimed = /[!！]/.test(after(features, run))
  if (run.length >= 3 && run.ordinary >= 2) {
    if (run.loud > 0 || (leads && (run.ordinary >= 4 || isExclaimed))) return 'capitals'
    return run.length < features.wordCount ? 'heading' : undefined
  }
  const opening = tokens[features.sentences[0]?.firstWord ?? 0]
  const opens = opening?.start === run.start
  if (run.length === 2 && run.ordinary === 2) {
    if (run.loud > 0 || (opens && isExclaimed)) return 'capitals'
  }
  return opens && OPENERS.has(opening.norm) ? 'capitals' : undefined
}

/** The post tells the reader to do something, names a price or speaks of a sale. */
function isOffer(features: Features): boolean {
  return (
    features.grammar.some(({ mood }) => mood === 'command') ||
    features.ofKind('word').some(({ norm }) => TRADE.has(norm)) ||
    features.ofKind('percent').length + features.ofKind('money').length > 0
  )
}

const MARKS = /[!！?？]{2,}|[!！](?:\s[!！])+/gu

/** Runs of exclamation marks in a post that sells; never those of thanks, joy and a person's own story. */
function* marks(features: Features) {
  const { tokens, sentences, text } = features
  if (features.credits.some(({ kind }) => kind === 'personal')) return
  const isWarm = warmSentences(features)
  let count = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const between = text.slice(token.end, tokens[at + 1]?.start ?? text.length)
    for (const { 0: run, index } of between.matchAll(MARKS)) {
      if (token.isQuoted || !/[!！]/.test(run) || run === '?!' || run === '!?') continue
      count++
      const sentence = features.sentenceOf(at)
      if (isWarm.has(sentence.index)) continue
      const start = token.end + index
      yield {
        messageId: 'marks',
        range: { start, end: start + run.length },
        data: { marks: run, one: run.includes('?') ? '?' : '!' },
      }
    }
  }
  const exclaimed = sentences.filter(({ mark }) => /[!！]/.test(mark))
  const last = exclaimed.at(-1)
  if (last === undefined || count > 0 || exclaimed.length < 3) return
  if (exclaimed.length < 0.75 * sentences.length) return
  yield {
    messageId: 'everySentence',
    range: { start: last.end - last.mark.length, end: last.end },
    data: { count: exclaimed.length, of: sentences.length },
  }
}

/** Indices of the sentences that thank or congratulate. Credits and sentences are both in order. */
function warmSentences({ credits, sentences, phrases }: Features): ReadonlySet<number> {
  const warm = new Set(phrases(forgiven).map(({ sentence }) => sentence))
  let at = 0
  for (const { cue, range } of credits) {
    if (cue !== 'thanks') continue
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= range.start) at++
    warm.add(at)
  }
  return warm
}

const ALARM = /^[🚨‼❗⚠]/u

function* emoji(features: Features, sells: boolean) {
  const { tokens } = features
  const alarms = features.ofKind('emoji').filter(({ norm }) => ALARM.test(norm))
  const first = alarms[0]
  if (first !== undefined && alarms.length >= 2) {
    const shown = alarms
      .slice(0, 6)
      .map(({ norm }) => norm)
      .join(' ')
    yield { messageId: 'alarm', range: first, data: { emoji: shown } }
  } else if (sells) {
    for (let at = 0; at < tokens.length; at++) {
      const start = at
      while (tokens[at]?.kind === 'emoji' && ATTENTION_EMOJI.test(tokens[at]?.norm ?? '')) at++
      if (at - start < 3) continue
      const range = { start: tokens[start]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 }
      yield { messageId: 'emoji', range, data: { emoji: features.excerpt(range) } }
      return
    }
  }
  const opens = lineOpeners(features)
  const inline = features.ofKind('emoji').filter(({ start, norm }) => {
    return !opens.has(start) && !/^(?:⭐|\p{RI}|[0-9#*])/u.test(norm)
  })
  const firstInline = inline[0]
  if (firstInline === undefined || !sells) return
  if (inline.length < 5 || inline.length < features.wordCount / 3) return
  yield {
    messageId: 'emojiEverywhere',
    range: firstInline,
    data: { count: inline.length, words: features.wordCount },
  }
}

/** Where emoji start that open a line, as bullets do: nothing but signs stands before them. */
function lineOpeners({ tokens, text }: Features): ReadonlySet<number> {
  const openers = new Set<number>()
  let isOpen = true
  let end = 0
  for (const token of tokens) {
    const between = text.slice(end, token.start)
    end = token.end
    if (between.includes('\n')) isOpen = true
    if (token.kind !== 'emoji') isOpen = false
    else if (isOpen) openers.add(token.start)
  }
  return openers
}
