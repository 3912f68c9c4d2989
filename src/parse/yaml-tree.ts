/** YAML, through the `yaml` package, with the place of every character of every text. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  parseDocument,
  type Scalar,
} from 'yaml'
import type { Edit, Range } from '../model.ts'
import { TOO_DEEP } from './depth.ts'
import { tooDeepInYaml } from './depth-yaml.ts'
import type { Spelling, Tree, TreeDocument } from './tree.ts'

// The core schema leaves dates as text, pretty errors would carry a code frame, and a name that
// stands twice is no reason to leave a calendar unread.
const OPTIONS = { schema: 'core', prettyErrors: false, uniqueKeys: false } as const

const NOTHING: ReadonlyMap<string, Tree> = new Map()

export function yamlTree(text: string): TreeDocument {
  const roots: Tree[] = []
  const faults: (Range & { message: string })[] = []
  const deep = tooDeepInYaml(text)
  if (deep !== -1) {
    return { roots, faults: [{ start: deep, end: deep, message: TOO_DEEP }] }
  }
  const documents = parseAllDocuments(text, OPTIONS)
  for (const document of Array.isArray(documents) ? documents : []) {
    for (const { message, pos } of document.errors) {
      const [start, end] = pos
      const at = Math.min(start, text.length)
      faults.push({
        start: at,
        end: Math.max(at, Math.min(end, text.length)),
        message: message.replace(/\n[\s\S]*/, ''),
      })
    }
    const root = document.contents as Node | null
    if (root !== null) roots.push(treeOf(root, text, document as Document, false))
  }
  return { roots, faults: faults.sort((a, b) => a.start - b.start) }
}

function treeOf(node: Node, text: string, document: Document, isInFlow: boolean): Tree {
  const [start, end] = node.range ?? [0, 0]
  // Without the line break that a block's range ends with.
  const range = { start, end: start + text.slice(start, end).trimEnd().length }
  const target = isAlias(node) ? node.resolve(document) : node
  const leaf = { range, members: NOTHING, items: [], spelling: () => fixed(range) }
  if (isScalar(target)) {
    const value = textOf(target)
    if (typeof value !== 'string' || isUnclosed(target, text))
      return { ...leaf, type: 'other', value }
    // An alias stands for words that are somewhere else, and perhaps in other posts too.
    const spelling = () =>
      isAlias(node) ? fixed(range) : spellingOf(value, target, { start, end }, text, isInFlow)
    return { ...leaf, type: 'text', value, spelling }
  }
  // What an alias leads to has been read where it stands, and could lead in a circle.
  if (isAlias(node)) return { ...leaf, type: 'other', value: undefined }
  if (isMap(target)) {
    const isFlow = isInFlow || target.flow === true
    const members = target.items.flatMap(({ key, value }) =>
      isScalar(key) && value !== null
        ? [[String(key.value), treeOf(value as Node, text, document, isFlow)] as const]
        : [],
    )
    return { ...leaf, type: 'object', value: undefined, members: new Map(members) }
  }
  if (isSeq(target)) {
    const isFlow = isInFlow || target.flow === true
    const items = target.items.map((item) => treeOf(item as Node, text, document, isFlow))
    return { ...leaf, type: 'list', value: undefined, items }
  }
  return { ...leaf, type: 'other', value: undefined }
}

/** What a quotation that nothing closes has swallowed is no text of anybody's. */
function isUnclosed({ type, range }: Scalar, text: string): boolean {
  if (!type?.startsWith('QUOTE') || !range) return false
  const quote = text.charAt(range[0])
  return range[1] - range[0] < 2 || text.charAt(range[1] - 1) !== quote
}

/** `text: 2026` is a text of four digits to whoever wrote it, but `paid: true` is a truth. */
function textOf({ value, source, type }: Scalar): unknown {
  return typeof value === 'number' && type === 'PLAIN' && source !== undefined ? source : value
}

/** A text that cannot be told apart further, nor edited. */
function fixed({ start, end }: Range): Spelling {
  return { toSource: (offset) => (offset === 0 ? start : end), toSourceEdit: () => undefined }
}

/** How a scalar is read and written: each edit is tried, and read back, before it is given out. */
function spellingOf(
  value: string,
  scalar: Scalar,
  range: Range,
  text: string,
  isInFlow: boolean,
): Spelling {
  const raw = text.slice(range.start, range.end)
  const style = scalar.type ?? 'PLAIN'
  const places = placesOf(value, raw, style)
  if (places === undefined)
    return fixed({ start: range.start, end: range.start + raw.trimEnd().length })
  const placeOf = (offset: number) => places[Math.min(offset, value.length)] as number
  const readsBack = (changed: string, expected: string): boolean => {
    const snippet = isInFlow ? `[${changed}\n]` : `k: ${changed}`
    const document = parseDocument(snippet, OPTIONS)
    const read = document.getIn([isInFlow ? 0 : 'k'], true)
    return document.errors.length === 0 && isScalar(read) && textOf(read) === expected
  }
  const toSourceEdit = ({ start, end, text: put }: Edit): Edit | undefined => {
    const expected = value.slice(0, start) + put + value.slice(end)
    const from = placeOf(start)
    const to = end === start ? from : placeOf(end)
    const written = writtenIn(style, put, raw, value)
    if (
      written !== undefined &&
      readsBack(raw.slice(0, from) + written + raw.slice(to), expected)
    ) {
      return { start: range.start + from, end: range.start + to, text: written }
    }
    // Only where all of the text is may it be quoted in another way.
    const isWhole = start === 0 && end === value.length && !style.startsWith('BLOCK')
    return isWhole ? { ...range, text: JSON.stringify(put) } : undefined
  }
  return { toSource: (offset) => range.start + placeOf(offset), toSourceEdit }
}

