/**
 * One automaton for the phrases of all rooms.
 *
 * The phrases share one trie whose edges are words, stems, slots and gaps, each an integer. A post
 * is walked once, and for each token the trie is entered only if some phrase begins with that token,
 * so the cost depends on the post, not on the number of phrases (`bench/` shows it).
 *
 * Spelled out, a few hundred phrases with alternatives are tens of thousands of paths, which would
 * take longer to build than a post takes to judge. So a node holds the places that it stands for in
 * the phrases as written, and gets its children when a post first comes by. Phrases on a shelf are
 * not even read before that: see `shelf.ts`.
 */

import type { Sentence, Token } from './features.ts'
import { stem } from './natural.ts'
import {
  type PackedPart,
  type PackedPattern,
  type PackedStep,
  packPhrase,
  type Shelf,
  unpackPart,
  withoutApostrophe,
} from './shelf.ts'
import { GAP, SLOTS, type Vocabulary, type WordEntry } from './words.ts'

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

/** The edges in a row that lead on from a place, one row for each choice; an empty one skips the part. */
type Rows = readonly (readonly number[])[]

/** A place in a phrase as written: before one of its parts, inside of one, or at the end. */
interface Place {
  /** The part that comes next; empty at the end of the phrase and inside of a part. */
  readonly part: PackedPart
  /** Undefined until a post comes by, unless it is inside of a part. */
  rows: Rows | undefined
  /** Undefined at the end of the phrase. */
  readonly after: Place | undefined
  /** The phrase that ends here. */
  readonly end: End | undefined
  /** Of its phrase among all: of two phrases for the same words, the one that was written first is meant. */
  readonly order: number
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
  #edges: Int32Array
  #nodes: (Node | undefined)[]
  #mask: number
  #count = 0

