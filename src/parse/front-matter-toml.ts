/**
 * Front matter in TOML. The only door to the TOML parser, which the command line loads when the first
 * of these comes along: everything exported here is a function.
 */
import { parse, TomlDate, TomlError, type TomlTable, type TomlValue } from 'smol-toml'
import { DEEPEST, TOO_DEEP } from './depth.ts'
import {
  among,
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
  let root: TomlTable
  try {
    root = parse(toml, { maxDepth: DEEPEST })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const at = offset + placeOf(error, toml)
    const message = error.message.replace(/^Invalid TOML document: /, '')
    if (message.includes('excessively nested')) return malformed(TOO_DEEP, at, at + 1)
    return malformed(message.charAt(0).toUpperCase() + message.slice(1), at, at + 1)
  }
  if (isDeep(root)) return malformed(TOO_DEEP, offset, offset + toml.trimEnd().length)
  const places = placesIn(toml)
  return readMatter(among(membersOf(root, [])))

  function membersOf(table: TomlTable, path: readonly string[]): MatterMember[] {
    return Object.entries(table).map(([name, value]) => {
      const at = placeAt([...path, name])
      const key = { value: name, written: name, range: at.range }
      return { key, value: matterValue(value, [...path, name], at) }
    })
  }

  function matterValue(
    value: TomlValue,
    path: readonly string[],
    at: Pick<MatterValue, 'written' | 'range'>,
  ): MatterValue {
    if (value instanceof TomlDate) {
      // As the author wrote it, which a date does not remember.
      const written = /^[\d:.+TtZz -]*[\dZz]/.exec(at.written)?.[0]
      return { value: written ?? value.toISOString(), ...at }
    }
    if (typeof value !== 'object') return { value, ...at }
    if (Array.isArray(value)) return { value, ...at }
    return { value: {}, members: membersOf(value as TomlTable, path), ...at }
  }

  /** Where a value stands; where its table does, if it has no line of its own. */
  function placeAt(path: readonly string[]): Pick<MatterValue, 'written' | 'range'> {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(path.slice(0, length).join('.'))
      if (place === undefined) continue
      const { start, end } = place
      return {
        written: toml.slice(start, end).replace(/\s+/g, ' '),
        range: { start: offset + start, end: offset + end },
      }
    }
    return { written: '', range: { start: offset, end: offset + toml.trimEnd().length } }
  }
}

/** Names with many dots nest tables of which the parser counts no level. */
function isDeep(root: TomlTable): boolean {
  let level: object[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((table) =>
      Object.values(table).filter((value) => typeof value === 'object' && value !== null),
    )
  }
  return false
}

/** Where the parser stopped, as an offset. */
function placeOf({ line, column }: TomlError, toml: string): number {
  let start = 0
  for (let number = 1; number < line; number++) start = toml.indexOf('\n', start) + 1
  return Math.min(start + column - 1, toml.length)
}

const HEADER = /^[ \t]*\[+([^[\]]+)\]+/
const PAIR = /^([ \t]*([\w."' \t-]+?)[ \t]*=[ \t]*)(.*?)[ \t\r]*$/

/**
 * Where the values of a valid text stand, by dotted name. The parser does not say, so their lines are
 * looked up; a comment behind a value is taken for a part of it.
 */
function placesIn(toml: string): ReadonlyMap<string, { start: number; end: number }> {
  const places = new Map<string, { start: number; end: number }>()
  let table = ''
  for (const { 0: line, index } of toml.matchAll(/[^\n]+/g)) {
    const header = HEADER.exec(line)?.[1]
    const pair = header === undefined ? PAIR.exec(line) : null
    if (header !== undefined) {
      table = `${bareName(header)}.`
      places.set(bareName(header), { start: index, end: index + line.trimEnd().length })
    } else if (pair !== null) {
      const [, before = '', name = '', value = ''] = pair
      const start = index + before.length
      const full = table + bareName(name)
      if (!places.has(full)) places.set(full, { start, end: start + value.length })
    }
  }
  return places
}

function bareName(name: string): string {
  return name.replace(/["' \t]/g, '')
}
