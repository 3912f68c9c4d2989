/** JSON, with or without comments, through jsonc-parser, which gives places and reads on behind a fault. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { TOO_DEEP, tooDeepInJson } from './depth.ts'
import { jsonSpelling } from './ndjson.ts'
import type { Tree, TreeDocument } from './tree.ts'

const OPTIONS = { allowTrailingComma: true }
// An enumeration of constants, which a compiler that reads one file at a time cannot look up.
const UNEXPECTED_END_OF_STRING = 12

const NOTHING: ReadonlyMap<string, Tree> = new Map()

export function jsonTree(text: string): TreeDocument {
  const errors: ParseError[] = []
  // The parser takes a byte order mark for a fault; a blank has the same length.
  const json = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text
  const deep = tooDeepInJson(json)
  if (deep !== -1) {
    return { roots: [], faults: [{ start: deep, end: deep + 1, message: TOO_DEEP }] }
  }
  const root = parseMended(json, errors)
  const faults = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: Math.min(offset + Math.max(length, 1), text.length),
    message: isBreak(text.charAt(offset))
      ? 'A line break in a string must be written as \\n'
      : inWords(printParseErrorCode(error)),
  }))
  return {
    roots: root === undefined ? [] : [treeOf(root, text)],
    faults: faults.sort((a, b) => a.start - b.start),
  }
}

/** So many characters are read again for the sake of line breaks within strings: each costs another look at all of them. */
const MOST_READ = 50_000_000

/**
 * Parses, and reads over line breaks in strings, which authors forget to escape: where fewer faults
 * are left when one is taken for a blank, it was meant to be in there.
 *
 * @param errors takes the faults, those that were read over among them.
 */
function parseMended(json: string, errors: ParseError[]): Node | undefined {
  let root = parseTree(json, errors, OPTIONS)
  let mended = json
  let left = [...errors]
  const most = MOST_READ / json.length
  for (let count = 0; count < most; count++) {
    const broken = left.find(({ error }) => error === UNEXPECTED_END_OF_STRING)
    if (broken === undefined) break
    const end = broken.offset + broken.length
    const width = mended.startsWith('\r\n', end) ? 2 : 1
    const attempt = mended.slice(0, end) + ' '.repeat(width) + mended.slice(end + width)
    const remaining: ParseError[] = []
    const tree = parseTree(attempt, remaining, OPTIONS)
    if (remaining.length >= left.length) break
    if (count === 0) errors.length = 0
    errors.push({ ...broken, offset: end, length: width })
    mended = attempt
    left = remaining
    root = tree
  }
  if (mended !== json) errors.push(...left)
  return root
}

function treeOf(node: Node, text: string): Tree {
  const start = node.offset
  const end = start + node.length
  const children = node.children ?? []
  return {
    type:
      node.type === 'object'
        ? 'object'
        : node.type === 'array'
          ? 'list'
          : node.type === 'string'
            ? 'text'
            : 'other',
    range: { start, end },
    value: node.value,
    members:
      node.type === 'object'
        ? new Map(
            children.flatMap(({ children: [key, value] = [] }) =>
              key === undefined || value === undefined
                ? []
                : [[String(key.value), treeOf(value, text)] as const],
            ),
          )
        : NOTHING,
    items: node.type === 'array' ? children.map((child) => treeOf(child, text)) : [],
    spelling: () => jsonSpelling(text.slice(start + 1, end - 1), start + 1),
  }
}

/** Where a fault is a line break, it is one that was read over. */
function isBreak(character: string): boolean {
  return character === '\n' || character === '\r'
}

/** `CommaExpected` → `Comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
