/** Where in a configuration file a key or its value stands. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** The way to a value: names of members and numbers of items. */
export type Key = readonly (string | number)[]

/** The core schema whatever version a file names, because the build leaves out the others. */
export const YAML_OPTIONS = { schema: 'core', prettyErrors: false } as const

/** 1-based; columns count UTF-16 units. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** `file:line:column` of a value, or of its name; the file alone where the place is not known. */
export type PlaceOf = (key: Key, isName?: boolean) => string

/** @returns undefined where the key is not in the text. */
export function spotIn(
  text: string,
  syntax: 'json' | 'yaml',
  key: Key,
  isName: boolean,
): Spot | undefined {
  return syntax === 'json' ? spotInJson(text, key, isName) : spotInYaml(text, key, isName)
}

/** Line and column of an offset. */
export function spotOf(text: string, offset: number): Spot {
  const before = text.slice(0, offset)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: before.split(/\r\n|[\n\r]/).length, column: offset - start + 1 }
}

function spotInJson(text: string, key: Key, isName: boolean): Spot | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true })
  const node = root && findNodeAtLocation(root, [...key])
  if (node === undefined) return undefined
  const name = isName && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
  return spotOf(text, (name ?? node).offset)
}

function spotInYaml(text: string, key: Key, isName: boolean): Spot | undefined {
  const lines = new LineCounter()
  let node: Node | null = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines }).contents
  let name: Node | undefined
  for (const part of key) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part)
      if (!isPair(pair)) return undefined
      name = pair.key as Node
      node = isNode(pair.value) ? pair.value : name
    } else if (isSeq(node)) {
      node = (node.items[Number(part)] ?? null) as Node | null
      name = undefined
    } else return undefined
  }
  const start = ((isName && name) || node)?.range?.[0]
  if (start === undefined) return undefined
  const { line, col } = lines.linePos(start)
  return { line, column: col }
}
