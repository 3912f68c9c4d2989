/** Dates and times as spreadsheets and schedulers write them. */

/** Whether `3/4/2026` is the 4th of March or the 3rd of April. */
export type DateOrder = 'month first' | 'day first'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i
const TIME =
  /^(?:[T,]|\bat\b|\s)*(\d{1,2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?\s*(?:([ap])\.?m\.?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?(?![\p{L}\p{N}])/iu

/**
 * The day, and the time where there is one, as ISO 8601 has them; undefined for anything else and
 * for a day that no calendar has. `3/4/2026` is read only where its order is known.
 */
export function calendarDate(
  written: string,
  order: DateOrder | undefined,
): { day: string; time: string | undefined } | undefined {
  const text = written.trim().replace(/\s+/g, ' ').replace(WEEKDAY, '')
  const found = dayIn(text, order)
  if (found === undefined) return undefined
  const { year, month, day, length } = found
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const midnight = new Date(`${iso}T00:00:00Z`)
  // The engine takes 30 February for 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== iso) {
    return undefined
  }
  return { day: iso, time: calendarTime(text.slice(length)) }
}

/** `14:05`, `14:05:30Z`; undefined for what is no time of day. */
export function calendarTime(written: string): string | undefined {
  const [, hours, minutes, seconds, half, zone = ''] = TIME.exec(written.trim()) ?? []
  // A bare number is a time with “pm” behind it only.
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined
  const hour =
    half === undefined
      ? Number(hours)
      : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const isTime = hour < 24 && Number(minutes ?? 0) < 60 && Number(seconds ?? 0) < 60
  if (!isTime || (half !== undefined && Number(hours) > 12)) return undefined
  const exact = seconds === undefined ? '' : `:${seconds}`
  return `${pad(hour)}:${minutes ?? '00'}${exact}${zone.toUpperCase()}`
}

/** How a column of dates is written, from those that can only be meant one way; undefined where they differ or none does. */
export function orderOf(dates: Iterable<string>): DateOrder | undefined {
  const seen = new Set<DateOrder>()
  for (const written of dates) {
    const [, first, , second] = YEAR_LAST.exec(written.trim()) ?? []
    if (Number(first) > 12) seen.add('day first')
    else if (Number(second) > 12) seen.add('month first')
  }
  const [only] = seen
  return seen.size === 1 ? only : undefined
}

interface Day {
  readonly year: string
  readonly month: number
  readonly day: number
  /** Of the text that says so. */
  readonly length: number
}

function dayIn(text: string, order: DateOrder | undefined): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) {
    const [{ length }, year = '', month, day] = yearFirst
    return { year, month: Number(month), day: Number(day), length }
  }
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    const [{ length }, first, mark, second, year = ''] = yearLast
    // Points stand between day and month wherever they are used.
    const known = orderOf([text]) ?? (mark === '.' ? 'day first' : order)
    if (known === undefined) return undefined
    const [month, day] = known === 'month first' ? [first, second] : [second, first]
    return { year, month: Number(month), day: Number(day), length }
  }
  const monthDay = MONTH_DAY.exec(text)
  const dayMonth = monthDay === null ? DAY_MONTH.exec(text) : null
  const [whole = '', a = '', b = '', year = ''] = monthDay ?? dayMonth ?? []
  const [name, day] = monthDay === null ? [b, a] : [a, b]
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : { year, month, day: Number(day), length: whole.length }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
