/** How an author writes down what is to keep silent: `RULE[, RULE] -- reason`. */
import type { Disable, Edit, Range } from '../model.ts'

/** Rules and reason of a text; a dash that a word processor made of `--` parts them as well. */
export interface WrittenDisable {
  readonly rules: readonly { readonly id: string; readonly start: number; readonly end: number }[]
  readonly reason: string | undefined
}

const REASON = /(?:^|\s)(?:--+|[–—])\s+/

/** Offsets are into `written`. */
export function readWritten(written: string): WrittenDisable {
  const parting = REASON.exec(written)
  const list = parting === null ? written : written.slice(0, parting.index)
  const reason =
    parting === null ? '' : written.slice(parting.index + parting[0].length).replace(/\s+/g, ' ')
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    start: index,
    end: index + id.length,
  }))
  return { rules, reason: reason.trim() || undefined }
}

/**
 * What a value switches off that stands beside a post: the cell of a CSV column, a member of a JSON
 * object. It may be a text, a list of texts, or `{disable, reason}`.
 *
 * @param range of the value, into the source.
 * @param rewritten an edit of the source that puts another value in its place.
 * @returns undefined where the value is none of these.
 */
export function disableOf(
  value: unknown,
  range: Range,
  rewritten?: (value: unknown) => Edit,
): Disable | undefined {
  if (typeof value === 'string') {
    const { rules, reason } = readWritten(value)
    return disable(rules, reason, range, rewritten, (left) => spelt(left, reason))
  }
  if (Array.isArray(value)) {
    if (!value.every((item) => typeof item === 'string')) return undefined
    const read = value.map(readWritten)
    const reason = read.find((each) => each.reason !== undefined)?.reason
    return disable(
      read.flatMap(({ rules }) => rules),
      reason,
      range,
      rewritten,
      (left) => value.filter((item) => readWritten(item).rules.some(({ id }) => left.includes(id))),
    )
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { disable: inner, ...others } = value as Record<string, unknown>
  const { reason, ...rest } = others
  if (reason !== undefined && typeof reason !== 'string') return undefined
  const read = disableOf(
    inner,
    range,
    rewritten &&
      ((left) => {
        if (left !== null) return rewritten({ ...value, disable: left })
        // A reason alone says nothing.
        return rewritten(Object.keys(rest).length === 0 ? null : others)
      }),
  )
  return read && { ...read, reason: read.reason ?? reason }
}

/** The list as an author writes it. */
function spelt(ids: readonly string[], reason: string | undefined): string {
  const list = ids.join(', ')
  return reason === undefined ? list : `${list} -- ${reason}`
}

function disable(
  rules: WrittenDisable['rules'],
  reason: string | undefined,
  range: Range,
  rewritten: ((value: unknown) => Edit) | undefined,
  leave: (ids: readonly string[]) => unknown,
): Disable {
  return {
    rules: rules.map(({ id }) => ({ id, range })),
    reason,
    range,
    without(ids) {
      if (rewritten === undefined) return undefined
      const left = rules.map(({ id }) => id).filter((id) => !ids.has(id))
      return [rewritten(left.length === 0 ? null : leave(left))]
    },
  }
}
