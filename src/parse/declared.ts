/**
 * What an author may declare about a post, in the same words whether it stands in front matter or
 * in a JSON member.
 */
import { closest, distance } from 'fastest-levenshtein'
import type { Edit, Kind, Platform, Post, Range } from '../model.ts'
import { disableOf } from './disables.ts'

export type Declared = Partial<
  Pick<
    Post,
    'id' | 'platform' | 'author' | 'date' | 'kind' | 'isReply' | 'paid' | 'disabled' | 'maxScore'
  >
>

/** A value as it stands in a source. */
export interface Member {
  /** As JSON would give it; an object where the value is none of text, number, boolean and null. */
  readonly value: unknown
  /** As the author wrote it. */
  readonly written: string
  /** Into the source. */
  readonly range: Range
  /** An edit of the source that puts another value in its place; null for none. */
  readonly rewritten?: (value: unknown) => Edit
}

/** Why a value was not taken. */
export interface Refusal {
  /** What would have been, such as `true or false`. */
  readonly expected: string
  /** The right name that comes nearest, where one is near. */
  readonly nearest?: string
}

export interface RefusedMember extends Member, Refusal {
  readonly key: string
}

/** Every platform with the other names it goes by, in lower case, without spaces and hyphens. */
const PLATFORMS: Readonly<Record<Platform, readonly string[]>> = {
  x: ['twitter'],
  linkedin: ['li'],
  bluesky: ['bsky'],
  mastodon: [],
  threads: [],
  instagram: ['ig'],
  facebook: ['fb'],
  reddit: [],
  hackernews: ['hn'],
  producthunt: ['ph'],
  tiktok: [],
  youtube: ['yt'],
  discord: [],
}

const KINDS: Readonly<Record<Kind, readonly string[]>> = {
  promote: [],
  announce: [],
  inform: [],
  teach: [],
  converse: [],
  personal: [],
  curate: [],
  other: [],
}

type Reader = (value: unknown, written: string, member: Member) => Declared | Refusal

const author: Reader = (value) =>
  typeof value === 'string' ? { author: value.trim() } : { expected: 'a string' }

const reply: Reader = (value) => {
  if (typeof value === 'boolean') return { isReply: value }
  return typeof value === 'string' || typeof value === 'number'
    ? { isReply: true }
    : { expected: 'the address or id of the post that is answered, or true or false' }
}

const disable: Reader = (value, _, { range, rewritten }) => {
  const disabled = disableOf(value, range, rewritten)
  return disabled === undefined
    ? { expected: 'rule ids, such as “hype, shouting -- the reason”' }
    : { disabled: [disabled] }
}

/** As in front matter, which has its own reader: what stands there has places of its own. */
const directives: Reader = (value, written, member) => {
  const isObject = typeof value === 'object' && !Array.isArray(value)
  if (!isObject) return disable(value, written, member)
  const { disable: inner, maxScore, reason } = value as Record<string, unknown>
  if (inner === undefined && maxScore === undefined) {
    return { expected: 'an object of disable, maxScore and reason' }
  }
  const isGate = typeof maxScore === 'number' && maxScore >= 0 && maxScore <= 100
  if (maxScore !== undefined && !isGate) return { expected: 'a maxScore from 0 to 100' }
  if (isGate && (typeof reason !== 'string' || reason.trim() === '')) {
    return { expected: 'a reason beside maxScore' }
  }
  const gate = isGate ? { maxScore } : {}
  if (inner === undefined) return gate
  const disabled = disable(value, written, member)
  return 'expected' in disabled ? disabled : { ...gate, ...disabled }
}

/** In rising order of precedence: where several say who speaks, `author` is believed. */
const FIELDS: Readonly<Record<string, Reader>> = {
  platform: named('platform', PLATFORMS),
  kind: named('kind', KINDS),
  account: author,
  profile: author,
  author,
  date: (value) => {
    const date = typeof value === 'string' ? isoDate(value) : undefined
    return date === undefined ? { expected: 'a date such as 2026-07-03' } : { date }
  },
  in_reply_to: reply,
  reply,
  replyTo: reply,
  paid: (value) => (typeof value === 'boolean' ? { paid: value } : { expected: 'true or false' }),
  id: (value, written) => {
    if (typeof value === 'string') return { id: value }
    // As written: an id of 19 digits is common and does not survive being a number.
    return typeof value === 'number' ? { id: written } : { expected: 'a string or a number' }
  },
  postlint: directives,
  'postlint-disable': disable,
  postlint_disable: disable,
}

const READERS = Object.entries(FIELDS)

/**
 * Reads all declarations. A key without a value declares nothing; any other key is the author's own.
 *
 * @param memberOf looks a key up.
 */
export function readDeclared(memberOf: (key: string) => Member | undefined): {
  declared: Declared
  refused: RefusedMember[]
} {
  const declared: Declared = {}
  const refused: RefusedMember[] = []
  for (const [key, read] of READERS) {
    const member = memberOf(key)
    if (member === undefined || member.value === null || member.value === '') continue
    const result = read(member.value, member.written, member)
    if ('expected' in result) refused.push({ key, ...member, ...result })
    else {
      const before = declared.disabled ?? []
      // A table may take one column for both spellings of its name.
      const more = (result.disabled ?? []).filter(
        ({ range }) => !before.some((known) => known.range.start === range.start),
      )
      const disabled = [...before, ...more]
      Object.assign(declared, result, disabled.length > 0 && { disabled })
    }
  }
  return { declared, refused }
}

/** A refusal that lists the right names, and the one that was probably meant. */
export function refuseName(
  name: string,
  right: Readonly<Record<string, readonly string[]>>,
): Refusal {
  const expected = `one of ${Object.keys(right).join(', ')}`
  const spelt = new Map(
    Object.entries(right).flatMap(([to, also]) => [to, ...also].map((as) => [as, to])),
  )
  // A name of two letters is near to everything.
  const candidate = closest(
    name,
    [...spelt.keys()].filter((as) => as.length > 2),
  )
  const isNear = distance(name, candidate) <= Math.round(candidate.length * 0.4)
  return isNear ? { expected, nearest: spelt.get(candidate) as string } : { expected }
}

function named<Name extends string>(
  field: 'platform' | 'kind',
  names: Readonly<Record<Name, readonly string[]>>,
): Reader {
  return (value) => {
    const name = typeof value === 'string' ? value.toLowerCase().replace(/[\s-]/g, '') : ''
    for (const [right, also] of Object.entries<readonly string[]>(names)) {
      if (name === right || also.includes(name)) return { [field]: right }
    }
    return refuseName(name, names)
  }
}

const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:[ \t]*(Z|z|[+-]\d{2}(?::?\d{2})?))?)?$/

/** ISO 8601, as written but for YAML's blanks around the time; undefined for a day that no calendar has. */
function isoDate(written: string): string | undefined {
  const [, day, time, zone = ''] = DATE.exec(written.trim()) ?? []
  if (day === undefined) return undefined
  const midnight = new Date(`${day}T00:00:00Z`)
  // The engine takes 30 February for 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
    return undefined
  if (time === undefined) return day
  return Number.isNaN(Date.parse(`${day}T${time}Z`)) ? undefined : `${day}T${time}${zone}`
}
