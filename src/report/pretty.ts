/** The report for people: each finding in its line, then what the post comes to and why. */
import type { Cell, CreditKind, ReceiptItem } from '../model.ts'
import {
  CREDIT_KINDS,
  type ReportedFinding,
  type ReportedPost,
  type ReportedSuggestion,
} from './describe.ts'
import { frame } from './frame.ts'
import { passages } from './passage.ts'
import type { CreateReporter } from './reporter.ts'
import type { Style } from './style.ts'
import type { FailedGate, Summary } from './summary.ts'
import { oneLine, visible, width } from './visible.ts'

/** Prose wider than this is hard to read, however wide the terminal. */
const PROSE_COLUMNS = 100

const CREDIT_NAMES: Readonly<Record<CreditKind, string>> = {
  generous: 'generous',
  otherCentred: 'other-centred',
  helpful: 'helpful',
  personal: 'personal',
}

/** Where more posts than this were judged, the first are out of sight when the last are printed. */
const MANY_POSTS = 10
/** Posts of the list at the end. */
const MOST_LISTED = 10

export const pretty: CreateReporter = ({ style, columns, isQuiet }) => {
  let over: Listed[] = []
  let overCount = 0
  // A post with findings is a block with a blank line around it; others are lines of a list.
  let before: 'nothing' | 'line' | 'block' = 'nothing'
  const separated = (shape: 'line' | 'block', text: string): string => {
    const isApart = before !== 'nothing' && (shape === 'block' || before === 'block')
    before = shape
    return `${isApart ? '\n' : ''}${text}\n`
  }
  return {
    begin: () => '',
    post(reported) {
      if (reported.isOverMaxScore && reported.score !== undefined) {
        overCount++
        over.push({ name: nameOf(reported), score: reported.score.value })
        over = over.sort((a, b) => b.score - a.score).slice(0, MOST_LISTED)
      }
      const findings = reported.findings.filter(({ severity }) => !isQuiet || severity !== 'info')
      if (findings.length === 0 && !reported.isOverMaxScore) {
        if (isQuiet) return ''
        const line = `${style.strong(nameOf(reported))}  ${scoreText(reported, style)}`
        return separated('line', line + earnedText(reported, style))
      }
      const explained = new Set<string>()
      const told = findings.map((finding) => {
        const key = `${finding.ruleId}/${finding.messageId}`
        const isRepeated = explained.has(key)
        explained.add(key)
        return `${findingText(finding, reported.post.file, style, columns, isRepeated)}\n`
      })
      return separated('block', told.join('') + verdict(reported, style, columns))
    },
    end: (summary) =>
      isQuiet && summary.failed.length === 0
        ? ''
        : separated(
            'block',
            (summary.posts > MANY_POSTS ? worstText(over, overCount, style) : '') +
              summaryLine(summary, style, columns).trimEnd(),
          ),
  }
}

/** A post for the list at the end. */
interface Listed {
  readonly name: string
  readonly score: number
}

/** The posts that are furthest over their gate, a line each. */
function worstText(over: readonly Listed[], count: number, style: Style): string {
  if (over.length === 0) return ''
  const lines = over.map(
    ({ name, score }) => `  ${style.error(String(score).padStart(3))}  ${name}`,
  )
  const left = count - over.length
  const more = left === 0 ? '' : `       and ${left} more\n`
  return `${style.strong('Posts above their limit, with their scores')}\n${lines.join('\n')}\n${more}\n`
}

/**
 * A finding with its frame and its three sentences.
 *
 * @param isRepeated leaves out why and what to do, which the reader has just been told.
 */
export function findingText(
  finding: ReportedFinding,
  file: string,
  style: Style,
  columns: number,
  isRepeated = false,
): string {
  const { severity, ruleId, range, cell, quoted, what, why, todo } = finding
  const { line, column } = range.start
  const place = style.strong(`${visible(file)}:${line}:${column}`)
  const say = (label: string, words: string) =>
    paragraph(`  ${label.padEnd(5)}`, oneLine(words), columns, style)
  return [
    `${place}  ${style[severity](severity)}  ${style.quiet(ruleId)}${cell === undefined ? '' : `  ${style.quiet(cellText(cell))}`}`,
    ...frame(quoted, line, columns, style),
    say('what', what),
    ...(isRepeated ? [] : [say('why', why), say('do', todo)]),
    ...tryText(finding, say),
    '',
  ].join('\n')
}

