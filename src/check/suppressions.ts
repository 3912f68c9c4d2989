/**
 * What an author asked not to be told: by a comment in the text, or beside it in front matter, a
 * column, a key. Everything here follows from the post alone, so a post after a rewrite is silent
 * where it was before.
 */
import type { Disable, Edit, Finding, InputProblem, Post, Range, Suppressed } from '../model.ts'
import { suggestion } from '../nearest.ts'
import { readWritten } from '../parse/disables.ts'

/** A rule that is to keep silent in a stretch of a post, or in all of it. */
interface Suppression {
  readonly ruleId: string
  /** Where it is asked for. */
  readonly disable: Disable
  /** Into the post's text, both ends included; undefined for the whole post. */
  readonly covers: Range | undefined
  /** Whether the rule would have said something. */
  isUsed: boolean
}

export interface Suppressor {
  /** What has been suppressed so far. */
  readonly suppressed: readonly Suppressed[]
  /** True for a finding that is not to be told, which is then among {@link suppressed}. */
  takes(finding: Finding): boolean
  /**
   * What is wrong with the suppressions, when all findings have been seen.
   *
   * @param known ids of all rules.
   * @param ran ids of those that looked at the post: of the others nothing is known.
   */
  problems(known: ReadonlySet<string>, ran: ReadonlySet<string>): readonly InputProblem[]
}

const DIRECTIVES = ['postlint-disable-next-line', 'postlint-disable', 'postlint-enable'] as const
type Directive = (typeof DIRECTIVES)[number]

const MARK = 'postlint-'
const COMMENT = /^(?:<!--|\{\s*\/\*)(\s*)(postlint-[\w-]*)([\s\S]*?)(?:-->|\*\/\s*\}|$)$/

/** Comments of ours in one post beyond which the rest say nothing: each is compared with all others. */
const MOST_COMMENTS = 100

/** Undefined where nothing is suppressed, which is nearly every post. */
export function createSuppressor(post: Post): Suppressor | undefined {
  if (post.disabled.length === 0 && !post.text.includes(MARK)) return undefined
  const { comments, problems } = commentsIn(post)
  const suppressions = [
    ...post.disabled.flatMap((disable) => of(disable, () => undefined)),
    ...suppressionsIn(post, comments, problems),
  ]
  const suppressed: Suppressed[] = []
  return {
    suppressed,
    takes(finding) {
      const { ruleId, range } = finding
      const found = suppressions.findLast(
        ({ ruleId: id, covers }) =>
          id === ruleId &&
          (covers === undefined || (covers.start <= range.start && range.start <= covers.end)),
      )
      if (found === undefined) return false
      found.isUsed = true
      suppressed.push({ finding, reason: found.disable.reason })
      return true
    },
    problems: (known, ran) => [...problems, ...idle(suppressions, known, ran)],
  }
}

/** What suppresses nothing, and what names no rule that there is. */
function idle(
  suppressions: readonly Suppression[],
  known: ReadonlySet<string>,
  ran: ReadonlySet<string>,
): readonly InputProblem[] {
  const idling = suppressions.filter(
    ({ ruleId, isUsed }) => !isUsed && (ran.has(ruleId) || !known.has(ruleId)),
  )
  return idling.map(({ ruleId, disable }): InputProblem => {
    const range = disable.rules.find(({ id }) => id === ruleId)?.range ?? disable.range
    if (!known.has(ruleId)) {
      const meant = suggestion(ruleId, known, 'Run “postlint rules” for the list.')
      return { messageId: 'unknownRule', data: { rule: ruleId, meant }, range }
    }
    // What is idle in one comment goes at once: edits of the same words would be in each other's way.
    const mates = idling.filter((each) => each.disable === disable && known.has(each.ruleId))
    const edits = disable.without(new Set(mates.map(({ ruleId: id }) => id)))
    return { messageId: 'unusedDisable', data: { rule: ruleId }, range, ...(edits && { edits }) }
  })
}

function of(disable: Disable, coversOf: (ruleId: string) => Range | undefined): Suppression[] {
  return [...new Set(disable.rules.map(({ id }) => id))].map((ruleId) => ({
    ruleId,
    disable,
    covers: coversOf(ruleId),
    isUsed: false,
  }))
}

interface Comment extends Range {
  readonly directive: Directive
  /** What the directive is told: rules and reason. */
  readonly written: string
  /** Where that begins in the post's text. */
  readonly writtenAt: number
}

/** Comments of ours, in order. A comment is one where the text's own format says so. */
function commentsIn(post: Post): { comments: readonly Comment[]; problems: InputProblem[] } {
  const { text, zones, toSource } = post
  const comments: Comment[] = []
  const problems: InputProblem[] = []
  for (const { kind, start, end } of zones) {
    if (kind !== 'markup') continue
    const [, blank = '', name, written = ''] = COMMENT.exec(text.slice(start, end)) ?? []
    if (name === undefined) continue
    if (comments.length + problems.length === MOST_COMMENTS) break
    const directive = DIRECTIVES.find((known) => known === name)
    const nameAt = text.indexOf(blank + name, start) + blank.length
    if (directive === undefined) {
      const meant = suggestion(name, DIRECTIVES, `Use ${DIRECTIVES.join(', ')}.`)
      const range = { start: toSource(nameAt), end: toSource(nameAt + name.length) }
      problems.push({ messageId: 'unknownDirective', data: { name, meant }, range })
    } else {
      comments.push({ start, end, directive, written, writtenAt: nameAt + name.length })
    }
  }
  return { comments, problems }
}

