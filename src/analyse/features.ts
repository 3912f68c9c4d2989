/**
 * What a post contains, found once and shared by all rules.
 */
import type { Credit, Post, Range } from '../model.ts'
import type { Reading, Wording } from '../wording/wording.ts'
import { findCredits } from './credits.ts'
import { type Mood, type Speaker, speakers } from './grammar.ts'
import { languageOf } from './language.ts'
import type { Hit, Hits, Lexicon } from './lexicon.ts'
import { type Question, typeQuestions } from './questions.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { type Token, tokenise } from './tokens.ts'
import type { Vocabulary } from './words.ts'

export type { Sentence } from './sentences.ts'
export type { Token, TokenKind } from './tokens.ts'

/** All ranges and offsets are into {@link Features.text}, the post's text. */
export interface Features {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** `English`, or what {@link languageOf} takes it for; then only rules for any language run. */
  readonly language: string
  /** Number of word tokens: what a reader would count. */
  readonly wordCount: number
  /** Who each sentence is about and how it is put, by sentence index. */
  readonly grammar: readonly SentenceGrammar[]
  /** Every sentence that asks, with what kind of question it is. */
  readonly questions: readonly Question[]
  /** Evidence that the post relates. */
  readonly credits: readonly Credit[]
  /** What the learned wording model makes of it. */
  readonly wording: Reading
  /** Hits of one vocabulary, in order, the longest where several begin at a word. */
  phrases<Tag extends string>(vocabulary: Vocabulary<Tag>): readonly Hit<Tag>[]
  /** Tokens of one kind, in order. */
  ofKind(kind: Token['kind']): readonly Token[]
  /** The words a range covers, as the post has them. */
  excerpt(range: Range): string
  /** The sentence a token belongs to. */
  sentenceOf(token: number): Sentence
}

export interface SentenceGrammar {
  readonly speaker: Speaker
  readonly mood: Mood
}

const NONE: readonly never[] = []

/**
 * The text with those of its invisible stretches blanked out that hold a mark which rules look for
 * between words, such as the exclamation marks of a comment or the braces of an expression.
 */
function withoutHiddenMarks({ text, zones }: Post): string {
  // In pieces: a new text for each stretch takes time by the square of their number.
  let shown = ''
  let at = 0
  for (const { kind, start, end } of zones) {
    const hidden = kind === 'markup' ? text.slice(start, end) : ''
    if (!/[!?{]/.test(hidden)) continue
    shown += text.slice(at, start) + hidden.replace(/[^\n\r]/g, ' ')
    at = end
  }
  return shown + text.slice(at)
}

/** Reads a post: tokens, sentences, phrases of every vocabulary, grammar, questions, credits. */
export function analyse(post: Post, lexicon: Lexicon, wording: Wording): Features {
  const text = withoutHiddenMarks(post)
  const tokens = tokenise(text, post.zones)
  const sentences = splitSentences(text, tokens)
  const hits: Hits = lexicon.match(tokens, sentences)
  const byKind = new Map<Token['kind'], Token[]>()
  for (const token of tokens) {
    const known = byKind.get(token.kind)
    if (known === undefined) byKind.set(token.kind, [token])
    else known.push(token)
  }
  const sentenceIndex = new Int32Array(tokens.length)
  for (const { index, first, last } of sentences) sentenceIndex.fill(index, first, last + 1)

  const language = languageOf(tokens)
  const known = language === 'English' ? tokens : []
  // One object that is filled in as it becomes known; each step is typed to see what is there by then.
  const features: { -readonly [Name in keyof Features]: Features[Name] } = {
    text,
    language,
    tokens,
    sentences,
    wording: wording.read(known, known === tokens ? sentences : []),
    wordCount: byKind.get('word')?.length ?? 0,
    phrases: <Tag extends string>(vocabulary: Vocabulary<Tag>) =>
      (hits.get(vocabulary) ?? NONE) as readonly Hit<Tag>[],
    ofKind: (kind: Token['kind']) => byKind.get(kind) ?? NONE,
    excerpt: (range: Range) => post.text.slice(range.start, range.end),
    sentenceOf: (token: number) => sentences[sentenceIndex[token] ?? 0] as Sentence,
    grammar: [],
    questions: [],
    credits: [],
  }
  features.grammar = speakers(features)
  features.questions = typeQuestions(features)
  features.credits = findCredits(features, post)
  return features
}
