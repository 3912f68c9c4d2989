/**
 * Front matter in TOML. The only door to the TOML parser, which the command line loads when the first
 * of these comes along: everything exported here is a function.
 */
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import {
  type FrontMatter,
  type MatterMember,
  type MatterValue,
  malformed,
  readMatter,
} from './front-matter-values.ts'

/**
 * Reads what an author declares. Malformed TOML declares nothing.
 *
 * @param toml the text between the fences.
 * @param offset where it begins in the source.
 */
export function readToml(toml: string, offset: number): FrontMatter {
  let program: AST.TOMLProgram
  try {
    program = parseTOML(toml)
  } catch (error) {
    // The parser calls itself for each level, so that the stack is what ends a hostile file.
    if (error instanceof RangeError) return malformed('Nested too deeply', offset, offset + 1)
    if (!(error instanceof ParseError)) throw error
    const at = Math.min(offset + error.index, offset + toml.length)
    return malformed(error.message, at, at + 1)
  }
  const root: MatterMember[] = []
  for (const entry of program.body[0].body) {
    if (entry.type === 'TOMLKeyValue') add(root, entry)
    else {
      const table = tableAt(root, entry.key.keys)
      for (const pair of entry.body) add(table, pair)
    }
  }
  return readMatter(root)

  function add(table: MatterMember[], { key, value }: AST.TOMLKeyValue): void {
    const last = key.keys.at(-1) as AST.TOMLBare | AST.TOMLQuoted
    tableAt(table, key.keys.slice(0, -1)).push({ key: nameOf(last), value: matterValue(value) })
  }

  /** The members of the table that a dotted name leads to; made on the way, as TOML does. */
  function tableAt(
    table: MatterMember[],
    names: readonly (AST.TOMLBare | AST.TOMLQuoted)[],
  ): MatterMember[] {
    for (const node of names) {
      const key = nameOf(node)
      const known = table.find((member) => member.key.value === key.value)?.value?.members
      const members = (known as MatterMember[] | undefined) ?? []
      if (known === undefined) table.push({ key, value: { ...key, value: {}, members } })
      table = members
    }
    return table
  }

  function nameOf(node: AST.TOMLBare | AST.TOMLQuoted): MatterValue {
    return { value: node.type === 'TOMLBare' ? node.name : node.value, ...placeOf(node) }
  }

  function matterValue(node: AST.TOMLContentNode): MatterValue {
    const place = placeOf(node)
    if (node.type === 'TOMLInlineTable') {
      const members: MatterMember[] = []
      for (const pair of node.body) add(members, pair)
      return { value: {}, members, ...place }
    }
    if (node.type === 'TOMLArray') {
      return { value: node.elements.map((element) => matterValue(element).value), ...place }
    }
    // A date is taken as written.
    return { value: 'datetime' in node ? node.datetime : node.value, ...place }
  }

  function placeOf({ range: [start, end] }: AST.TOMLNode): Pick<MatterValue, 'written' | 'range'> {
    return {
      written: toml.slice(start, end).replace(/\s+/g, ' '),
      range: { start: offset + start, end: offset + end },
    }
  }
}