  constructor(expected: number) {
    let size = 1
    while (size < 2 * expected) size *= 2
    this.#mask = size - 1
    this.#edges = new Int32Array(size)
    this.#nodes = new Array(size).fill(undefined)
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  get(edge: number): Node | undefined {
    let at = edge & this.#mask
    while (this.#edges[at] !== edge) {
      if (this.#edges[at] === 0) return undefined
      at = (at + 1) & this.#mask
    }
    return this.#nodes[at]
  }

  set(edge: number, node: Node): void {
    if (2 * this.#count > this.#mask) this.#grow()
    let at = edge & this.#mask
    while (this.#edges[at] !== 0 && this.#edges[at] !== edge) at = (at + 1) & this.#mask
    if (this.#edges[at] === 0) this.#count++
    this.#edges[at] = edge
    this.#nodes[at] = node
  }

  #grow(): void {
    const larger = new Children(2 * this.#edges.length)
    for (const [at, edge] of this.#edges.entries()) {
      if (edge !== 0) larger.set(edge, this.#nodes[at] as Node)
    }
    this.#edges = larger.#edges
    this.#nodes = larger.#nodes
    this.#mask = larger.#mask
  }
}

/** What a token can step along. */
interface TokenEdges {
  readonly word: number
  /** 0 where no phrase has it. */
  readonly stem: number
}

const NO_ROWS: Rows = []
const GAP_EDGE = 1
const FIRST_SLOT_EDGE = 2
const FIRST_WORD_EDGE = FIRST_SLOT_EDGE + SLOTS.length
const SLOT_EDGE = new Map<string, number>(
  SLOTS.map((slot, index) => [slot, FIRST_SLOT_EDGE + index]),
)
const MEMO_LIMIT = 50_000
/** Porter never touches the first letters of a word, so a stem with other ones need not be computed. */
const STEM_PREFIX = 3

/**
 * Compiles vocabularies into one automaton.
 *
 * @throws RangeError for a phrase that cannot be read.
 */
export function compileLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const wordEdges = new Map<string, number>()
  const stemEdges = new Map<string, number>()
  const stemPrefixes = new Set<string>()
  const partRows = new Map<PackedPart, Rows>()
  const memo = new Map<string, TokenEdges>()
  /** Kinds of token that have come. */
  const kinds = new Set<Token['kind']>()
  const starts = new Map<number, Place[]>()
  /** Edges of the root whose places are more than its child stands for. */
  const grown = new Set<number>()
  const roots = new Children(vocabularies.length)
  let nextEdge = FIRST_WORD_EDGE

  const wordEdge = (word: string): number => {
    const known = wordEdges.get(word)
    if (known !== undefined) return known
    const bare = withoutApostrophe(word)
    // A post may have had the word before a phrase.
    const edge = wordEdges.get(bare) ?? memo.get(bare)?.word ?? nextEdge++
    wordEdges.set(bare, edge)
    if (bare !== word) wordEdges.set(word, edge)
    return edge
  }
  const stemEdge = (stemmed: string): number => {
    let edge = stemEdges.get(stemmed)
    if (edge === undefined) {
      edge = nextEdge++
      stemEdges.set(stemmed, edge)
      stemPrefixes.add(stemmed.slice(0, STEM_PREFIX))
    }
    return edge
  }
  const edgeOf = (step: PackedStep): number => {
    if (step.endsWith('~')) return stemEdge(step.slice(0, -1))
    if (step.startsWith('{')) return SLOT_EDGE.get(step.slice(1, -1)) as number
    return step === '...' ? GAP_EDGE : wordEdge(step)
  }
  /** Most parts stand in many phrases. */
  const rowsOf = (part: PackedPart): Rows => {
    let rows = partRows.get(part)
    if (rows === undefined) {
      rows = unpackPart(part).map((steps) => steps.map(edgeOf))
      partRows.set(part, rows)
    }
    return rows
  }
  const add = (
    patterns: readonly PackedPattern[],
    vocabulary: number,
    entry: WordEntry,
    order: number,
  ): void => {
    for (const [parts, atStart, atEnd] of patterns) {
      const end = { vocabulary, entry, atStart: atStart === 1, atEnd: atEnd === 1 }
      let place: Place = { part: '', rows: NO_ROWS, after: undefined, end, order, node: undefined }
      for (let at = parts.length - 1; at >= 0; at--) {
        const part = parts[at] as PackedPart
        place = { part, rows: undefined, after: place, end: undefined, order, node: undefined }
      }
      for (const start of reachable(place)) {
        for (const edge of group(start, starts, rowsOf)) grown.add(edge)
      }
    }
  }
  let written = 0
  vocabularies.forEach((source, vocabulary) => {
    if (source.shelf !== undefined) return
    for (const entry of source.entries) {
      const patterns = packPhrase(entry.phrase)
      // Tokens are asked for these edges before a place is.
      for (const [parts] of patterns) {
        for (const part of parts) if (/[~']/.test(part)) rowsOf(part)
      }
      add(patterns, vocabulary, entry, written++)
    }
  })

  const shelves = new Set(vocabularies.flatMap(({ shelf }) => shelf ?? []))
  const wakers = [...shelves].map((shelf) => {
    for (const word of shelf.apostrophes) wordEdge(word)
    for (const stemmed of shelf.stems) stemEdge(stemmed)
    return createWaker(shelf, vocabularies, add)
  })

  const lookUp = (norm: string): TokenEdges => {
    const known = memo.get(norm)
    if (known !== undefined) return known
    const stemmed = stemPrefixes.has(norm.slice(0, STEM_PREFIX)) ? stem(norm) : undefined
    for (const wake of wakers) {
      wake(norm)
      if (stemmed !== undefined) wake(`${stemmed}~`)
    }
    const word = wordEdges.get(norm) ?? nextEdge++
    const stemEdge = stemmed === undefined ? 0 : (stemEdges.get(stemmed) ?? 0)
    const found = { word, stem: stemEdge }
    memo.set(norm, found)
    return found
  }
  /** Three edges a token: its word, its stem, the slot it fills; 0 where there is none. */
  const edgesOfTokens = (tokens: readonly Token[]): Int32Array => {
    const edges = new Int32Array(3 * tokens.length)
    for (let at = 0; at < tokens.length; at++) {
      const { kind, norm } = tokens[at] as Token
      edges[3 * at + 2] = SLOT_EDGE.get(kind) ?? 0
      if (!kinds.has(kind)) {
        kinds.add(kind)
        for (const wake of wakers) wake(`{${kind}}`)
      }
      if (kind !== 'word' && kind !== 'hashtag' && kind !== 'number') continue
      const { word, stem } = lookUp(norm)
      edges[3 * at] = word
      edges[3 * at + 1] = stem
    }
    return edges
  }

  return {
    match(tokens, sentences) {
      const raw: Hit[][] = vocabularies.map(() => [])
      if (memo.size >= MEMO_LIMIT) memo.clear()
      const edges = edgesOfTokens(tokens)
      for (const edge of grown) {
        const places = starts.get(edge) as Place[]
        roots.set(edge, nodeOf(places.sort((a, b) => a.order - b.order)))
      }
      grown.clear()

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
        const next = node.next ?? open(node, rowsOf)
        if (next.isEmpty || at > sentence.last) return
        step(next, at, first, sentence)
        const gap = next.get(GAP_EDGE)
        if (gap === undefined) return
        const skipped = gap.next ?? open(gap, rowsOf)
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

/** Reads each phrase of a shelf once: when words for both parts have come that it cannot do without. */
function createWaker(
  shelf: Shelf,
  vocabularies: readonly Vocabulary[],
  add: (
    patterns: readonly PackedPattern[],
    vocabulary: number,
    entry: WordEntry,
    order: number,
  ) => void,
) {
  /** Bits of the parts that have come, by number of the phrase. */
  const come = new Uint8Array(shelf.size)
  const places = shelf.vocabularies.map((vocabulary) => vocabularies.indexOf(vocabulary))
  return (step: PackedStep): void => {
    for (const standing of shelf.under(step)) {
      const number = standing >> 1
      const before = come[number] as number
      come[number] = before | (1 + (standing & 1))
      if (before === 3 || come[number] !== 3) continue
      const [vocabulary, entry, patterns] = shelf.phrase(number)
      const compiled = places[vocabulary] as number
      if (compiled !== -1) add(patterns, compiled, entry, number)
    }
  }
}

/** Gives a node its children. */
function open(node: Node, rowsOf: (part: PackedPart) => Rows): Children {
  const groups = new Map<number, Place[]>()
  for (const place of node.places) group(place, groups, rowsOf)
  node.next = new Children(groups.size)
  for (const [edge, places] of groups) node.next.set(edge, nodeOf(places))
  return node.next
}

/** Puts the places that a place leads to under their edges, and says which these are. */
function group(
  place: Place,
  groups: Map<number, Place[]>,
  rowsOf: (part: PackedPart) => Rows,
): number[] {
  const { after, order } = place
  const found: number[] = []
  if (after === undefined) return found
  place.rows ??= rowsOf(place.part)
  for (const row of place.rows) {
    const edge = row[0]
    if (edge === undefined) continue
    found.push(edge)
    const to =
      row.length === 1
        ? after
        : { part: '', rows: [row.slice(1)], after, end: undefined, order, node: undefined }
    const known = groups.get(edge)
    if (known === undefined) groups.set(edge, [to])
    else known.push(to)
  }
  return found
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
  const { part, after } = place
  const canSkip = after !== undefined && part !== '' && /^\||\|\||\|$/.test(part)
  return canSkip ? [place, ...reachable(after)] : [place]
}

/** Of hits that share a word, the one that begins first, and of those the longest. */
function leftmostLongest(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Hit[] = []
  for (const hit of hits) if (hit.first > (kept.at(-1)?.last ?? -1)) kept.push(hit)
  return kept
}
