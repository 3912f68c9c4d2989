/**
 * Front matter in YAML. The only door to the `yaml` package, which the command line loads when the
 * first front matter comes along: everything exported here is a function.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Edit, Range } from '../model.ts'
import { TOO_DEEP } from './depth.ts'
import { tooDeepInYaml } from './depth-yaml.ts'
import {
  type FrontMatter,
  type MatterMember,
  type MatterValue,
  malformed,
  NOTHING_DECLARED,
  readMatter,
} from './front-matter-values.ts'

/**
 * Reads what an author declares. Malformed YAML declares nothing.
 *
 * @param yaml the text between the fences.
 * @param offset where it begins in the source.
 */
export function readYaml(yaml: string, offset: number): FrontMatter {
  const deep = tooDeepInYaml(yaml)
  if (deep !== -1) return malformed(TOO_DEEP, offset + deep, offset + deep + 1)
  // The core schema leaves dates as text, and pretty errors would carry a code frame.
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    return malformed(error.message, offset + error.pos[0], offset + error.pos[1])
  }
  const root = document.contents as Node | null
  if (root === null || (isScalar(root) && root.value === null)) return NOTHING_DECLARED
  if (!isMap(root)) {
    const { range } = matterValue(root)
    return malformed('Not a list of “key: value” lines', range.start, range.end)
  }
  return readMatter((key) => {
    const node = root.get(key, true) as Node | undefined
    if (node === undefined || key !== 'postlint') return node && matterValue(node)
    const pair = root.items.find(({ value }) => value === node)
    const value = matterValue(node)
    const { start } = pair === undefined ? value.range : matterValue(pair.key as Node).range
    return { ...value, pair: { start, end: value.range.end } }
  }, cut)

  function membersOf(map: YAMLMap): MatterMember[] {
    return map.items.map(({ key, value }) => ({
      key: matterValue(key as Node),
      value: value === null ? undefined : matterValue(value as Node),
    }))
  }

  function matterValue(node: Node): MatterValue {
    const [start, valueEnd] = node.range ?? [0, 0]
    // Without the line break that a block's range ends with.
    const written = yaml.slice(start, valueEnd).trimEnd()
    const resolved = isAlias(node) ? node.resolve(document) : node
    return {
      value: plainValue(resolved),
      written: written.replace(/\s+/g, ' '),
      range: { start: offset + start, end: offset + start + written.length },
      rewritten: (value) => ({
        start: offset + start,
        end: offset + start + written.length,
        text: JSON.stringify(value),
      }),
      isShared: isAlias(node),
      get items() {
        return isSeq(resolved) ? resolved.items.map((item) => matterValue(item as Node)) : undefined
      },
      // Only where somebody asks: an alias may stand in the map that it stands for.
      get members() {
        return isMap(resolved) ? membersOf(resolved) : undefined
      },
    }
  }

  /** Takes a pair or an item out: its lines where it has them to itself, else it and a comma. */
  function cut(range: Range): Edit {
    let [start, end] = [range.start - offset, range.end - offset]
    const lineStart = yaml.lastIndexOf('\n', start - 1) + 1
    const rest = /[ \t]*,?[ \t]*(?:#.*)?(?:\r?\n|$)/y
    rest.lastIndex = end
    if (/^[ \t]*(?:-[ \t]+)*$/.test(yaml.slice(lineStart, start)) && rest.test(yaml)) {
      start = lineStart
      end = rest.lastIndex
    } else {
      const comma = /[ \t]*,[ \t]*/y
      comma.lastIndex = end
      if (comma.test(yaml)) end = comma.lastIndex
      else start = yaml.slice(0, start).replace(/[ \t]*,[ \t]*$/, '').length
    }
    return { start: offset + start, end: offset + end, text: '' }
  }

  function plainValue(node: unknown): unknown {
    if (isScalar(node)) return node.value
    // Of what is nested deeper only the kind is asked for.
    return isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : {})) : {}
  }
}

export { tooDeepInYaml } from './depth-yaml.ts'
export { yamlTree } from './yaml-tree.ts'
