/** Reads what an author declares, in whatever syntax the front matter is written. */
import type { InputProblem, Post } from '../model.ts'
import { type Member, type Refusal, readDeclared, refuseName } from './declared.ts'

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
 */
export function readMatter(memberOf: (key: string) => MatterValue | undefined): FrontMatter {
  const problems: InputProblem[] = []
  const refuse = (key: string, { written, range, expected, nearest }: Member & Refusal) => {
    const data = { key, value: written, expected, ...(nearest && { nearest }) }
    problems.push({ messageId: 'frontMatterValue', data, range })
  }
  const { declared, refused } = readDeclared(memberOf)
  for (const { key, ...because } of refused) refuse(key, because)

  const delimiter = memberOf('thread-delimiter')
  const threadDelimiter = typeof delimiter?.value === 'string' ? delimiter.value.trim() : ''
  if (delimiter !== undefined && delimiter.value !== null && threadDelimiter === '') {
    refuse('thread-delimiter', { ...delimiter, expected: 'a line of text, such as ---' })
  }
  return {
    declared: { ...declared, ...readDirectives(memberOf('postlint'), refuse) },
    threadDelimiter: threadDelimiter === '' ? undefined : threadDelimiter,
    problems: problems.sort((a, b) => a.range.start - b.range.start),
  }
}

/** `postlint: {disable, maxScore, reason}`. */
function readDirectives(
  directives: MatterValue | undefined,
  refuse: (key: string, because: Member & Refusal) => void,
): Pick<Partial<Post>, 'disabled' | 'maxScore'> {
  if (directives === undefined) return {}
  if (directives.members === undefined) {
    if (directives.value !== null) {
      refuse('postlint', { ...directives, expected: 'a map of disable, maxScore and reason' })
    }
    return {}
  }
  const read: { disabled?: readonly string[]; maxScore?: number } = {}
  for (const { key, value } of directives.members) {
    const found = value ?? { ...key, value: null }
    if (key.value === 'disable') {
      const rules = typeof found.value === 'string' ? [found.value] : found.value
      if (Array.isArray(rules) && rules.every((id) => typeof id === 'string')) read.disabled = rules
      else refuse('postlint.disable', { ...found, expected: 'a list of rule ids' })
    } else if (key.value === 'maxScore') {
      const score = found.value
      if (typeof score === 'number' && score >= 0 && score <= 100) read.maxScore = score
      else refuse('postlint.maxScore', { ...found, expected: 'a number from 0 to 100' })
    } else if (key.value !== 'reason') {
      const names = { disable: [], maxScore: [], reason: [] }
      refuse('postlint', { ...key, ...refuseName(key.written, names) })
    }
  }
  return read
}
