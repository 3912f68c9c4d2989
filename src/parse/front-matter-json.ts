/**
 * Front matter in JSON. Loaded when the first of these comes along: everything exported here is a
 * function.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { TOO_DEEP, tooDeepInJson } from './depth.ts'
import {
  among,
  type FrontMatter,
  type MatterMember,
  type MatterValue,
  malformed,
  readMatter,
} from './front-matter-values.ts'

/**
 * Reads an object at the start of a text, and says where it ends; undefined for an end that cannot be
 * told. Malformed JSON declares nothing. Comments are allowed.
 *
 * @param json may go on after the object.
 * @param offset where it begins in the source.
 */
export function readJson(
  json: string,
  offset: number,
): { readonly matter: FrontMatter; readonly end: number | undefined } {
  const deep = tooDeepInJson(json)
  if (deep !== -1) {
    return { matter: malformed(TOO_DEEP, offset + deep, offset + deep + 1), end: undefined }
  }
  const errors: ParseError[] = []
  const root = parseTree(json, errors, { allowTrailingComma: true })
  const rootEnd = root === undefined ? 0 : root.offset + root.length
  const isClosed = json.charAt(rootEnd - 1) === '}'
  // What follows the object is not JSON and need not be.
  const error = errors.find(({ offset: at }) => !isClosed || at < rootEnd)
  if (error !== undefined || root?.type !== 'object') {
    const start = offset + (error?.offset ?? 0)
    const message =
      error === undefined ? 'Not an object' : wordsOf(printParseErrorCode(error.error))
    return { matter: malformed(message, start, start + (error?.length ?? 1)), end: undefined }
  }
  return { matter: readMatter(among(membersOf(root))), end: offset + rootEnd }

  function membersOf({ children = [] }: Node): MatterMember[] {
    return children.map(({ children: [key, value] = [] }) => ({
      key: matterValue(key as Node),
      value: value && matterValue(value),
    }))
  }

  function matterValue(node: Node): MatterValue {
    const end = node.offset + node.length
    const isObject = node.type === 'object'
    return {
      value: isObject
        ? {}
        : node.type === 'array'
          ? (node.children ?? []).map((item) => matterValue(item).value)
          : node.value,
      written: json.slice(node.offset, end).replace(/\s+/g, ' '),
      range: { start: offset + node.offset, end: offset + end },
      members: isObject ? membersOf(node) : undefined,
    }
  }
}

/** `CommaExpected` → `Comma expected`. */
function wordsOf(code: string): string {
  return code.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