/** One way to say it better: a finished one, or else a blank for the author. A second would only be more to read. */
function tryText(
  { suggestions, quoted }: ReportedFinding,
  say: (label: string, words: string) => string,
): string[] {
  const isFinished = ({ applicability }: ReportedSuggestion) => applicability !== 'prompt'
  const suggestion = suggestions.find(isFinished) ?? suggestions[0]
  if (suggestion === undefined) return []
  const texts = passages(quoted.text, suggestion.after, suggestion.changes)
  return [say('try', suggestionText(suggestion)), ...texts.map((text) => say('', text))]
}

/** `Leave one mark (safe: --fix does it), score 89 → 81:` */
function suggestionText(suggestion: ReportedSuggestion): string {
  const { applicability, title, scoreBefore, scoreAfter } = suggestion
  if (applicability === 'prompt') return `${title} (only you can complete it):`
  const safe = applicability === 'safe' ? ' (safe: --fix does it)' : ''
  const score = scoreAfter === scoreBefore ? 'same score' : `score ${scoreBefore} → ${scoreAfter}`
  return `${title}${safe}, ${score}:`
}

/** `score 12 friendly`, with the gate where the post is over it. */
function scoreText(reported: ReportedPost, style: Style): string {
  const { post, score, maxScore, isOverMaxScore, suppressed } = reported
  if (post.isPublished) return 'published, not judged'
  if (score === undefined) return 'not judged'
  const value = `score ${score.value} ${score.band}`
  const why =
    suppressed.length > 0
      ? `${numbered(suppressed.length, 'finding')} suppressed`
      : 'what counts was changed'
  const partial = score.partial ? ` (partial: ${why})` : ''
  if (!isOverMaxScore && score.value > maxScore) {
    return `${value}, above the limit of ${maxScore}, which the baseline excuses${partial}`
  }
  if (!isOverMaxScore) return style.good(value) + partial
  return `${style.error(`${value}, above the limit of ${maxScore}`)}${partial}`
}

/** Where a source has many posts, one is found by its line and its own name. */
export function nameOf({ post, range }: Pick<ReportedPost, 'post' | 'range'>): string {
  const file = visible(post.file)
  if (post.cell !== undefined) {
    const isNamed = !post.id.startsWith(`${post.file}#`)
    const names = isNamed ? [oneLine(post.id), cellText(post.cell)] : [cellText(post.cell)]
    return `${file}:${range.start.line} (${names.join('; ')})`
  }
  if (post.id === `${post.file}#${post.index}`) {
    return post.index === 0 ? file : `${file}:${range.start.line}`
  }
  return `${file}:${range.start.line} (${oneLine(post.id)})`
}

/** As a spreadsheet names it: `row 7, Full Caption`. */
function cellText({ row, column }: Cell): string {
  return `row ${row}, ${oneLine(column)}`
}

function verdict(reported: ReportedPost, style: Style, columns: number): string {
  const { score } = reported
  const lines = [style.strong(nameOf(reported)), `  ${scoreText(reported, style)}`]
  if (score !== undefined) {
    const items = score.receipt.filter(({ id, delta }) => id !== 'base' && delta !== 0)
    const signed = items.map(({ delta }) => (delta > 0 ? `+${delta}` : `−${-delta}`))
    const margin = Math.max(0, ...signed.map((points) => points.length))
    items.forEach((item, index) => {
      const points = (signed[index] as string).padStart(margin)
      lines.push(paragraph(`  ${points} `, receiptText(item), columns, style))
    })
    lines.push(paragraph('  Credits: ', creditsText(reported), columns, style))
  }
  return lines.join('\n')
}

