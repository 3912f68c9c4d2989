import type { Features, Token } from '../../src/analyse/features.ts'
import { type CheckContext, defineRule, type RawFinding } from '../../src/check/define.ts'
import type { Platform, Post, Range } from '../../src/model.ts'
import { differentLinks } from '../../src/platform/count.ts'
import { PLATFORM_NAMES } from '../../src/platform/names.ts'
import { POLICIES, type Policy } from '../../src/platform/policies.ts'
import { titleIn } from '../../src/platform/title.ts'
import { rule as engagementBait } from '../engagement-bait/rule.ts'
import { rule as gatedHelp } from '../gated-help/rule.ts'
import { JOINED, words } from './words.ts'

/** Tags that a post may have. */
const MOST_TAGS = 5
/** Different links that a post on Threads may have. */
const MOST_LINKS = 5

const dated = ({ says, date }: Policy) => `${says} (${date})`

export const rule = defineRule({
  id: 'platform-policy',
  category: 'platform',
  summary:
    'Against a rule of the platform: votes asked for, too many tags or links, letters that cannot be read aloud.',
  isForAnyLanguage: true,
  weighsNothing: true,
  severity: 'error',
  noRewrite:
    'What a platform forbids goes or changes as a whole, and only you know what the post is without it.',
  messages: {
    upvotes: {
      what: ({ phrase, name }) => `“${phrase}” asks for votes, which ${name} forbids.`,
      why: ({ name }) => dated(name === 'Hacker News' ? POLICIES.hackernews : POLICIES.producthunt),
      todo: 'Ask what people think of it, or what is missing. Those who like it find the button.',
    },
    'upvotes-reddit': {
      severity: 'warn',
      what: ({ phrase }) => `“${phrase}” asks for votes, which Reddit takes for manipulating them.`,
      why: dated(POLICIES.reddit),
      todo: 'Ask what people think of it, or what is missing. Those who like it find the arrow.',
    },
    'upvotes-elsewhere': {
      severity: 'warn',
      what: ({ phrase }) => `“${phrase}” sends people to vote where asking for votes is forbidden.`,
      why: `${dated(POLICIES.producthunt)} Hacker News says the same: ${POLICIES.hackernews.says}`,
      todo: 'Say that it is there and what you would like to hear about it.',
    },
    'loud-title': {
      severity: 'warn',
      what: ({ title }) => `The title is made to stand out: “${title}”`,
      why: dated(POLICIES.hackernewsTitle),
      todo: 'Write it in ordinary letters, with a full stop or none.',
    },
    hashtags: {
      what: ({ count }) => `${count} hashtags, where Instagram takes ${MOST_TAGS}.`,
      why: dated(POLICIES.instagram),
      todo: `Keep the ${MOST_TAGS} that your readers would look for.`,
    },
    'hashtags-tiktok': {
      severity: 'warn',
      what: ({ count }) => `${count} hashtags, where TikTok takes ${MOST_TAGS}.`,
      why: dated(POLICIES.tiktok),
      todo: `Keep the ${MOST_TAGS} that your viewers would look for.`,
    },
    links: {
      what: ({ count }) => `${count} different links, where Threads takes ${MOST_LINKS}.`,
      why: dated(POLICIES.threadsLinks),
      todo: 'Keep the links that matter most, or collect them on one page and link to that.',
    },
    'one-tag': {
      severity: 'info',
      what: ({ count }) => `${count} hashtags, of which Threads uses one.`,
      why: dated(POLICIES.threadsTag),
      todo: 'Keep the one that your readers follow, and write the others as words.',
    },
    bait: {
      severity: 'info',
      what: ({ phrase, name }) => `“${phrase}” is what ${name} shows to fewer people.`,
      why: ({ name }) => dated(name === 'LinkedIn' ? POLICIES.linkedin : POLICIES.facebook),
      todo: 'Ask something that you would like to know, and let readers answer in their own words.',
    },
    'pseudo-letters': {
      severity: 'info',
      what: ({ words }) => `“${words}” is written in mathematical signs that look like letters.`,
      why: 'Screen readers spell them out, sign by sign, or pass over them, and nobody finds them by searching.',
      todo: ({ plain }) => `Write “${plain}” in ordinary letters.`,
    },
    'joined-tag': {
      severity: 'info',
      what: ({ tag }) => `A screen reader takes #${tag} for one long word.`,
      why: 'With a capital for each word the tag is read aloud as words, and eyes read it faster, too. People on Mastodon ask for it.',
      todo: ({ parted }) => `Write #${parted}; it finds the same posts.`,
    },
  },
  vocabularies: [words],
  *check(context) {
    const { post, features } = context
    const { platforms } = post
    if (platforms.length === 0) return
    yield* upvotes(context)
    for (const platform of platforms) {
      if (platform === 'hackernews') yield* loudTitle(post)
      if (platform === 'instagram') yield* tags(post, features, MOST_TAGS, 'hashtags')
      if (platform === 'tiktok') yield* tags(post, features, MOST_TAGS, 'hashtags-tiktok')
      if (platform === 'threads') {
        yield* tags(post, features, 1, 'one-tag')
        yield* links(post)
      }
      if (platform === 'mastodon') yield* joinedTags(features)
    }
    yield* bait(context)
    yield* pseudoLetters(features)
  },
})

/** The platforms whose own rules forbid to ask for votes. */
const VOTED_ON: readonly Platform[] = ['hackernews', 'producthunt']

