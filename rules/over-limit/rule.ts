import { defineRule, type RawFinding } from '../../src/check/define.ts'
import type { FindingData, Platform, Post, Range } from '../../src/model.ts'
import { type Overflow, overflow } from '../../src/platform/count.ts'
import {
  LINK_COST,
  type Limit,
  mayExceed,
  PLATFORM_LIMITS,
  type Unit,
} from '../../src/platform/limits.ts'
import { PLATFORM_NAMES } from '../../src/platform/names.ts'
import { type Published, published } from '../../src/platform/published.ts'
import { titleIn } from '../../src/platform/title.ts'
import { slotsIn } from '../leftover-placeholder/slots.ts'

export const rule = defineRule({
  id: 'over-limit',
  category: 'platform',
  summary: 'Longer than the platform takes, counted as the platform counts.',
  isForAnyLanguage: true,
  weighsNothing: true,
  severity: 'error',
  options: {
    x: {
      default: 280,
      range: [1, 25_000],
      description: 'Most that a post on X may count; 25000 with Premium.',
    },
    mastodon: {
      default: 500,
      range: [1, 100_000],
      description: 'Most characters that your Mastodon server takes.',
    },
    discord: {
      default: 2000,
      range: [1, 4000],
      description: 'Most characters of a message on Discord; 4000 with Nitro.',
    },
  },
  noRewrite: 'What to cut is for you to choose: only you know which words the post can do without.',
  messages: {
    text: {
      what: (data) => `${takes(data)}, and ${subject(data)} ${figure(data.total)}.${blanks(data)}`,
      why: ({ name }) =>
        `${name} refuses what is longer, and some tools cut it off without a word.`,
      todo: ({ over, parts }) =>
        parts === 1
          ? `Take out ${figure(over)}, or let a second post carry the rest.`
          : `Take out ${figure(over)}, or move a sentence into another part.`,
    },
    title: {
      what: (data) => `${takes(data)} for a ${data.of}, and this one has ${figure(data.total)}.`,
      why: ({ name }) =>
        `${name} refuses what is longer, and some tools cut it off without a word.`,
      todo: ({ over }) => `Take out ${figure(over)}. What it leaves unsaid can stand in the text.`,
    },
  },
  *check({ post, options }) {
    for (const platform of post.platforms) {
      const own: Readonly<Partial<Record<Platform, number>>> = options
      for (const limit of PLATFORM_LIMITS[platform].limits) {
        const { of, max } = limit
        if (of !== 'text') {
          yield* titles(post, platform, limit)
          continue
        }
        const found = [...texts(post, platform, { ...limit, max: own[platform] ?? max })]
        yield* found
        // Too many bytes as well as too many characters is one fault.
        if (found.length > 0) break
      }
    }
  },
})

/** Each part of a thread is a post there. */
function* texts(post: Post, platform: Platform, limit: Limit): Iterable<RawFinding> {
  const parts = post.parts.length
  let slots: readonly Range[] | undefined
  for (const [index, part] of post.parts.entries()) {
    const text = published(post, part, PLATFORM_LIMITS[platform])
    slots ??= slotsIn(post)
    const inPart = slots
      .filter(({ start, end }) => start >= part.start && end <= part.end)
      .map(({ start, end }) => ({ start: placeIn(text, start), end: placeIn(text, end) }))
    if (!mayExceed(text.text, limit, inPart.length)) continue
    const found = overflow(text.text, limit.unit, limit.max, inPart)
    if (found === undefined) continue
    yield {
      messageId: 'text',
      range: { start: text.toPost(found.at), end: text.toPost(text.text.length - 1) + 1 },
      data: {
        ...dataOf(platform, limit, found),
        part: index + 1,
        parts,
        blanks: inPart.length,
      },
    }
  }
}

function* titles(post: Post, platform: Platform, limit: Limit): Iterable<RawFinding> {
  const which = limit.of === 'tagline' ? 'tagline' : 'title'
  const declared = post[which]
  const place = declared === undefined ? titleIn(post.text, which) : undefined
  const words = place === undefined ? declared : post.text.slice(place.start, place.end)
  if (words === undefined || post.isReply || !mayExceed(words, limit, 0)) return
  const found = overflow(words, limit.unit, limit.max, [])
  if (found === undefined) return
  const range =
    place === undefined ? { start: 0, end: 0 } : { start: place.start + found.at, end: place.end }
  yield { messageId: 'title', range, data: { ...dataOf(platform, limit, found), of: which } }
}

function dataOf(platform: Platform, { max, unit }: Limit, { total }: Overflow): FindingData {
  return { name: PLATFORM_NAMES[platform].shown, max, unit, total, over: total - max }
}

/** The offset of the published text that stands for one of the post's. */
function placeIn({ text, toPost }: Published, offset: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (toPost(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const UNITS: Readonly<Record<Unit, string>> = {
  weighted: 'characters as it counts them',
  graphemes: 'characters',
  mastodon: 'characters as it counts them',
  threads: 'characters as it counts them',
  characters: 'characters',
  bytes: 'bytes',
}

function takes({ name, max, unit }: FindingData): string {
  return `${name} takes ${figure(max)} ${UNITS[unit as Unit]}`
}

function subject({ part, parts }: FindingData): string {
  return parts === 1 ? 'this has' : `part ${part} of ${parts} has`
}

function blanks({ blanks: count }: FindingData): string {
  if (count === 0) return ''
  return count === 1
    ? ` The blank that is still to be filled in is counted as a link, ${LINK_COST}.`
    : ` The ${count} blanks that are still to be filled in are counted as links, ${LINK_COST} each.`
}

/** 3000 → 3,000. */
function figure(value: string | number | undefined): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
