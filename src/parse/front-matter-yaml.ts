/**
 * Reads front matter. The only door to the `yaml` package, which the command line loads when the
 * first front matter comes along: everything exported here is a function.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { InputProblem, Post } from '../model.ts'
import { type Member, type Refusal, readDeclared, refuseName } from './declared.ts'

export interface FrontMatter {
  readonly declared: Partial<Post>
  /** A line that parts the posts of a thread, where it is not `---`. */
  readonly threadDelimiter: string | undefined
  /** Ranges are into the source. */
  readonly problems: readonly InputProblem[]
}

/**
 * Reads what an author declares. Malformed YAML declares nothing.
 *
 * @param yaml the text between the fences.
 * @param offset where it begins in the source.
 */
export function readFrontMatter(yaml: string, offset: number): FrontMatter {
  // The core schema leaves dates as text, and pretty errors would carry a code frame.
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false })
  const malformed = (message: string, start: number, end: number): FrontMatter => ({
    declared: {},
    threadDelimiter: undefined,
    problems: [
      {
        messageId: 'frontMatter',
        data: { message: message.replace(/\n[\s\S]*/, '') },
        range: { start: offset + start, end: offset + Math.max(start, end) },
      },
    ],
  })
  const [error] = document.errors
  if (error !== undefined) return malformed(error.message, ...error.pos)
  const root = document.contents as Node | null
  if (root === null || (isScalar(root) && root.value === null)) {
    return { declared: {}, threadDelimiter: undefined, problems: [] }
  }
  if (!isMap(root)) return malformed('Not a list of “key: value” lines', ...rangeOf(root))

  const problems: InputProblem[] = []
  const memberIn =
    (map: YAMLMap) =>
    (key: string): Member | undefined => {
      const node = map.get(key, true) as Node | undefined
      return node && member(node)
    }
  const { declared, refused } = readDeclared(memberIn(root))
  for (const { key, ...because } of refused) refuse(key, because)

  const delimiter = memberIn(root)('thread-delimiter')
  const threadDelimiter = typeof delimiter?.value === 'string' ? delimiter.value.trim() : ''
  if (delimiter !== undefined && delimiter.value !== null && threadDelimiter === '') {
    refuse('thread-delimiter', { ...delimiter, expected: 'a line of text, such as ---' })
  }
  return {
    declared: { ...declared, ...readDirectives(root) },
    threadDelimiter: threadDelimiter === '' ? undefined : threadDelimiter,
    problems: problems.sort((a, b) => a.range.start - b.range.start),
  }

  function readDirectives(map: YAMLMap): Pick<Partial<Post>, 'disabled' | 'maxScore'> {
    const node = map.get('postlint', true) as Node | undefined
    const directives = node && resolve(node)
    if (directives === undefined) return {}
    if (!isMap(directives)) {
      const found = member(node as Node)
      if (found.value !== null) {
        refuse('postlint', { ...found, expected: 'a map of disable, maxScore and reason' })
      }
      return {}
    }
    const read: { disabled?: readonly string[]; maxScore?: number } = {}
    const reason = memberIn(directives)('reason')
    const hasReason = typeof reason?.value === 'string' && reason.value.trim() !== ''
    for (const { key, value } of directives.items) {
      const name = member(key as Node)
      const found = value === null ? { ...name, value: null } : member(value as Node)
      if (name.value === 'disable') {
        const rules = ruleIds(value as Node | null)
        if (rules !== undefined) read.disabled = rules
        else refuse('postlint.disable', { ...found, expected: 'a list of rule ids' })
      } else if (name.value === 'maxScore') {
        const { value: score } = found
        if (typeof score === 'number' && score >= 0 && score <= 100) {
          if (hasReason) read.maxScore = score
          else {
            const { written, range } = found
            problems.push({ messageId: 'maxScoreReason', data: { value: written }, range })
          }
        } else refuse('postlint.maxScore', { ...found, expected: 'a number from 0 to 100' })
      } else if (name.value !== 'reason') {
        const names = { disable: [], maxScore: [], reason: [] }
        refuse('postlint', { ...name, ...refuseName(name.written, names) })
      }
    }
    return read
  }

  function ruleIds(node: Node | null): readonly string[] | undefined {
    const list = node && resolve(node)
    if (isScalar(list)) return typeof list.value === 'string' ? [list.value] : undefined
    if (!isSeq(list)) return undefined
    const ids = list.items.map((item) => member(item as Node).value)
    return ids.every((id) => typeof id === 'string') ? ids : undefined
  }

  function member(node: Node): Member {
    const [start, end] = rangeOf(node)
    const resolved = resolve(node)
    return {
      value: isScalar(resolved) ? resolved.value : (resolved ?? {}),
      written: yaml.slice(start, end).replace(/\s+/g, ' '),
      range: { start: offset + start, end: offset + end },
    }
  }

  /** Without the line break that a block's range ends with. */
  function rangeOf(node: Node): [number, number] {
    const [start, end] = node.range ?? [0, 0]
    return [start, start + yaml.slice(start, end).trimEnd().length]
  }

  function resolve(node: Node): Node | undefined {
    return isAlias(node) ? node.resolve(document) : node
  }

  function refuse(key: string, { written, range, expected, nearest }: Member & Refusal): void {
    const data = { key, value: written, expected, ...(nearest && { nearest }) }
    problems.push({ messageId: 'frontMatterValue', data, range })
  }
}
