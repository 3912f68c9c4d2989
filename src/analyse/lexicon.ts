/**
 * One automaton for the phrases of all rooms.
 *
 * Every phrase is a path in one trie whose edges are words, stems, slots and gaps, each an integer.
 * A post is walked once: for each token the trie is entered only if some phrase begins with that
 * token, so the cost depends on the post, not on the number of phrases (`bench/` shows it).
 */

import type { Sentence, Token } from './features.ts'
import { fold } from './fold.ts'
import { stem } from './natural.ts'
import { GAP, parsePhrase, SLOTS, type Vocabulary, type WordEntry } from './words.ts'

/** A phrase found in a post. The range is into the post's text. */
export interface Hit<Tag extends string = string> {
  readonly start: number
  readonly end: number
  readonly entry: WordEntry & { readonly tag: Tag }
  /** Index of the first token it covers. */
  readonly first: number
  /** Index of the last token it covers. */
  readonly last: number
  /** Index of the sentence it stands in. */
  readonly sentence: number
}

export type Hits = ReadonlyMap<Vocabulary, readonly Hit[]>

/** Looks up all vocabularies it was compiled from in one walk over a post's tokens. */
export interface Lexicon {
  match(tokens: readonly Token[], sentences: readonly Sentence[]): Hits
}

interface End {
  readonly vocabulary: number
  readonly entry: WordEntry
  readonly atStart: boolean
  readonly atEnd: boolean
}

interface TokenEdges {
  /** 0 where no phrase has this word. */
  readonly word: number
  /** 0 where no phrase has this stem. */
  readonly stem: number
}

const NONE: TokenEdges = { word: 0, stem: 0 }
const GAP_EDGE = 1
const FIRST_SLOT_EDGE = 2
const FIRST_WORD_EDGE = FIRST_SLOT_EDGE + SLOTS.length
const SLOT_EDGE = new Map(SLOTS.map((slot, index) => [slot as string, FIRST_SLOT_EDGE + index]))
const ANY_WORD_EDGE = SLOT_EDGE.get('word') as number
/** Room for edges in a node-and-edge key; edges are numbered below it. */
const EDGE_SPACE = 1 << 20
const MEMO_LIMIT = 50_000
/** Porter never touches the first letters of a word, so a stem with other ones need not be computed. */
const STEM_PREFIX = 3

/** Written without the apostrophe these are words of their own. */
const AMBIGUOUS_WITHOUT_APOSTROPHE = new Set([
  "its'",
  "it's",
  "we're",
  "we'll",
  "i'll",
  "i'd",
  "he'll",
  "she'll",
  "we'd",
  "she'd",
  "let's",
  "who're",
])

/**
 * Compiles vocabularies into one automaton.
 *
 * @throws RangeError for a phrase that cannot be read.
 */
