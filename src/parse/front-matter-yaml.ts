/**
 * Reads front matter. The only door to the `yaml` package, which the command line loads when the
 * first front matter comes along: everything exported here is a function.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Disable, InputProblem, Post, Range } from '../model.ts'
import { type Member, type Refusal, readDeclared, refuseName } from './declared.ts'
import { readWritten } from './disables.ts'

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
  const { declared, refused } = readDeclared((key) =>
    key === 'postlint' ? undefined : memberIn(root)(key),
  )
  for (const { key, ...because } of refused) refuse(key, because)

  const delimiter = memberIn(root)('thread-delimiter')
  const threadDelimiter = typeof delimiter?.value === 'string' ? delimiter.value.trim() : ''
  if (delimiter !== undefined && delimiter.value !== null && threadDelimiter === '') {
    refuse('thread-delimiter', { ...delimiter, expected: 'a line of text, such as ---' })
  }
  const directives = readDirectives(root)
  const disabled = [...(declared.disabled ?? []), ...(directives.disabled ?? [])]
  return {
    declared: { ...declared, ...directives, ...(disabled.length > 0 && { disabled }) },
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
    const read: { disabled?: readonly Disable[]; maxScore?: number } = {}
    for (const { key, value } of directives.items) {
      const name = member(key as Node)
      const found = value === null ? { ...name, value: null } : member(value as Node)
      if (name.value === 'disable') {
        const disabled = disableIn(value as Node | null, key as Node, directives, node as Node)
        if (disabled !== undefined) read.disabled = [disabled]
        else refuse('postlint.disable', { ...found, expected: 'a list of rule ids' })
      } else if (name.value === 'maxScore') {
        const { value: score } = found
        if (typeof score === 'number' && score >= 0 && score <= 100) read.maxScore = score
        else refuse('postlint.maxScore', { ...found, expected: 'a number from 0 to 100' })
      } else if (name.value !== 'reason') {
        const names = { disable: [], maxScore: [], reason: [] }
        refuse('postlint', { ...name, ...refuseName(name.written, names) })
      }
    }
    return read
  }

  /** @param within the map that holds it, which is the value of `postlint`. */
  function disableIn(
    value: Node | null,
    key: Node,
    within: YAMLMap,
    postlint: Node,
  ): Disable | undefined {
    const list = value && resolve(value)
    const items = isSeq(list) ? (list.items as Node[]) : isScalar(list) ? [list] : []
    const members = items.map(member)
    if (members.length === 0 || !members.every(({ value }) => typeof value === 'string')) {
      return undefined
    }
    const written = members.map(({ value }) => readWritten(value as string))
    const reason = within.get('reason')
    const range = { start: member(key).range.start, end: member(value as Node).range.end }
    const rules = written.flatMap(({ rules }, item) =>
      rules.map(({ id }) => ({ id, range: (members[item] as Member).range })),
    )
    const others = within.items.filter(
      ({ key: other }) => other !== key && member(other as Node).value !== 'reason',
    )
    return {
      rules,
      reason:
        written.find((each) => each.reason !== undefined)?.reason ??
        (typeof reason === 'string' ? reason : undefined),
      range,
      without(ids) {
        if (isAlias(value) || isAlias(postlint)) return undefined
        const isWhole = rules.every(({ id }) => ids.has(id))
        // Where nothing else is said, “postlint:” goes as well, with the reason for what is gone.
        if (isWhole) return [others.length > 0 ? cut(range) : cut(postlintRange(postlint))]
        return members.flatMap(({ range }, item) => {
          const names = (written[item] as (typeof written)[number]).rules.map(({ id }) => id)
          if (names.every((id) => ids.has(id))) return [cut(range)]
          const left = names.filter((id) => !ids.has(id))
          if (left.length === names.length) return []
          const { reason } = written[item] as (typeof written)[number]
          const said = left.join(', ') + (reason === undefined ? '' : ` -- ${reason}`)
          return [{ ...range, text: JSON.stringify(said) }]
        })
      },
    }
  }

  function postlintRange(value: Node): Range {
    const pair = (root as YAMLMap).items.find((each) => each.value === value)
    const start = pair === undefined ? value : (pair.key as Node)
    return { start: member(start).range.start, end: member(value).range.end }
  }

  /** Takes a pair or an item out: its lines where it has them to itself, else it and a comma. */
  function cut(range: Range): { start: number; end: number; text: '' } {
    let [start, end] = [range.start - offset, range.end - offset]
    const lineStart = yaml.lastIndexOf('\n', start - 1) + 1
    const rest = /[ \t]*,?[ \t]*(?:#.*)?(?:\r?\n|$)/y
    rest.lastIndex = end
    if (/^[ \t]*(?:-[ \t]+)*$/.test(yaml.slice(lineStart, start)) && rest.test(yaml)) {
      start = lineStart
      end = rest.lastIndex
    } else {
      const comma = /[ \t]*,[ \t]*/y
      comma.lastIndex = end
      if (comma.test(yaml)) end = comma.lastIndex
      else start = yaml.slice(0, start).replace(/[ \t]*,[ \t]*$/, '').length
    }
    return { start: offset + start, end: offset + end, text: '' }
  }

  function member(node: Node): Member {
    const [start, end] = rangeOf(node)
    const resolved = resolve(node)
    return {
      value: isScalar(resolved)
        ? resolved.value
        : isSeq(resolved)
          ? resolved.items.map((item) => (isScalar(item) ? item.value : {}))
          : (resolved ?? {}),
      written: yaml.slice(start, end).replace(/\s+/g, ' '),
      range: { start: offset + start, end: offset + end },
      rewritten: (value) => ({
        start: offset + start,
        end: offset + end,
        text: JSON.stringify(value),
      }),
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
