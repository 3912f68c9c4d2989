/** Reads what an author declares, in whatever syntax the front matter is written. */
import type { Disable, Edit, InputProblem, Post, Range } from '../model.ts'
import { type Member, type Refusal, readDeclared, refuseName } from './declared.ts'
import { readWritten } from './disables.ts'

/** What `postlint` may hold. */
const DIRECTIVES = new Map(['disable', 'maxScore', 'reason'].map((name) => [name, name]))

export interface FrontMatter {
  readonly declared: Partial<Post>
  /** A line that parts the posts of a thread, where it is not `---`. */
  readonly threadDelimiter: string | undefined
  /** Ranges are into the source. */
  readonly problems: readonly InputProblem[]
}

/** A value of front matter. */
export interface MatterValue extends Member {
  /** Of a map, in order; undefined for anything else. */
  readonly members?: readonly MatterMember[] | undefined
  /** Of a list, in order; undefined for anything else. */
  readonly items?: readonly MatterValue[] | undefined
  /** With its key, where it is a member of the front matter itself. */
  readonly pair?: Range
  /** It stands elsewhere as well, so an edit here would change another place. */
  readonly isShared?: boolean
}

export interface MatterMember {
  readonly key: MatterValue
  /** Undefined where nothing stands after the key. */
  readonly value: MatterValue | undefined
}

export const NOTHING_DECLARED: FrontMatter = {
  declared: {},
  threadDelimiter: undefined,
  problems: [],
}

/**
 * Front matter that cannot be read: it declares nothing.
 *
 * @param start into the source.
 */
export function malformed(message: string, start: number, end: number): FrontMatter {
  const range = { start, end: Math.max(start, end) }
  const data = { message: message.replace(/\n[\s\S]*/, '') }
  return { ...NOTHING_DECLARED, problems: [{ messageId: 'frontMatter', data, range }] }
}

/** Looks a member up by its key. */
export function among(members: readonly MatterMember[]) {
  const byKey = new Map(members.map(({ key, value }) => [key.value, value]))
  return (key: string): MatterValue | undefined => byKey.get(key)
}

/**
 * What front matter declares. Other keys are the author's own.
 *
 * @param memberOf looks a key up.
 * @param cut takes a pair or an item out of the source; where left out, only the author can.
 */
export function readMatter(
  memberOf: (key: string) => MatterValue | undefined,
  cut?: (range: Range) => Edit,
): FrontMatter {
  const problems: InputProblem[] = []
  const refuse = (key: string, { written, range, expected, nearest }: Member & Refusal) => {
    const data = { key, value: written, expected, ...(nearest && { nearest }) }
    problems.push({ messageId: 'frontMatterValue', data, range })
  }
  const { declared, refused } = readDeclared((key) =>
    key === 'postlint' ? undefined : memberOf(key),
  )
  for (const { key, ...because } of refused) refuse(key, because)

  const delimiter = memberOf('thread-delimiter')
  const threadDelimiter = typeof delimiter?.value === 'string' ? delimiter.value.trim() : ''
  if (delimiter !== undefined && delimiter.value !== null && threadDelimiter === '') {
    refuse('thread-delimiter', { ...delimiter, expected: 'a line of text, such as ---' })
  }
  const directives = readDirectives(memberOf('postlint'), cut, refuse, ({ written, range }) => {
    problems.push({ messageId: 'maxScoreReason', data: { value: written }, range })
  })
  const disabled = [...(declared.disabled ?? []), ...(directives.disabled ?? [])]
  return {
    declared: { ...declared, ...directives, ...(disabled.length > 0 && { disabled }) },
    threadDelimiter: threadDelimiter === '' ? undefined : threadDelimiter,
    problems: problems.sort((a, b) => a.range.start - b.range.start),
  }
}

/** `postlint: {disable, maxScore, reason}`. */
function readDirectives(
  directives: MatterValue | undefined,
  cut: ((range: Range) => Edit) | undefined,
  refuse: (key: string, because: Member & Refusal) => void,
  unreasoned: (maxScore: Member) => void,
): Pick<Partial<Post>, 'disabled' | 'maxScore'> {
  if (directives === undefined) return {}
  if (directives.members === undefined) {
    if (directives.value !== null) {
      refuse('postlint', { ...directives, expected: 'a map of disable, maxScore and reason' })
    }
    return {}
  }
  const reason = among(directives.members)('reason')?.value
  const hasReason = typeof reason === 'string' && reason.trim() !== ''
  const read: { disabled?: readonly Disable[]; maxScore?: number } = {}
  for (const { key, value } of directives.members) {
    const found = value ?? { ...key, value: null }
    if (key.value === 'disable') {
      const disabled = value && disableIn(key, value, directives, cut)
      if (disabled !== undefined) read.disabled = [disabled]
      else refuse('postlint.disable', { ...found, expected: 'a list of rule ids' })
    } else if (key.value === 'maxScore') {
      const score = found.value
      if (typeof score === 'number' && score >= 0 && score <= 100) {
        if (hasReason) read.maxScore = score
        else unreasoned(found)
      } else refuse('postlint.maxScore', { ...found, expected: 'a number from 0 to 100' })
    } else if (key.value !== 'reason') {
      refuse('postlint', { ...key, ...refuseName(key.written, DIRECTIVES) })
    }
  }
  return read
}

/** @param within the value of `postlint`, which holds it. */
function disableIn(
  key: MatterValue,
  value: MatterValue,
  within: MatterValue,
  cut: ((range: Range) => Edit) | undefined,
): Disable | undefined {
  const { value: list } = value
  const items =
    value.items ?? (Array.isArray(list) ? list.map((item) => ({ ...value, value: item })) : [value])
  if (items.length === 0 || !items.every((item) => typeof item.value === 'string')) return undefined
  const written = items.map((item) => readWritten(item.value as string))
  const members = within.members ?? []
  const reason = among(members)('reason')?.value
  const range = { start: key.range.start, end: value.range.end }
  const rules = written.flatMap(({ rules }, item) =>
    rules.map(({ id }) => ({ id, range: (items[item] as MatterValue).range })),
  )
  const isAlone = members.every(
    ({ key: other }) => other.range.start === key.range.start || other.value === 'reason',
  )
  return {
    rules,
    reason:
      written.find((each) => each.reason !== undefined)?.reason ??
      (typeof reason === 'string' ? reason : undefined),
    range,
    without(ids) {
      if (cut === undefined || value.isShared || within.isShared) return undefined
      // Where nothing else is said, “postlint:” goes as well, with the reason for what is gone.
      if (rules.every(({ id }) => ids.has(id))) return [cut((isAlone && within.pair) || range)]
      return items.flatMap((item, at) => {
        const { rules: named, reason: said } = written[at] as (typeof written)[number]
        const left = named.map(({ id }) => id).filter((id) => !ids.has(id))
        if (left.length === named.length) return []
        if (left.length === 0) return [cut(item.range)]
        const text = left.join(', ') + (said === undefined ? '' : ` -- ${said}`)
        return [{ ...item.range, text: JSON.stringify(text) }]
      })
    },
  }
}
