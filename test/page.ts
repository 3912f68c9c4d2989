/** Reads a rule's page, `rules/<id>/README.md`: its sections and the fences that are its tests. */
import { PLATFORMS } from '../src/platform/names.ts'

/** The headings of every page, in this order. */
export const SECTIONS = [
  'What it flags',
  'Why readers mind',
  'What to write instead',
  'Options',
  'Fix safety',
  'When to switch it off',
] as const

export type FenceRole = 'bad' | 'report' | 'fixed' | 'good'

/** One executed block of a page. */
export interface Fence {
  readonly role: FenceRole
  /** Lines between the fences, without the last line break. */
  readonly body: string
  /** 1-based line of the opening fence. */
  readonly line: number
  /** Offsets of the body, its last line break included, in the page. */
  readonly start: number
  readonly end: number
  /** `platform=linkedin` → `linkedin`, a bare word → `true`. */
  readonly attributes: Readonly<Record<string, string>>
}

const ATTRIBUTES = ['platform', 'kind', 'author', 'date', 'reply', 'paid', 'markdown']

/**
 * The executed fences of a page, in order. Other fences are left alone.
 *
 * @throws SyntaxError for an unknown role or attribute, and for a fence that never closes.
 */
export function readFences(page: string): Fence[] {
  const fences: Fence[] = []
  const opening = /^(`{3,})(post|report)\b([^\n`]*)\n/gm
  for (let match = opening.exec(page); match !== null; match = opening.exec(page)) {
    const [whole, ticks, type, info] = match as unknown as [string, string, string, string]
    const line = page.slice(0, match.index).split('\n').length
    const start = match.index + whole.length
    const closing = new RegExp(`^${ticks}\\s*$`, 'm').exec(page.slice(start))
    if (closing === null) throw new SyntaxError(`line ${line}: the fence is never closed`)
    const end = start + closing.index
    const [first, ...rest] = info.trim().split(/\s+/)
    const role = type === 'report' ? 'report' : first
    if (role !== 'bad' && role !== 'fixed' && role !== 'good' && role !== 'report') {
      throw new SyntaxError(`line ${line}: “post ${role}” is not one of bad, fixed, good`)
    }
    const attributes = readAttributes(type === 'report' ? [] : rest, line)
    fences.push({
      role,
      body: page.slice(start, end).replace(/\n$/, ''),
      line,
      start,
      end,
      attributes,
    })
    opening.lastIndex = end
  }
  return fences
}

function readAttributes(words: readonly string[], line: number): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const [name, value = 'true'] = word.split('=') as [string, string?]
      if (!ATTRIBUTES.includes(name)) {
        throw new SyntaxError(`line ${line}: “${name}” is not one of ${ATTRIBUTES.join(', ')}`)
      }
      if (name === 'platform' && !(PLATFORMS as readonly string[]).includes(value)) {
        throw new SyntaxError(`line ${line}: “${value}” is not a platform`)
      }
      return [name, value]
    }),
  )
}

/** Everything about a page that does not need a run of the linter. Empty where all is well. */
export function pageProblems(id: string, page: string): string[] {
  const problems: string[] = []
  const prose = page.replace(/^(`{3,})[\s\S]*?^\1\s*$/gm, '')
  if (!page.startsWith(`# ${id}\n`)) problems.push(`begins with “# ${id}”`)
  const [, summary = ''] = page.split(/\n+/, 2)
  if (!/^[^#`].*[.!?]$/.test(summary)) problems.push('says in one sentence what the rule is for')
  const headings = [...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1])
  if (headings.join('|') !== SECTIONS.join('|')) {
    problems.push(`has the sections ${SECTIONS.join(', ')}, in this order`)
  }
  const fences = readFences(page)
  for (const role of ['bad', 'good'] as const) {
    const count = fences.filter((fence) => fence.role === role).length
    if (count < 3) problems.push(`has at least 3 “post ${role}” fences (has ${count})`)
  }
  return problems.map((problem) => `rules/${id}/README.md: a page ${problem}`)
}
