/**
 * What an author may declare about a post, in the same words whether it stands in front matter or
 * in a JSON member.
 */
import { closest, distance } from 'fastest-levenshtein'
import { KINDS } from '../config/names.ts'
import type { Edit, Kind, Platform, Post, Range, Stage } from '../model.ts'
import { PLATFORMS_BY_NAME, platformNamed } from '../platform/names.ts'
import { disableOf } from './disables.ts'

export type Declared = Partial<
  Pick<
    Post,
    | 'id'
    | 'platform'
    | 'platforms'
    | 'title'
    | 'tagline'
    | 'author'
    | 'date'
    | 'kind'
    | 'stage'
    | 'campaign'
    | 'isPublished'
    | 'disabled'
    | 'maxScore'
    | 'isReply'
    | 'paid'
  >
>

/** A value as it stands in a source. */
export interface Member {
  /** As JSON would give it; an object where the value is none of text, number, boolean, null and a list of these. */
  readonly value: unknown
  /** As the author wrote it. */
  readonly written: string
  /** Into the source. */
  readonly range: Range
  /** What the author calls it, where that is not the key: the name of a column. */
  readonly name?: string
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

/** What a draft's `status` says once it is out. Every other status is a draft's. */
export function isPublishedStatus(status: string): boolean {
  return PUBLISHED.test(status.trim())
}

const PUBLISHED = /^(?:published|posted)$/i

/** Names as they may be written, and what each stands for. */
type Spellings<Name extends string> = ReadonlyMap<string, Name>

const KINDS_BY_NAME: Spellings<Kind> = new Map(KINDS.map((kind) => [kind, kind]))

const STAGES: Spellings<Stage> = new Map<string, Stage>([
  ['attention', 'attention'],
  ['attraction', 'attraction'],
  ['affinity', 'affinity'],
  ['audience', 'audience'],
  ['advocate', 'advocate'],
  ['advocacy', 'advocate'],
])

type Reader = (value: unknown, written: string, member: Member) => Declared | Refusal

const author: Reader = (value) =>
  typeof value === 'string' ? { author: value.trim() } : { expected: 'a string' }

const reply: Reader = (value) => {
  if (typeof value === 'boolean') return { isReply: value }
  return typeof value === 'string' || typeof value === 'number'
    ? { isReply: true }
    : { expected: 'the address or id of the post that is answered, or true or false' }
}

/** Several, as a list or with commas between them. */
const platforms: Reader = (value) => {
  const names = typeof value === 'string' ? value.split(/[,|]/) : value
  if (!Array.isArray(names)) return { expected: 'a list such as [x, linkedin]' }
  const found: Platform[] = []
  for (const name of names) {
    const platform = typeof name === 'string' ? platformNamed(name.trim()) : undefined
    if (platform === undefined) return refuseName(String(name).trim(), PLATFORMS_BY_NAME)
    if (!found.includes(platform)) found.push(platform)
  }
  return { platforms: found }
}

const onePlatform: Reader = (value, written, member) => {
  const read = named('platform', PLATFORMS_BY_NAME)(value, written, member)
  const several = 'expected' in read ? platforms(value, written, member) : {}
  return 'platforms' in several && several.platforms !== undefined
    ? { expected: `one name; for several write platforms: [${several.platforms.join(', ')}]` }
    : read
}

/** A title that is no text is somebody else's, and not ours to complain about. */
const title: Reader = (value) => (typeof value === 'string' ? { title: value.trim() } : {})

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
  platform: onePlatform,
  platforms,
  title,
  tagline: (value) => (typeof value === 'string' ? { tagline: value.trim() } : {}),
  kind: named('kind', KINDS_BY_NAME),
  account: author,
  profile: author,
  author,
  date: (value) => {
    const date = typeof value === 'string' ? isoDate(value) : undefined
    return date === undefined ? { expected: 'a date such as 2026-07-03' } : { date }
  },
  // Many teams use the word for how far a draft is; only what is nearly a stage is a slip.
  stage: (value, written, member) => {
    const read = named('stage', STAGES)(value, written, member)
    return 'expected' in read && read.nearest === undefined ? {} : read
  },
  campaign: (value) => (typeof value === 'string' ? { campaign: value.trim() } : {}),
  status: (value) =>
    typeof value === 'string' && isPublishedStatus(value) ? { isPublished: true } : {},
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
  return { declared: withPlatforms(declared), refused }
}

/** `platform` is one of `platforms`, and stands for them where it is the only one. */
function withPlatforms({ platform, platforms = [], ...declared }: Declared): Declared {
  const all = platform === undefined ? platforms : [...new Set([platform, ...platforms])]
  if (all.length > 1) return { ...declared, platforms: all }
  return all[0] === undefined ? declared : { ...declared, platform: all[0] }
}

/** A refusal that lists the right names, and the one that was probably meant. */
export function refuseName(name: string, spellings: Spellings<string>): Refusal {
  const expected = `one of ${[...new Set(spellings.values())].join(', ')}`
  // A name of two letters is near to everything.
  const candidate = closest(
    name,
    [...spellings.keys()].filter((as) => as.length > 2),
  )
  const isNear = distance(name, candidate) <= Math.round(candidate.length * 0.4)
  return isNear ? { expected, nearest: spellings.get(candidate) as string } : { expected }
}

function named<Name extends string>(
  field: 'platform' | 'kind' | 'stage',
  spellings: Spellings<Name>,
): Reader {
  return (value) => {
    const name = typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]/g, '') : ''
    const right = spellings.get(name)
    return right === undefined ? refuseName(name, spellings) : { [field]: right }
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