/** What is put into a scalar, in its own spelling; undefined where it has none for it. */
function writtenIn(
  style: NonNullable<Scalar['type']>,
  put: string,
  raw: string,
  value: string,
): string | undefined {
  const hasBreak = /[\r\n]/.test(put)
  switch (style) {
    case 'QUOTE_DOUBLE':
      return JSON.stringify(put).slice(1, -1)
    case 'QUOTE_SINGLE':
      return hasBreak ? undefined : put.replaceAll("'", "''")
    case 'BLOCK_LITERAL': {
      if (!hasBreak) return put
      const newline = raw.includes('\r\n') ? '\r\n' : '\n'
      const line = newline + ' '.repeat(blockIndent(value, raw))
      return put.replace(/\n/g, (_, at: number) => (put.charAt(at + 1) === '\n' ? newline : line))
    }
    default:
      return hasBreak ? undefined : put
  }
}

const FOLD = /[ \t]*(?:\r\n|[\r\n])(?:[ \t]*(?:\r\n|[\r\n]))*[ \t]*/y
const BREAK = /\r\n|[\r\n]/g

/**
 * Where each character of a scalar's value stands in it, and behind the last its end; undefined where
 * the two cannot be laid beside each other.
 *
 * @param raw from its first mark or character on; a block with its header.
 */
function placesOf(
  value: string,
  raw: string,
  style: NonNullable<Scalar['type']>,
): Uint32Array | undefined {
  return style.startsWith('BLOCK') ? blockPlaces(value, raw) : flowPlaces(value, raw, style)
}

const ESCAPED_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function flowPlaces(value: string, raw: string, style: string): Uint32Array | undefined {
  const places = new Uint32Array(value.length + 1)
  const isDouble = style === 'QUOTE_DOUBLE'
  const quote = isDouble || style === 'QUOTE_SINGLE' ? 1 : 0
  const last = raw.length - quote
  let at = quote
  let unit = 0
  while (unit < value.length) {
    if (at >= last) return undefined
    const character = raw.charAt(at)
    if (isDouble && character === '\\') {
      const next = raw.charAt(at + 1)
      if (next === '\n' || next === '\r') {
        // A line that goes on: its break and the indentation are nothing.
        FOLD.lastIndex = at + 1
        FOLD.test(raw)
        at = FOLD.lastIndex
        continue
      }
      const width = 2 + (ESCAPED_DIGITS[next] ?? 0)
      places[unit] = at
      const isPair = next === 'U' && Number.parseInt(raw.slice(at + 2, at + width), 16) > 0xffff
      if (isPair) places[unit + 1] = at
      unit += isPair ? 2 : 1
      at += width
      continue
    }
    FOLD.lastIndex = at
    const fold = /[ \t\r\n]/.test(character) ? FOLD.exec(raw) : null
    if (fold !== null) {
      const breaks = fold[0].match(BREAK)?.length ?? 0
      const expected = breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
      if (!value.startsWith(expected, unit)) return undefined
      // All of it belongs to the first; there is no telling which blank line is which.
      places[unit] = at
      at += fold[0].length
      places.fill(at, unit + 1, unit + expected.length)
      unit += expected.length
      continue
    }
    if (character !== value.charAt(unit)) return undefined
    places[unit++] = at
    at += !isDouble && quote === 1 && character === "'" ? 2 : 1
  }
  places[value.length] = at
  return at <= last ? places : undefined
}

function blockPlaces(value: string, raw: string): Uint32Array | undefined {
  const places = new Uint32Array(value.length + 1)
  const header = HEADER.exec(raw)?.[0].length
  if (header === undefined) return undefined
  const indent = blockIndent(value, raw)
  const lineStart = (at: number): number => {
    let from = at
    while (from < at + indent && raw.charAt(from) === ' ') from++
    return from
  }
  let at = lineStart(header)
  let unit = 0
  while (unit < value.length) {
    const broken = /^(?:\r\n|[\r\n])/.exec(raw.slice(at, at + 2))
    if (broken === null) {
      if (raw.charAt(at) !== value.charAt(unit)) {
        // The last line of a file may lack the break that its value has.
        return at === raw.length && value.slice(unit) === '\n'
          ? filled(places, at, unit)
          : undefined
      }
      places[unit++] = at++
      continue
    }
    // A run of breaks: as many as there are, or one less where the block is folded.
    const run: number[] = []
    for (let mark: string | undefined = broken[0]; mark !== undefined; ) {
      run.push(at)
      at = lineStart(at + mark.length)
      mark = /^(?:\r\n|[\r\n])/.exec(raw.slice(at, at + 2))?.[0]
    }
    const breaks = /^\n*/.exec(value.slice(unit))?.[0].length ?? 0
    if (breaks === 0) {
      if (run.length !== 1 || value.charAt(unit) !== ' ') return undefined
      places[unit++] = run[0] as number
      continue
    }
    if (breaks > run.length) return undefined
    for (let index = 0; index < breaks; index++) places[unit++] = run[index] as number
    if (unit === value.length) {
      places[unit] = run[breaks] ?? at
      return places
    }
  }
  places[value.length] = at
  return places
}

function filled(places: Uint32Array, at: number, from: number): Uint32Array {
  return places.fill(at, from)
}

const HEADER = /^[^\r\n]*(?:\r\n|[\r\n])/

/** How far in a block stands. */
function blockIndent(value: string, raw: string): number {
  return Math.max(0, leading(raw.replace(HEADER, '')) - leading(value))
}

/** Blanks before the first word. */
function leading(text: string): number {
  return /^(?:[ ]*(?:\r\n|[\r\n]))*( *)/.exec(text)?.[1]?.length ?? 0
}
