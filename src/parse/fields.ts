/**
 * What the columns and members of calendars are about, by the names that schedulers give them, and
 * what their values declare. The names were collected from the tools' own import pages;
 * `docs/calendars.md` has the table.
 */
import type { FieldMap, FieldName, Kind, Platform } from '../model.ts'
import { OTHER_NAMES } from '../platform/names.ts'
import { calendarDate, calendarTime, type DateOrder } from './dates.ts'
import {
  type Declared,
  type Member,
  type RefusedMember,
  readDeclared,
  refuseName,
} from './declared.ts'

/** `account` may name a platform or somebody, `category` may name a kind or anything else. */
export type Field = Exclude<FieldName, 'posts'> | 'account' | 'category'

/** Names in order of preference, as {@link plainName} makes them. */
export const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: `text message messagetext content post posttext postcontent caption fullcaption captiontext
    postcaption body bodytext messagebody postbody tweet tweettext tweetcopy copy postcopy socialcopy
    fulltext commentary summary description`.split(/\s+/),
  comment: `firstcomment followupcomment comment1 comment2 comment3 comment4 comment5`.split(/\s+/),
  date: `date scheduledat scheduledtime scheduletime scheduledate scheduleddate scheduleddatetime
    scheduledfor scheduled postatspecifictime postingtime postingdate publishdate publisheddate
    publishat publishedat publishtime dueat postdate posttime datetime dateandtime sendat start
    time`.split(/\s+/),
  time: `time time24hr scheduledtime scheduletime publishtime posttime postingtime`.split(/\s+/),
  platform: `platform platforms network networks socialnetwork socialnetworks socialmedia
    socialplatform channel channels service services provider`.split(/\s+/),
  account: `profile profiles account accounts`.split(/\s+/),
  author: `author accountname profilename handle username account profile page accountid channelid
    integration`.split(/\s+/),
  kind: ['kind'],
  category: `contenttype posttype type category categories contentpillar pillar label labels tag
    tags`.split(/\s+/),
  id: `id postid uuid uid guid`.split(/\s+/),
  replyTo: `replyto inreplyto inreplytoid reply`.split(/\s+/),
  paid: `paid ispaid sponsored issponsored`.split(/\s+/),
  status: `status state`.split(/\s+/),
  stage: ['stage'],
  campaign: `campaign campaignname`.split(/\s+/),
}

/** Names for whatever may be declared; what calendars have no names of their own for goes by its own. */
export function namesOf(field: string): readonly string[] {
  return Object.hasOwn(FIELD_NAMES, field) ? FIELD_NAMES[field as Field] : [plainName(field)]
}

/** Texts that are better looked for elsewhere: in a table of posts they hold the text, in most other files they do not. */
const LAST_RESORT = new Set(['summary', 'description'])

/** Names under which a text is a post wherever it stands. */
export const SURE_TEXT_NAMES = FIELD_NAMES.text.filter((name) => !LAST_RESORT.has(name))

