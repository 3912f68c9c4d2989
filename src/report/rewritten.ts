/** Rewritten posts, for people and for programs. */
import type { Edit, Post } from '../model.ts'
import { wordChanges } from '../rewrite/difference.ts'
import type { Plan } from '../rewrite/plan.ts'
import { bandOf } from '../score/score.ts'
import { editsInSource } from './describe.ts'
import { SCHEMA_VERSION } from './json.ts'
import type { Place } from './lines.ts'
import { nameOf, paragraph } from './pretty.ts'
import type { Style } from './style.ts'
import { inertJson, oneLine, visible, width } from './visible.ts'

/** What has come of one post. */
export interface RewrittenPost {
  readonly post: Post
  /** Of a range in the source's text. */
  placeOf(range: { readonly start: number; readonly end: number }): Place
  /** Undefined where the post is left alone. */
  readonly plan: Plan | undefined
  /** Undefined where there is no text to judge. */
  readonly score: number | undefined
  /** The score that was to be reached. */
  readonly target: number
  /** Why nothing was changed, or not enough; a sentence. */
  readonly note: string | undefined
}

/** The score that the post has in the end. */
export function scoreAfter({ plan, score }: RewrittenPost): number | undefined {
  return plan?.scoreAfter ?? score
}

// ── for programs ────────────────────────────────────────────────────────────

export const jsonHead = (version: string): string =>
  `{"schemaVersion":${SCHEMA_VERSION},"version":${JSON.stringify(version)},"posts":[`

/** A post as one line of JSON: `schema/rewrite-1.schema.json`. Offsets of edits are into the source. */
export function rewrittenJson(rewritten: RewrittenPost): string {
  const { post, plan, score, target, note, placeOf } = rewritten
  const inSource = (edits: readonly Edit[]) => editsInSource(edits, post, placeOf)
  return inertJson(
    JSON.stringify({
      id: post.id,
      file: post.file,
      index: post.index,
      before: post.text,
      after: plan?.after ?? post.text,
      scoreBefore: score ?? null,
      scoreAfter: scoreAfter(rewritten) ?? null,
      target,
      edits: inSource(plan?.changes ?? []),
      plan: (plan?.edits ?? []).map(({ title, ruleId, applicability, gain }) => ({
        title,
        ruleId,
        applicability,
        gain,
      })),
      prompts: (plan?.prompts ?? []).map(({ title, ruleId, edits, after }) => ({
        title,
        ruleId,
        edits: inSource(edits),
        after,
      })),
      note: note ?? null,
    }),
  )
}

// ── for people ──────────────────────────────────────────────────────────────

/** A post before and after, what was done, and what is left to do. */
export function rewrittenText(rewritten: RewrittenPost, style: Style, columns: number): string {
  const { post, plan, score, note } = rewritten
  const name = style.strong(nameOf({ post, range: rewritten.placeOf(post.range) }))
  const isChanged = plan !== undefined && plan.after !== plan.before
  const lines = [`${name}  ${scoresText(score, isChanged ? plan.scoreAfter : undefined, style)}`]
  const say = (label: string, text: string) => lines.push(paragraph(label, text, columns, style))
  if (isChanged) {
    lines.push('', ...differenceText(plan.before, plan.after, style, columns), '')
    const gains = plan.edits.map(({ gain }) =>
      gain === 0 ? '±0' : gain > 0 ? `−${gain}` : `+${-gain}`,
    )
    const margin = Math.max(...gains.map((gain) => gain.length))
    plan.edits.forEach(({ title, ruleId, applicability }, index) => {
      const kind = applicability === 'safe' ? ', safe' : ''
      say(`  ${(gains[index] as string).padStart(margin)}  `, `${title} (${ruleId}${kind})`)
    })
  }
  if (note !== undefined) say('  ', note)
  // One for a rule is enough to begin with; what is left shows in the next run.
  const byRule = new Map(plan?.prompts.toReversed().map((prompt) => [prompt.ruleId, prompt]))
  const prompts = (plan?.prompts ?? []).filter((prompt) => byRule.get(prompt.ruleId) === prompt)
  if (prompts.length > 0) {
    lines.push('  For you to complete:')
    for (const { title, ruleId, edits } of prompts) {
      const blanks = edits.map(({ text }) => oneLine(text.trim())).join(' … ')
      say('    ', `${title} (${ruleId}): ${blanks}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** `score 89 spammy → 41 mild` */
function scoresText(before: number | undefined, after: number | undefined, style: Style): string {
  if (before === undefined) return 'not judged'
  const was = `score ${before} ${bandOf(before)}`
  return after === undefined ? was : `${was} → ${style.good(`${after} ${bandOf(after)}`)}`
}

interface Word {
  readonly text: string
  readonly paint: (text: string) => string
}

/**
 * The text with what goes as `[-…-]` and what comes as `{+…+}`, set in and wrapped; colours only repeat
 * that.
 */
export function differenceText(
  before: string,
  after: string,
  style: Style,
  columns: number,
): string[] {
  const lines: Word[][] = [[]]
  const asIs = (text: string) => text
  const add = (text: string, paint: Word['paint']) => {
    const [first = '', ...rest] = visible(text).split(' ')
    const line = lines.at(-1) as Word[]
    const last = line.pop()
    // The first piece goes on where the last word stopped, without a blank.
    if (last === undefined) line.push({ text: first, paint })
    else line.push(joined(last, { text: first, paint }))
    line.push(...rest.map((word) => ({ text: word, paint })))
  }
  for (const { kind, text } of wordChanges(clean(before), clean(after))) {
    const [open, close, paint] =
      kind === 'gone'
        ? ['[-', '-]', style.error]
        : kind === 'new'
          ? ['{+', '+}', style.good]
          : ['', '', asIs]
    if (kind !== 'same' && text.trim() === '' && text.includes('\n')) {
      add(`${open}⏎${close}`, paint)
      if (kind === 'new') lines.push([])
      continue
    }
    text.split('\n').forEach((line, index) => {
      if (index > 0) lines.push([])
      if (line !== '') add(kind === 'same' ? line : `${open}${line}${close}`, paint)
    })
  }
  return lines
    .flatMap((line) => wrapped(line, columns - INDENT.length))
    .map((line) => (line === '' ? '' : INDENT + line))
}

const INDENT = '  '

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
}

/** Two pieces of one word, each in its own colour. */
function joined(a: Word, b: Word): Word {
  return {
    text: a.text + b.text,
    paint: (text) => a.paint(text.slice(0, a.text.length)) + b.paint(text.slice(a.text.length)),
  }
}

function wrapped(words: readonly Word[], room: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  words.forEach(({ text, paint }, index) => {
    const needed = width(text)
    const isFirst = index === 0
    if (!isFirst && used > 0 && used + 1 + needed > room) {
      lines.push(line)
      line = ''
      used = 0
    } else if (!isFirst) {
      line += ' '
      used++
    }
    line += text === '' ? '' : paint(text)
    used += needed
  })
  return [...lines, line]
}