/** `discount-spam “50% OFF”`, `credit, helpful: “here's how”`. */
function receiptText({ id, words }: ReceiptItem): string {
  const quoted = words
    .slice(0, 3)
    .map((text) => `“${shortened(oneLine(text))}”`)
    .join(', ')
  const more = words.length > 3 ? ` and ${words.length - 3} more` : ''
  const [type, name = ''] = id.split('/')
  const label =
    type === 'credit'
      ? `credit, ${CREDIT_NAMES[name as CreditKind] ?? name}:`
      : type === 'wording'
        ? 'the wording as a whole'
        : id
  return `${label} ${quoted}${more}`.trim()
}

const SHORT = 48

function shortened(text: string): string {
  if (text.length <= SHORT) return text
  const cut = text.slice(0, SHORT)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > SHORT / 2 ? space : SHORT).trimEnd()}…`
}

/** `  (helpful, personal)`: what a post that has nothing to mend is liked for. */
function earnedText({ credits }: ReportedPost, style: Style): string {
  const earned = CREDIT_KINDS.filter((kind) => credits[kind].evidence.length > 0)
  if (earned.length === 0) return ''
  return style.quiet(`  (${earned.map((kind) => CREDIT_NAMES[kind]).join(', ')})`)
}

function creditsText({ credits }: ReportedPost): string {
  return CREDIT_KINDS.map((kind) => {
    const { points, evidence } = credits[kind]
    const amount = points !== 0 ? `−${points}` : evidence.length > 0 ? 'seen' : 'none'
    return `${CREDIT_NAMES[kind]} ${amount}`
  }).join(' · ')
}

/**
 * `Checked 3 posts: 2 errors, 1 warning. Failed: …`
 *
 * @param columns to wrap at; the line stays one where left out.
 */
export function summaryLine(summary: Summary, style: Style, columns?: number): string {
  const { posts, errors, warnings, infos, known, failed, fixable, fixed } = summary
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'note'],
  ] as const
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => numbered(count, noun))
    .join(', ')
  const nothing = known === 0 ? 'nothing to mend' : 'nothing new'
  const inBaseline = known === 0 ? '' : ` ${numbered(known, 'known finding')} in the baseline.`
  const checked = `Checked ${numbered(posts, 'post')}: ${found === '' ? nothing : found}.${inBaseline}`
  const outcome =
    failed.length === 0 ? 'All passed.' : `Failed: ${failed.map(failedText).join('; ')}.`
  const mended = fixed === undefined ? '' : ` Fixed ${numbered(fixed, 'finding')}.`
  const mendable = fixable === 0 ? '' : ` ${fixable} can be mended with --fix.`
  const text = `${checked}${mended} ${outcome}${mendable}`
  const wrapped = columns === undefined ? text : paragraph('', text, columns, style)
  return `${wrapped.replace(/Failed:/, (word) => style.error(word)).replace(/All\spassed\./, (words) => style.good(words))}\n`
}

function failedText({ gate, count, limit }: FailedGate): string {
  switch (gate) {
    case 'fail-on': {
      const noun = limit === 'error' ? 'error' : 'finding'
      return `${numbered(count, noun)}${limit === 'error' || limit === null ? '' : ` of ${limit} or above`} (--fail-on)`
    }
    case 'max-warnings':
      return `${numbered(count, 'warning')}, ${limit} allowed (--max-warnings)`
    case 'max-score': {
      const above = limit === null ? 'its limit' : `the limit of ${limit}`
      return `${numbered(count, 'post')} ${count === 1 ? 'scores' : 'score'} above ${limit === null && count > 1 ? 'their limits' : above} (--max-score)`
    }
  }
}

export function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Wraps words after a label, each line as far in as the first. */
export function paragraph(label: string, text: string, columns: number, style: Style): string {
  const indent = width(label)
  const room = Math.max(24, Math.min(columns, PROSE_COLUMNS) - indent)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const needed = width(word)
    if (used > 0 && used + 1 + needed > room) {
      lines.push(line)
      line = word
      used = needed
    } else {
      line = used === 0 ? word : `${line} ${word}`
      used += needed + (used === 0 ? 0 : 1)
    }
  }
  lines.push(line)
  return style.quiet(label) + lines.join(`\n${' '.repeat(indent)}`)
}
