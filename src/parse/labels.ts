/** The words by which teams mark what in a file is a post, and what is a note about it. */

import type { Platform } from '../model.ts'
import { PLATFORMS_BY_NAME, platformNamed } from '../platform/names.ts'

/**
 * What a heading or another label of a file says about what stands under it.
 *
 * - `post`: a post, such as “Post 3: The hook” or “Post Body”
 * - `part`: a post of a thread, such as “Tweet 2 (Hook)”
 * - `platform`: a post, or several, for platforms, such as “LinkedIn post” or “Twitter/X Posts”
 * - `name`: platforms and nothing else; in an ordinary text it may be what that text is about
 * - `content`: “Content”, which means a post only among notes
 * - `note`: what no reader sees, such as “Status” or “Image suggestions”
 */
export type Role = 'post' | 'part' | 'platform' | 'name' | 'content' | 'note' | 'other'

export interface Label {
  readonly role: Role
  readonly platforms: readonly Platform[]
}

const PLATFORM = [...PLATFORMS_BY_NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/^(hacker|product)/, '$1[ -]?'))
  .join('|')
const PLATFORMS = `(?:${PLATFORM})(?:(?:[ \\t]*[/+&,|][ \\t]*|[ \\t]+and[ \\t]+)(?:${PLATFORM}))*`
const POST = '(?:posts?|tweets?|toots?|skeets?|threads?|captions?|copy|drafts?|versions?|variants?)'
const TAIL = '(?:[ \\t]*\\([^()]*\\))?'

const ALONE = new RegExp(`^(?:for[ \\t]+)?(${PLATFORMS})${TAIL}[ \\t]*:?$`, 'i')
const WITH_POST = new RegExp(`^(${PLATFORMS})[ \\t]+${POST}${TAIL}[ \\t]*:?$`, 'i')
/** After a number may come a title, but no sentence that goes on: “Post 3 weeks later”. */
const NUMBERED = new RegExp(
  `^(?:(${PLATFORMS})[ \\t]+)?(post|tweet|toot|skeet|caption)[ \\t]*(?:#|no\\.?[ \\t]*)?\\d{1,3}(?![\\d])((?:[ \\t]*[:(./|–—-].*)?)$`,
  'iu',
)
const PRIORITY = /^P\d{1,3}\b[ \t]*[:.|–—-]?[ \t]*/
const BODY =
  /^(?:(?:the|final|draft)[ \t]+)?(?:post|tweet|caption)(?:[ \t]+(?:body|text|copy|content))?(?:[ \t]+\d{1,3})?(?:[ \t]*\([^()]*\))?[ \t]*:?$/i
const CONTENT = /^(?:content|copy|body|text)[ \t]*:?$/i
/** Untitled: “Tweet 2”, “Tweet 2/7”, “Tweet 2 (Hook)”. A titled one stands for itself. */
const PART_TAIL = /^(?:[ \t]*\/[ \t]*\d{1,3})?(?:[ \t]*\([^()]*\))?[ \t]*:?$/
const NOTE =
  /^(?:target[ \t]+|suggested[ \t]+|optional[ \t]+)?(?:platforms?|status|attachments?|meta[ -]?data|hooks?(?:[ \t]+(?:options?|ideas?))?|images?|visuals?|graphics?|media|assets?|creative|hashtags?|post(?:ing)?[ \t]+(?:schedule|notes?|times?|tips|checklist|instructions?)|schedule|scheduling|timing|notes?|checklists?|to[ -]?dos?|review|approvals?|alt[ -]?texts?|analytics|metrics|performance|results|audience|goals?|cta(?:[ \t]+options?)?|sources?|references?|context|brief|strategy|prompts?)(?:[ \t]+(?:suggestions?|prompts?|ideas?|notes?|options?|brief|descriptions?|log))?(?:[ \t]*\([^()]*\))?[ \t]*:?$/i

