/**
 * One post a line. JSON.parse says what a line means; where its words stand in the source is found
 * afterwards, in a line that is known to be valid.
 */
import type { InputProblem, Post, Range, Source } from '../model.ts'
import { readDeclared } from './declared.ts'
import { TOO_DEEP, tooDeepInJson } from './depth.ts'
import { createPost } from './post.ts'

/** All posts of a source; blank lines are passed over. */
export function parseNdjson({ text, file }: Source): Post[] {
  const posts: Post[] = []
  let lineNumber = 1
  for (let start = 0; start < text.length; lineNumber++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const post = parseNdjsonLine(text.slice(start, end), lineNumber, start, file, posts.length)
    if (post !== undefined) posts.push(post)
    start = end + 1
  }
  return posts
}

/**
 * The post of one line; undefined for a blank one. What is malformed is a problem of the post, never
 * an exception.
 *
 * @param line without its LF; a CR, or a byte order mark at offset 0, may be there.
 * @param lineNumber 1-based.
 * @param offset where the line begins in the source.
 * @param index 0-based place of the post among those of its source.
 */
export function parseNdjsonLine(
  line: string,
  lineNumber: number,
  offset: number,
  file: string,
  index: number,
): Post | undefined {
  const json = line.trim()
  if (json === '') return undefined
  const start = offset + line.indexOf(json)
  const range = { start, end: start + json.length }
  const unjudgeable = (problem: InputProblem, known: Partial<Post> = {}) =>
    createPost('', {
      file,
      index,
      range,
      toSource: (at) => start + at,
      ...known,
      problems: [problem, ...(known.problems ?? [])],
      judgeable: false,
    })
  const broken = (message: string, place: Range = range) =>
    unjudgeable({ messageId: 'ndjson', data: { line: `${lineNumber}`, message }, range: place })

  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const { message, at } = reasonOf(error as SyntaxError)
    if (at === undefined) return broken(message)
    const place = Math.min(start + at, range.end)
    return broken(message, { start: place, end: Math.min(place + 1, range.end) })
  }
  const deep = tooDeepInJson(json)
  if (deep !== -1) return broken(TOO_DEEP, { start: start + deep, end: start + deep + 1 })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return broken('Not an object')
  }

  const fields = value as Record<string, unknown>
  const places = memberPlaces(json)
  const { declared, refused } = readDeclared((key) => {
    const place = places.get(key)
    if (place === undefined) return undefined
    const range = { start: start + place.start, end: start + place.end }
    return {
      value: fields[key],
      written: json.slice(place.start, place.end),
      range,
      rewritten: (value) => ({ ...range, text: JSON.stringify(value) }),
    }
  })
  const problems = refused.map(
    ({ key: field, written, expected, nearest, range }): InputProblem => ({
      messageId: 'ndjsonField',
      data: { field, value: written, expected, ...(nearest && { nearest }) },
      range,
    }),
  )
  const place = places.get('text')
  const text = place && fields.text
  if (place === undefined || typeof text !== 'string') {
    const at = place ? { start: start + place.start, end: start + place.end } : range
    const data = { field: 'text', expected: 'a string' }
    return unjudgeable({ messageId: 'ndjsonField', data, range: at }, { ...declared, problems })
  }
  const words = { start: start + place.start + 1, end: start + place.end - 1 }
  const raw = json.slice(place.start + 1, place.end - 1)
  const spelling = jsonSpelling(raw, words.start)
  const { toSource } = spelling
  if (text.trim() === '') {
    const empty: InputProblem = { messageId: 'empty', data: {}, range: words }
    return unjudgeable(empty, { ...declared, problems, range: words, toSource })
  }
  return createPost(text, {
    file,
    index,
    ...declared,
    range: words,
    ...spelling,
    problems,
  })
}

/**
 * How a JSON string is read and written.
 *
 * @param raw the string as it stands in the source, without its quotation marks.
 * @param start where it begins in the source.
 */
export function jsonSpelling(raw: string, start: number): Pick<Post, 'toSource' | 'toSourceEdit'> {
  const toSource = unescapedOffsets(raw, start)
  return {
    toSource,
    toSourceEdit: ({ start, end, text }) => ({
      start: toSource(start),
      // An insertion has one place, also where an escape makes two offsets of it.
      end: end === start ? toSource(start) : toSource(end),
      text: JSON.stringify(text).slice(1, -1),
    }),
  }
}

/**
 * The engine's reason without the line it quotes, which differs between versions, and the place,
 * where it names one.
 */
function reasonOf({ message }: SyntaxError): { message: string; at: number | undefined } {
  const place = /at position (\d+)/.exec(message)?.[1]
  return {
    message: message.replace(
      /(?: in JSON)? at position [\s\S]*|, (?:\.\.\.)?"[\s\S]*is not valid JSON$/,
      '',
    ),
    at: place === undefined ? undefined : Number(place),
  }
}

/** Where the values of an object's own members stand. The last of the same name counts, as in JSON.parse. */
function memberPlaces(json: string): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>()
  let depth = 0
  let key: string | undefined
  let start = 0
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at)
    if (character === '"') {
      const end = stringEnd(json, at)
      if (depth === 1 && key === undefined) key = JSON.parse(json.slice(at, end)) as string
      at = end - 1
    } else if (character === '{' || character === '[') {
      depth++
    } else if (character === ':' && depth === 1) {
      start = at + 1
    } else if (character === ',' || character === '}' || character === ']') {
      if (depth === 1 && key !== undefined) {
        const value = json.slice(start, at)
        const from = start + value.length - value.trimStart().length
        places.set(key, { start: from, end: from + value.trim().length })
        key = undefined
      }
      if (character !== ',') depth--
    }
  }
  return places
}

/** The place behind the quotation mark that closes the one at `start`. */
function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let slash = end
    while (json.charAt(slash - 1) === '\\') slash--
    if ((end - slash) % 2 === 0) return end + 1
  }
}

/**
 * Turns offsets into a decoded string into offsets into the source.
 *
 * @param raw the string as it stands in the source, without its quotation marks.
 * @param start where it begins in the source.
 */
function unescapedOffsets(raw: string, start: number): (offset: number) => number {
  if (!raw.includes('\\')) return (offset) => start + offset
  // Each escape is one code unit, also each half of a surrogate pair.
  let ends: number[] | undefined
  let widths: number[] = []
  return (offset) => {
    if (ends === undefined) {
      ends = []
      widths = [0]
      let extra = 0
      for (const { 0: written, index } of raw.matchAll(/\\(?:u.{4}|.)/g)) {
        ends.push(index - extra + 1)
        extra += written.length - 1
        widths.push(extra)
      }
    }
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return start + offset + (widths[low] as number)
  }
}