function* upvotes({ post, features }: CheckContext<unknown>): Iterable<RawFinding> {
  const hits = features.phrases(words)
  const ask = hits.find(
    ({ entry, first }) => entry.tag === 'upvote' && features.tokens[first]?.isQuoted === false,
  )
  if (ask === undefined) return
  const phrase = features.excerpt(ask)
  const there = post.platforms.filter((platform) => VOTED_ON.includes(platform))
  for (const platform of there) {
    const data = { phrase, name: PLATFORM_NAMES[platform].shown }
    yield { messageId: 'upvotes', range: ask, data }
  }
  if (post.platforms.includes('reddit')) {
    yield { messageId: 'upvotes-reddit', range: ask, data: { phrase } }
  } else if (there.length === 0 && hits.some(({ entry }) => entry.tag === 'place')) {
    yield { messageId: 'upvotes-elsewhere', range: ask, data: { phrase } }
  }
}

function* loudTitle(post: Post): Iterable<RawFinding> {
  if (post.isReply) return
  const place = post.title === undefined ? titleIn(post.text, 'title') : undefined
  const title = place === undefined ? post.title : post.text.slice(place.start, place.end)
  if (title === undefined) return
  const words = title.replace(/^(?:show|ask|tell|launch) hn\b/i, '')
  const isLoud = /!/.test(words) || (!/\p{Ll}/u.test(words) && /(?:\p{Lu}{3,}.*){3}/u.test(words))
  if (isLoud)
    yield { messageId: 'loud-title', range: place ?? { start: 0, end: 0 }, data: { title } }
}

/** Different tags of a part; the same one twice is one. */
function* tags(
  { parts }: Post,
  features: Features,
  most: number,
  messageId: string,
): Iterable<RawFinding> {
  const all = features.ofKind('hashtag').filter(({ isQuoted }) => !isQuoted)
  for (const part of parts) {
    const seen = new Set<string>()
    let beyond: Range | undefined
    for (const tag of inside(all, part)) {
      seen.add(tag.norm)
      if (seen.size > most) beyond ??= tag
    }
    if (beyond === undefined) continue
    const { start, end } = beyond
    yield { messageId, range: { start, end }, data: { count: seen.size } }
  }
}

function inside(tokens: readonly Token[], { start, end }: Range): readonly Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end)
}

function* links({ text, parts }: Post): Iterable<RawFinding> {
  for (const part of parts) {
    const words = text.slice(part.start, part.end)
    // Every link has a dot.
    if (words.split('.').length - 1 <= MOST_LINKS) continue
    const found = differentLinks(words)
    const beyond = found[MOST_LINKS]
    if (beyond === undefined) continue
    const range = { start: part.start + beyond.start, end: part.start + beyond.end }
    yield { messageId: 'links', range, data: { count: found.length } }
  }
}

/** The platforms that have said that they show bait to fewer people. */
const SORTING: readonly Platform[] = ['linkedin', 'facebook']

/** What engagement-bait and gated-help find is what these platforms speak of. */
function* bait(context: CheckContext<unknown>): Iterable<RawFinding> {
  const platform = context.post.platforms.find((each) => SORTING.includes(each))
  if (platform === undefined || context.features.language !== 'English') return
  for (const source of [engagementBait, gatedHelp]) {
    if (!('check' in source)) continue
    for (const { messageId, range, data } of source.check(context as CheckContext<never>)) {
      // What they only remark on is no bait, and of prizes neither platform speaks.
      const isSpokenOf = source.messages[messageId]?.severity !== 'info' && messageId !== 'giveaway'
      if (!isSpokenOf) continue
      const { start, end } = range
      const name = PLATFORM_NAMES[platform].shown
      yield {
        messageId: 'bait',
        range: { start, end },
        data: { phrase: data?.phrase ?? context.features.excerpt(range), name },
      }
      return
    }
  }
}

/** Bold, italic, script and other letters of the block that mathematics has in Unicode. */
const PSEUDO = /[\u{1d400}-\u{1d7ff}]/u

function* pseudoLetters({ text }: Features): Iterable<RawFinding> {
  if (!PSEUDO.test(text)) return
  // Three letters are a word; one or two may be mathematics.
  const runs = /(?:[\u{1d400}-\u{1d7ff}]{3,}(?:[^\S\n]+|[^\S\n]*\p{P}[^\S\n]*)?)+/gu
  for (const { 0: run, index: start } of text.matchAll(runs)) {
    const words = run.trimEnd()
    const data = { words, plain: words.normalize('NFKC') }
    yield { messageId: 'pseudo-letters', range: { start, end: start + words.length }, data }
  }
}

function* joinedTags(features: Features): Iterable<RawFinding> {
  for (const tag of features.ofKind('hashtag')) {
    if (tag.isQuoted || features.excerpt(tag).slice(1) !== tag.norm) continue
    const parts = partsOf(tag.norm)
    if (parts === undefined) continue
    const parted = parts.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
    const range = { start: tag.start, end: tag.end }
    yield { messageId: 'joined-tag', range, data: { tag: tag.norm, parted } }
  }
}

/** The longest known tag, in letters: what nobody can read anyway is not taken apart. */
const LONGEST_TAG = 40

/** A tag as two or more known words, the longest first; undefined where it is not made of such. */
function partsOf(tag: string): readonly string[] | undefined {
  if (JOINED.has(tag) || tag.length > LONGEST_TAG) return undefined
  const rest = (from: number): readonly string[] | undefined => {
    if (from === tag.length) return []
    for (let end = tag.length; end - from >= 3; end--) {
      if (!JOINED.has(tag.slice(from, end))) continue
      const after = rest(end)
      if (after !== undefined) return [tag.slice(from, end), ...after]
    }
    return undefined
  }
  return rest(0)
}