/** What a label means by its words. */
export function readLabel(written: string): Label {
  const words = written
    .replace(/[*_`]|\p{Extended_Pictographic}|\ufe0f|\u200d/gu, '')
    .trim()
    .replace(/[ \t]+/g, ' ')
  const numbered = NUMBERED.exec(words)
  if (numbered !== null) {
    const [, names = '', noun = '', tail = ''] = numbered
    const isPart = /^(?:tweet|toot|skeet)$/i.test(noun) && PART_TAIL.test(tail)
    // “Post 1: LinkedIn”, “Post 1: The gate (LinkedIn)”
    const title = /\(([^()]*)\)[ \t]*:?$/.exec(tail)?.[1] ?? tail.replace(/^[ \t:./|–—-]+/, '')
    const named = names === '' ? (ALONE.exec(title.trim())?.[1] ?? '') : names
    return { role: isPart ? 'part' : 'post', platforms: platformsIn(named) }
  }
  const alone = ALONE.exec(words)
  if (alone !== null) return { role: 'name', platforms: platformsIn(alone[1] as string) }
  const named = WITH_POST.exec(words)
  if (named !== null) return { role: 'platform', platforms: platformsIn(named[1] as string) }
  if (BODY.test(words)) return { role: 'post', platforms: [] }
  if (CONTENT.test(words)) return { role: 'content', platforms: [] }
  if (NOTE.test(words)) return { role: 'note', platforms: [] }
  return { role: 'other', platforms: [] }
}

/** A label such as “P1” or “P2: LinkedIn”, by which some teams rank their posts; undefined for any other. */
export function readPriority(words: string): Label | undefined {
  if (!PRIORITY.test(words)) return undefined
  return { role: 'post', platforms: readLabel(words.replace(PRIORITY, '')).platforms }
}

/** The platforms that some words name, such as “LinkedIn + X”; empty where they name anything else. */
export function platformsIn(words: string): Platform[] {
  const platforms: Platform[] = []
  for (const name of words.split(/[/+&,|]|[ \t]and[ \t]/i)) {
    const platform = platformNamed(name)
    if (platform !== undefined && !platforms.includes(platform)) platforms.push(platform)
  }
  return platforms
}

/** What a line such as `**Status:** draft` says. */
export interface Field {
  readonly name: 'text' | 'title' | 'platform' | 'status' | 'note'
  /** Where the value begins in the line. */
  readonly valueStart: number
  readonly value: string
}

const FIELD =
  /^[ \t]*(?:[-*+][ \t]+)?(?<mark>\*\*|__)?(?<key>[A-Za-z][A-Za-z0-9 /_-]{0,30}?)(?:[ \t]*\([^()\n]*\))?(?:(?<inside>:)[ \t]*\k<mark>|\k<mark>[ \t]*:|(?<plain>:))(?=\s|$)[ \t]*/
const TEXT_KEY =
  /^(?:text|post|post text|post copy|body|content|copy|caption|full caption|tweet|message)$/i
const TITLE_KEY = /^(?:title|headline|post title)$/i
const NOTE_KEY =
  /^(?:image|images|image prompt|image idea|visual|visuals|media|graphic|video|attachments?|alt|alt text|hashtags?|tags?|goal|purpose|objective|audience|target audience|cta|hook|hooks|angle|theme|pillar|content pillar|topic|format|type|content type|tone|created|created at|updated|date|day|time|when|scheduled|scheduled for|schedule|publish|publish date|post time|best time|posting time|language|lang|author|owner|reviewer|approved|approved by|notes?|source|sources|link|links|url|characters?|character count|char count|chars|length|word count|words|priority|campaign|stage|id|version|account|profile|subreddit|flair|thread)$/i

/** Undefined for a line that is no field, or one with a name that nobody uses for a note. */
export function readField(line: string): Field | undefined {
  const match = FIELD.exec(line)
  const key = match?.groups?.key?.trim()
  if (match === null || key === undefined) return undefined
  const valueStart = match[0].length
  const value = line.slice(valueStart).trim()
  const name = TEXT_KEY.test(key)
    ? 'text'
    : TITLE_KEY.test(key)
      ? 'title'
      : /^(?:platforms?|channels?|networks?)$/i.test(key)
        ? 'platform'
        : /^status$/i.test(key)
          ? 'status'
          : NOTE_KEY.test(key)
            ? 'note'
            : undefined
  return name && { name, valueStart, value }
}

/** True for a line with the field of this name, in whatever case and however marked. */
export function fieldCalled(line: string, name: string): Field | undefined {
  const match = FIELD.exec(line)
  if (match?.groups?.key?.trim().toLowerCase() !== name.trim().toLowerCase()) return undefined
  return { name: 'text', valueStart: match[0].length, value: line.slice(match[0].length).trim() }
}