/** A name without case, blanks, punctuation and a note in brackets: `postAtSpecificTime (YYYY-MM-DD)`. */
export function plainName(name: string): string {
  return name
    .replace(/[([].*$/s, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The one that a user's own name for a field stands for, however it is spelt. */
export function mappedName(fields: FieldMap, field: string): string | undefined {
  return Object.hasOwn(fields, field) ? fields[field as FieldName] : undefined
}

const PLATFORM_OF = new Map(
  Object.entries(OTHER_NAMES).flatMap(([platform, also]) =>
    [platform, ...also].map((name) => [name, platform as Platform] as const),
  ),
)

/** The platform that a name stands for, as a column or an account has it: `X (Twitter)`, `LinkedIn Page`. */
export function platformNamed(name: string): Platform | undefined {
  return PLATFORM_OF.get(barePlatform(name))
}

function barePlatform(name: string): string {
  const bare = name
    .replace(/\(.*$/s, '')
    .replace(/\b(?:page|profile|business|company|group|account|personal|standalone)s?\b/gi, '')
  return plainName(bare)
}

/** The platform that a text is for by its column's name: `LinkedIn Post`, `tweet`. */
export function platformOfColumn(name: string): Platform | undefined {
  const plain = plainName(name)
  if (plain.startsWith('tweet')) return 'x'
  for (const [known, platform] of PLATFORM_OF) {
    if (plain.startsWith(known) && SURE_TEXT_NAMES.includes(plain.slice(known.length))) {
      return platform
    }
  }
  return undefined
}

/**
 * Reads what a row or an object declares, by the names and in the spellings of calendars. A value
 * that a scheduler understands and postlint does not, such as “next Friday”, declares nothing; what
 * looks like a slip is refused.
 *
 * @param find the members that hold something of what may be declared, the best first.
 * @param order how the file writes `3/4/2026`, where that is known.
 */
export function readFields(
  find: Find,
  order: DateOrder | undefined,
): { declared: Declared; refused: RefusedMember[] } {
  return readDeclared((key) => {
    switch (key) {
      case 'platform':
        return platformMember(find)
      case 'platforms':
        return platformsMember(find)
      case 'author':
        return authorMember(find('author'))
      case 'date':
        return dateMember(find('date'), find('time'), order)
      case 'kind':
        return kindMember(find('kind')[0], find('category'))
      case 'paid':
        return truthMember(find('paid')[0])
      case 'replyTo':
        return truthMember(find('replyTo')[0])
      default:
        return ELSEWHERE.has(key) ? undefined : find(key)[0]
    }
  })
}

export type Find = (field: string) => readonly Member[]

/** What is found under another key already. */
const ELSEWHERE = new Set(['account', 'profile', 'in_reply_to', 'reply'])

/** The names in a value: a list, or words with a comma, a bar, a slash or “and” between. */
function namesIn({ value }: Member): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values
    .filter((each) => typeof each === 'string')
    .flatMap((each) => each.split(/[,;|\n+&/]|\s+and\s+/i))
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function platformsIn(member: Member): Set<Platform> {
  const platforms = namesIn(member).map(platformNamed)
  return new Set(platforms.filter((platform) => platform !== undefined))
}

/** The only platform that is named. A name that is none is refused where it is nearly one. */
function platformMember(find: Find): Member | undefined {
  const members = find('platform')
  for (const member of [...members, ...find('account')]) {
    const platforms = platformsIn(member)
    if (platforms.size > 1) return undefined
    const [only] = platforms
    if (only !== undefined) return { ...member, value: only }
  }
  const [first] = members
  const [name, ...others] = first === undefined ? [] : namesIn(first)
  if (first === undefined || name === undefined || others.length > 0) return undefined
  return refuseName(barePlatform(name), OTHER_NAMES).nearest === undefined
    ? undefined
    : { ...first, value: name }
}

/** All platforms, where there are several. */
function platformsMember(find: Find): Member | undefined {
  for (const member of [...find('platform'), ...find('account')]) {
    const platforms = platformsIn(member)
    if (platforms.size > 1) return { ...member, value: [...platforms] }
  }
  return undefined
}

/** Who speaks: not a platform's name, which some tools give instead. */
function authorMember(members: readonly Member[]): Member | undefined {
  for (const member of members) {
    const { value, written } = member
    if (typeof value === 'number') return { ...member, value: written }
    if (typeof value === 'string' && platformsIn(member).size === 0) return member
  }
  return undefined
}

function dateMember(
  dates: readonly Member[],
  times: readonly Member[],
  order: DateOrder | undefined,
): Member | undefined {
  for (const member of dates) {
    if (typeof member.value !== 'string') continue
    const date = calendarDate(member.value, order)
    if (date === undefined) {
      // Meant as a date, and none: 2026-02-30.
      if (/^\s*\d{4}-\d{1,2}-\d{1,2}/.test(member.value)) return member
      continue
    }
    const time =
      date.time ??
      times.map(({ value }) => (typeof value === 'string' ? calendarTime(value) : undefined))[0]
    return { ...member, value: time === undefined ? date.day : `${date.day}T${time}` }
  }
  return undefined
}

/** Kinds with the names that calendars give them; `other` is a kind only where it is said to be. */
const KINDS: Readonly<Record<Exclude<Kind, 'other'>, readonly string[]>> = {
  promote: ['promotion', 'promotional', 'promo'],
  announce: ['announcement'],
  inform: ['news', 'informational'],
  teach: ['educational', 'education', 'howto', 'tutorial'],
  converse: ['conversation', 'community'],
  personal: [],
  curate: ['curated', 'curation'],
}

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, also]) =>
    [kind, ...also].map((name) => [name, kind] as const),
  ),
)

function kindMember(
  declared: Member | undefined,
  categories: readonly Member[],
): Member | undefined {
  const kindsIn = (member: Member) =>
    namesIn(member)
      .map((name) => KIND_OF.get(plainName(name)))
      .filter((kind) => kind !== undefined)
  if (declared !== undefined) {
    const [kind = declared.value] = kindsIn(declared)
    return { ...declared, value: kind }
  }
  for (const member of categories) {
    const [kind, ...others] = kindsIn(member)
    if (kind !== undefined && others.length === 0) return { ...member, value: kind }
  }
  return undefined
}

/** A cell has no `true`: it says so in words. */
function truthMember(member: Member | undefined): Member | undefined {
  if (typeof member?.value !== 'string') return member
  if (/^(?:true|yes|y|1|x|✓)$/i.test(member.value.trim())) return { ...member, value: true }
  if (/^(?:false|no|n|0)$/i.test(member.value.trim())) return { ...member, value: false }
  return member
}