export function compileLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const edges = new Map<number, number>()
  const ends: (End[] | undefined)[] = []
  const wordEdges = new Map<string, number>()
  const stemEdges = new Map<string, number>()
  const stemPrefixes = new Set<string>()
  const memo = new Map<string, TokenEdges>()
  const stemMemo = new Map<string, string>()
  let nodes = 1
  let nextEdge = FIRST_WORD_EDGE

  const step = (node: number, edge: number): number => {
    const key = node * EDGE_SPACE + edge
    let next = edges.get(key)
    if (next === undefined) {
      next = nodes++
      edges.set(key, next)
    }
    return next
  }
  const wordEdge = (word: string): number => {
    const known = wordEdges.get(word)
    if (known !== undefined) return known
    const edge = nextEdge++
    wordEdges.set(word, edge)
    const bare = word.replaceAll("'", '')
    if (bare !== word && !AMBIGUOUS_WITHOUT_APOSTROPHE.has(word) && !wordEdges.has(bare)) {
      wordEdges.set(bare, edge)
    }
    return edge
  }
  const stemEdge = (word: string): number => {
    let stemmed = stemMemo.get(word)
    if (stemmed === undefined) {
      stemmed = stem(word)
      stemMemo.set(word, stemmed)
    }
    let edge = stemEdges.get(stemmed)
    if (edge === undefined) {
      edge = nextEdge++
      stemEdges.set(stemmed, edge)
      stemPrefixes.add(stemmed.slice(0, STEM_PREFIX))
    }
    return edge
  }

  vocabularies.forEach((vocabulary, index) => {
    for (const entry of vocabulary.entries) {
      for (const path of parsePhrase(entry.phrase)) {
        let node = 0
        for (const part of path.steps) {
          if (part.type === 'gap') node = step(node, GAP_EDGE)
          else if (part.type === 'slot') node = step(node, SLOT_EDGE.get(part.value) as number)
          else if (part.type === 'stem') node = step(node, stemEdge(part.value))
          else node = step(node, wordEdge(fold(part.value)))
        }
        const end = { vocabulary: index, entry, atStart: path.atStart, atEnd: path.atEnd }
        const here = ends[node]
        if (here === undefined) ends[node] = [end]
        else here.push(end)
      }
    }
  })

  const lookUp = (norm: string): TokenEdges => {
    const known = memo.get(norm)
    if (known !== undefined) return known
    const word = wordEdges.get(norm) ?? 0
    const stemmed = stemPrefixes.has(norm.slice(0, STEM_PREFIX))
      ? (stemEdges.get(stem(norm)) ?? 0)
      : 0
    const found = word === 0 && stemmed === 0 ? NONE : { word, stem: stemmed }
    if (memo.size >= MEMO_LIMIT) memo.clear()
    memo.set(norm, found)
    return found
  }

  return {
    match(tokens, sentences) {
      const raw: Hit[][] = vocabularies.map(() => [])
      const tokenEdges = tokens.map((token) =>
        token.kind === 'word' || token.kind === 'hashtag' || token.kind === 'number'
          ? lookUp(token.norm)
          : NONE,
      )

      const walk = (node: number, at: number, first: number, sentence: Sentence): void => {
        const here = ends[node]
        if (here !== undefined) {
          for (const end of here) {
            if (end.atStart && first !== sentence.firstWord) continue
            if (end.atEnd && at - 1 !== sentence.lastWord) continue
            raw[end.vocabulary]?.push({
              start: (tokens[first] as Token).start,
              end: (tokens[at - 1] as Token).end,
              entry: end.entry,
              first,
              last: at - 1,
              sentence: sentence.index,
            })
          }
        }
        const base = node * EDGE_SPACE
        const token = tokens[at]
        if (token !== undefined && at <= sentence.last) {
          const { word, stem } = tokenEdges[at] as TokenEdges
          follow(base + word, word !== 0, at + 1, first, sentence)
          follow(base + stem, stem !== 0, at + 1, first, sentence)
          const slot = SLOT_EDGE.get(token.kind)
          follow(
            base + (slot ?? 0),
            slot !== undefined && token.kind !== 'word',
            at + 1,
            first,
            sentence,
          )
          follow(base + ANY_WORD_EDGE, token.kind === 'word', at + 1, first, sentence)
        }
        if (node === 0) return
        const gap = edges.get(base + GAP_EDGE)
        if (gap === undefined) return
        for (let skipped = 0; skipped <= GAP && at + skipped <= sentence.last; skipped++) {
          walk(gap, at + skipped, first, sentence)
        }
      }
      const follow = (
        key: number,
        open: boolean,
        at: number,
        first: number,
        sentence: Sentence,
      ) => {
        if (!open) return
        const next = edges.get(key)
        if (next !== undefined) walk(next, at, first, sentence)
      }

      for (const sentence of sentences) {
        for (let at = sentence.first; at <= sentence.last; at++) walk(0, at, at, sentence)
      }
      const hits = new Map<Vocabulary, readonly Hit[]>()
      vocabularies.forEach((vocabulary, index) => {
        const found = raw[index] as Hit[]
        if (found.length > 0) hits.set(vocabulary, leftmostLongest(found))
      })
      return hits
    },
  }
}

/** Of hits that share a word, the one that begins first, and of those the longest. */
function leftmostLongest(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Hit[] = []
  for (const hit of hits) if (hit.first > (kept.at(-1)?.last ?? -1)) kept.push(hit)
  return kept
}
