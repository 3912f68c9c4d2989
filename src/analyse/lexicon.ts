/**
 * One automaton for the phrases of all rooms.
 *
 * The phrases share one trie whose edges are words, stems, slots and gaps, each an integer. A post
 * is walked once, and for each token the trie is entered only if some phrase begins with that token,
 * so the cost depends on the post, not on the number of phrases (`bench/` shows it).
 *
 * Spelled out, a few hundred phrases with alternatives are tens of thousands of paths, which would
 * take longer to build than a post takes to judge. So a node holds the places that it stands for in
 * the phrases as written, and gets its children when a post first comes by.
 */

import type { Sentence, Token } from './features.ts'
import { fold } from './fold.ts'
import { stem } from './natural.ts'
import {
  GAP,
  type Pattern,
  parsePattern,
  SLOTS,
  type Step,
  type Vocabulary,
  type WordEntry,
} from './words.ts'

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

/** A place in a phrase as written: before one of its parts, inside of one, or at the end. */
interface Place {
  /** The edges in a row that lead on from here, one row for each choice; an empty one skips the part. */
  readonly choices: readonly (readonly number[])[]
  /** Undefined at the end of the phrase. */
  readonly after: Place | undefined
  /** The phrase that ends here. */
  readonly end: End | undefined
  /** The node that stands for this place alone. */
  node: Node | undefined
}

/** All places that the same edges lead to. */
interface Node {
  readonly places: readonly Place[]
  readonly ends: readonly End[]
  /** Undefined until a post comes by. */
  next: Children | undefined
}

/**
 * The children of a node by their edges: a hash table that is half empty, so that most edges which
 * are not in it are seen not to be there at the first look. (A Map takes several times as long.)
 */
class Children {
  readonly #edges: Int32Array
  readonly #nodes: (Node | undefined)[]
  readonly #mask: number
  readonly isEmpty: boolean

