/** JSON, with or without comments, through jsonc-parser, which gives places and reads on behind a fault. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { jsonSpelling } from './ndjson.ts'
import type { Tree, TreeDocument } from './tree.ts'

const NOTHING: ReadonlyMap<string, Tree> = new Map()

export function jsonTree(text: string): TreeDocument {
  const errors: ParseError[] = []
  // The parser takes a byte order mark for a fault; a blank has the same length.
  const json = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text
  let root: Node | undefined
  try {
    root = parseTree(json, errors, { allowTrailingComma: true })
  } catch (error) {
    // It calls itself for what is nested, and so do we.
    if (!(error instanceof RangeError)) throw error
    const message = 'It is nested too deeply to be a calendar'
    return { roots: [], faults: [{ start: 0, end: 0, message }] }
  }
  const faults = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: Math.min(offset + Math.max(length, 1), text.length),
    message: inWords(printParseErrorCode(error)),
  }))
  return { roots: root === undefined ? [] : [treeOf(root, text)], faults }
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

/** `CommaExpected` → `Comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