function suppressionsIn(
  post: Post,
  comments: readonly Comment[],
  problems: InputProblem[],
): readonly Suppression[] {
  const { text } = post
  const found: Suppression[] = []
  /** The comments that each `postlint-enable` ends. */
  const ends = new Map<Comment, Set<Comment>>()
  for (const comment of comments) {
    const { directive, end } = comment
    if (directive === 'postlint-enable') continue
    if (idsIn(comment).length === 0) {
      problems.push({
        messageId: 'bareDisable',
        data: { name: directive },
        range: inSource(comment, post),
      })
      continue
    }
    const disable = disableOf(post, comment, ends)
    if (directive === 'postlint-disable-next-line') {
      const line = nextLine(text, end, comments)
      found.push(...of(disable, () => line))
      continue
    }
    found.push(
      ...of(disable, (ruleId) => {
        const close = closingOf(comment, ruleId, comments)
        if (close !== undefined) ends.set(close, (ends.get(close) ?? new Set()).add(comment))
        return { start: end, end: close?.start ?? text.length }
      }),
    )
  }
  for (const comment of comments) {
    if (comment.directive !== 'postlint-enable' || ends.has(comment)) continue
    const edits = sourceEdits([wholeLines(text, comment)], post)
    const range = inSource(comment, post)
    problems.push({ messageId: 'unusedEnable', data: {}, range, ...(edits && { edits }) })
  }
  return found
}

function idsIn({ written }: Comment): string[] {
  return readWritten(written).rules.map(({ id }) => id)
}

/** The comment that lets a rule speak again: the next that names it, or names none. */
function closingOf(
  opening: Comment,
  ruleId: string,
  comments: readonly Comment[],
): Comment | undefined {
  return comments.find((comment) => {
    if (comment.directive !== 'postlint-enable' || comment.start < opening.end) return false
    const ids = idsIn(comment)
    return ids.length === 0 || ids.includes(ruleId)
  })
}

function disableOf(
  post: Post,
  comment: Comment,
  ends: ReadonlyMap<Comment, ReadonlySet<Comment>>,
): Disable {
  const { rules, reason } = readWritten(comment.written)
  const inText = (rule: { start: number; end: number }): Range => ({
    start: comment.writtenAt + rule.start,
    end: comment.writtenAt + rule.end,
  })
  return {
    rules: rules.map((rule) => ({ id: rule.id, range: inSource(inText(rule), post) })),
    reason,
    range: inSource(comment, post),
    without(ids) {
      const left = rules.filter(({ id }) => !ids.has(id))
      const [first, last] = [rules[0], rules.at(-1)]
      if (left.length > 0 && first !== undefined && last !== undefined) {
        const list = { start: inText(first).start, end: inText(last).end }
        return sourceEdits([{ ...list, text: left.map(({ id }) => id).join(', ') }], post)
      }
      const alone = [...ends]
        .filter(([, ended]) => ended.size === 1 && ended.has(comment))
        .map(([end]) => end)
      return sourceEdits(
        [comment, ...alone].map((each) => wholeLines(post.text, each)),
        post,
      )
    },
  }
}

/** The next line of words: not a blank one, and not one that only holds comments of ours. */
function nextLine(text: string, from: number, comments: readonly Comment[]): Range {
  const breaks = /\r\n|[\n\r]/g
  breaks.lastIndex = from
  for (let ending = breaks.exec(text); ending !== null; ending = breaks.exec(text)) {
    const start = breaks.lastIndex
    const end = text.slice(start).search(/[\n\r]|$(?![\s\S])/) + start
    const words = comments
      .filter((comment) => comment.start < end && comment.end > start)
      .reduceRight(
        (line, comment) =>
          line.slice(0, Math.max(0, comment.start - start)) +
          line.slice(Math.max(0, comment.end - start)),
        text.slice(start, end),
      )
    if (words.trim() !== '') return { start, end }
  }
  return { start: text.length, end: text.length }
}

/** Takes a stretch out: its lines where it has them to itself, else it and the blanks before it. */
function wholeLines(text: string, { start, end }: Range): Edit {
  const before = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, start))
  const after = /^[ \t]*(?:\r\n|[\n\r]|$)/.exec(text.slice(end))
  if (before !== null && after !== null) {
    const from = start - (before[1] as string).length
    // A post neither begins nor ends with blank lines, so none may be left there.
    const isFirst = text.slice(0, from).trim() === ''
    const isLast = text.slice(end).trim() === ''
    const previous = isLast ? text.slice(0, from).trimEnd().length : isFirst ? 0 : from
    const next = isFirst
      ? /^(?:[ \t]*(?:\r\n|[\n\r]))*/.exec(text.slice(end))?.[0].length
      : undefined
    return {
      start: previous,
      end: isLast ? text.length : end + (next ?? after[0].length),
      text: '',
    }
  }
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - blanks, end, text: '' }
}

function inSource({ start, end }: Range, { toSource }: Post): Range {
  return { start: toSource(start), end: toSource(end) }
}

/** Undefined where the source cannot hold one of them. */
function sourceEdits(edits: readonly Edit[], post: Post): readonly Edit[] | undefined {
  const found = edits.map(post.toSourceEdit).filter((edit) => edit !== undefined)
  return found.length === edits.length ? found : undefined
}