  constructor(children: readonly (readonly [edge: number, node: Node])[]) {
    let size = 1
    while (size < 2 * children.length) size *= 2
    this.isEmpty = children.length === 0
    this.#mask = size - 1
    this.#edges = new Int32Array(size)
    this.#nodes = new Array(size).fill(undefined)
    for (const [edge, node] of children) {
      let at = edge & this.#mask
      while (this.#edges[at] !== 0) at = (at + 1) & this.#mask
      this.#edges[at] = edge
      this.#nodes[at] = node
    }
  }

  get(edge: number): Node | undefined {
    let at = edge & this.#mask
    while (this.#edges[at] !== edge) {
      if (this.#edges[at] === 0) return undefined
      at = (at + 1) & this.#mask
    }
    return this.#nodes[at]
  }
}

/** What a token can step along; 0 where no phrase has it. */
interface TokenEdges {
  readonly word: number
  readonly stem: number
}

const NONE: TokenEdges = { word: 0, stem: 0 }
const GAP_EDGE = 1
const FIRST_SLOT_EDGE = 2
const FIRST_WORD_EDGE = FIRST_SLOT_EDGE + SLOTS.length
const SLOT_EDGE = new Map<string, number>(
  SLOTS.map((slot, index) => [slot, FIRST_SLOT_EDGE + index]),
)
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
  const wordEdges = new Map<string, number>()
  const stemEdges = new Map<string, number>()
  const stemPrefixes = new Set<string>()
  const partEdges = new Map<Pattern['parts'][number], Place['choices']>()
  const memo = new Map<string, TokenEdges>()
  let nextEdge = FIRST_WORD_EDGE

  const wordEdge = (word: string): number => {
    const known = wordEdges.get(word)
    if (known !== undefined) return known
    const bare = AMBIGUOUS_WITHOUT_APOSTROPHE.has(word) ? word : word.replaceAll("'", '')
    const edge = wordEdges.get(bare) ?? nextEdge++
    wordEdges.set(word, edge)
    wordEdges.set(bare, edge)
    return edge
  }
  const stemEdge = (word: string): number => {
    const stemmed = stem(word)
    let edge = stemEdges.get(stemmed)
    if (edge === undefined) {
      edge = nextEdge++
      stemEdges.set(stemmed, edge)
      stemPrefixes.add(stemmed.slice(0, STEM_PREFIX))
    }
    return edge
  }
  const edgeOf = (step: Step): number => {
    if (step.type === 'gap') return GAP_EDGE
    if (step.type === 'slot') return SLOT_EDGE.get(step.value) as number
    return step.type === 'stem' ? stemEdge(step.value) : wordEdge(fold(step.value))
  }
  const edgesOf = (choices: Pattern['parts'][number]): Place['choices'] => {
    let edges = partEdges.get(choices)
    if (edges === undefined) {
      edges = choices.map((steps) => steps.map(edgeOf))
      partEdges.set(choices, edges)
    }
    return edges
  }
  const starts: Place[] = []
  vocabularies.forEach(({ entries }, vocabulary) => {
    for (const entry of entries) {
      for (const { parts, atStart, atEnd } of parsePattern(entry.phrase)) {
        const end = { vocabulary, entry, atStart, atEnd }
        let place: Place = { choices: [], after: undefined, end, node: undefined }
        for (let part = parts.length - 1; part >= 0; part--) {
          const choices = edgesOf(parts[part] as Pattern['parts'][number])
          place = { choices, after: place, end: undefined, node: undefined }
        }
        starts.push(place)
      }
    }
  })
  const roots = open(nodeOf(starts))

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
      // Three edges a token: its word, its stem, the slot it fills.
      const edges = new Int32Array(3 * tokens.length)
      for (let at = 0; at < tokens.length; at++) {
        const { kind, norm } = tokens[at] as Token
        edges[3 * at + 2] = SLOT_EDGE.get(kind) ?? 0
        if (kind !== 'word' && kind !== 'hashtag' && kind !== 'number') continue
        const { word, stem } = lookUp(norm)
        edges[3 * at] = word
        edges[3 * at + 1] = stem
      }

      const report = (end: End, first: number, last: number, sentence: Sentence): void => {
        if (end.atStart && first !== sentence.firstWord) return
        if (end.atEnd && last !== sentence.lastWord) return
        raw[end.vocabulary]?.push({
          start: (tokens[first] as Token).start,
          end: (tokens[last] as Token).end,
          entry: end.entry,
          first,
          last,
          sentence: sentence.index,
        })
      }
      /** Goes on from a node's children with the token at `at`. */
      const step = (from: Children, at: number, first: number, sentence: Sentence): void => {
        for (let edge = 3 * at; edge < 3 * at + 3; edge++) {
          const node = from.get(edges[edge] as number)
          if (node !== undefined) arrive(node, at + 1, first, sentence)
        }
      }
      const arrive = (node: Node, at: number, first: number, sentence: Sentence): void => {
        const { ends } = node
        for (let end = 0; end < ends.length; end++) {
          report(ends[end] as End, first, at - 1, sentence)
        }
        const next = node.next ?? open(node)
        if (next.isEmpty || at > sentence.last) return
        step(next, at, first, sentence)
        const gap = next.get(GAP_EDGE)
        if (gap === undefined) return
        const skipped = gap.next ?? open(gap)
        const last = Math.min(at + GAP, sentence.last)
        for (let to = at; to <= last; to++) step(skipped, to, first, sentence)
      }

      for (const sentence of sentences) {
        for (let at = sentence.first; at <= sentence.last; at++) step(roots, at, at, sentence)
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

/** Gives a node its children. */
function open(node: Node): Children {
  const groups = new Map<number, Place[]>()
  for (const { choices, after } of node.places) {
    if (after === undefined) continue
    for (const edges of choices) {
      const edge = edges[0]
      if (edge === undefined) continue
      const to =
        edges.length === 1
          ? after
          : { choices: [edges.slice(1)], after, end: undefined, node: undefined }
      const group = groups.get(edge)
      if (group === undefined) groups.set(edge, [to])
      else group.push(to)
    }
  }
  const children = [...groups].map(([edge, places]) => [edge, nodeOf(places)] as const)
  node.next = new Children(children)
  return node.next
}

function nodeOf(places: readonly Place[]): Node {
  const only = places.length === 1 ? (places[0] as Place) : undefined
  if (only?.node !== undefined) return only.node
  const all = places.flatMap(reachable)
  const node: Node = { places: all, ends: all.flatMap(({ end }) => end ?? []), next: undefined }
  if (only !== undefined) only.node = node
  return node
}

/** A place and those behind parts that may be left out. */
function reachable(place: Place): Place[] {
  const { choices, after } = place
  const canSkip = after !== undefined && choices.some((edges) => edges.length === 0)
  return canSkip ? [place, ...reachable(after)] : [place]
}

/** Of hits that share a word, the one that begins first, and of those the longest. */
function leftmostLongest(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Hit[] = []
  for (const hit of hits) if (hit.first > (kept.at(-1)?.last ?? -1)) kept.push(hit)
  return kept
}
