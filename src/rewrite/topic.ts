/**
 * What a post is about, in its own nouns, as far as it can be read off surely; and what one could ask
 * its readers about that.
 */
import type { Token } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import { AMBIGUOUS, FIELDS, type Field } from './fields.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'brand'>

export interface Topic {
  /** As one would name it to the author: “winter boots”, “your new app”; undefined where it is not sure. */
  readonly words: string | undefined
  /** True for what stands without an article: “winter boots”, “email marketing”. */
  readonly isBare: boolean
  readonly field: Field
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Works that have a subject: “a guide to retail media”. */
const WORK = setOf(`
  guide guides ebook report webinar workshop workshops course courses class classes podcast episode
  session sessions post article blog video talk book checklist tips panel discussion series training
  masterclass lesson lessons study research whitepaper playbook insights advice story stories recap
  conversation chat newsletter edition event summit conference demo`)
const ABOUT = setOf('on about to into for around')

/** A noun phrase ends before one of these. */
const STOP = setOf(`
  a an the this that these those and or but so as than then at by for from in into of on onto to with
  without about after before through during when where while who which what how why if because until
  since via per over under up out off down between across inside around near like
  is are was were be been being am has have had do does did will would can could should may might must
  i you he she it we they me us him them my your our his her its their
  not no now here there today tonight tomorrow just also even only more most all any every each both
  let lets get gets make makes help helps give gives bring brings offer offers come comes go goes take
  takes keep keeps start starts work works need needs want wants use uses see sees feel feels look
  looks includes include features featuring include allows enables provides designed made built
  available using coming making getting helping bringing giving taking learn discover shop buy join
  register sign click check visit read find try order save win enter book download follow watch listen
  share tag comment vote donate support call contact subscribe explore enjoy celebrate meet perfect
  free off sale deal deals discount code link bio yet ever never always again soon live plus vs x it's
  i'm we're you're that's there's let's don't can't won't ready happy thank thanks please back out
  say says said below above want wants deserve deserves need everyone anyone someone something anything everything nothing things thing way ways lot lots bit
  first last next latest new best great good better big time times day days week weeks month months
  year years one two three four five`)
/** No topic of their own. */
const EMPTY = setOf(`
  team community customers customer clients people world life home business company brand page website
  site account store shop app link profile channel friend friends family guys folks fans post video
  photo picture name details info information news update announcement experience solution solutions
  product products service services everything offer offers price prices chance opportunity gift prize
  winner winners goal goals success mission vision journey commitment part member members partner
  partners partnership ceo founder president manager director experts expert leaders leader followers
  story stories series range collection lineup selection list future power own very favorite favourite
  blog booth website expertise branches branch themes theme retailers locations location store stores insights results question questions comments comment answer answers`)
/** Things that an author has to show; what else is “ours” (a promise, a presence) is no topic. */
const THING = setOf(`
  calculator kit kits blend blends box boxes tool toolkit planner tracker builder editor plugin extension
  library album single record show exhibition bakery café cafe studio clinic garden farm library museum
  choir club market festival fair sale raffle contest challenge survey investigation poll app campaign
  magazine zine map atlas calendar diary planner template templates font icon icons hub lab programme
  program scholarship bootcamp retreat tour trip shop brand-kit release version update dashboard
  assistant agent bot service line model chat fireside scooter bike bikes`)
/** Said of a thing, not a part of its name. */
const PRAISE = setOf(`
  new newest latest all-new brand upcoming first very own amazing awesome incredible exciting innovative
  great favorite favourite best free exclusive special unique perfect limited edition annual next big
  biggest full complete ultimate`)

/** Before a noun these are no part of its name: “boost conversions”, “smarter automation”. */
const NO_PART =
  /(?:ly|ed|ing|s|ive|ous|ful|able|less|est)$|^(?:boost|align|increase|drive|driven|grow|cut|manage|improve|save|reduce|avoid|build|create|share|send|love|better|smarter|faster|easier|stronger|bigger|cheaper|simple|great|real|good|fine|top|key|global|local|other|own|same|such|few|some|many|several|online)$/

/** Several findings of a post ask for its topic, and it takes a walk through all of its words. */
const known = new WeakMap<Context['features'], Topic>()

/** Reads the topic of a post; the field is found by any of its words. */
export function readTopic(context: Context): Topic {
  const before = known.get(context.features)
  if (before !== undefined) return before
  const topic = findTopic(context)
  known.set(context.features, topic)
  return topic
}

function findTopic(context: Context): Topic {
  const { features } = context
  // Where people suffer, no noun stands for what it is about.
  const isGrave = features.ofKind('word').some(({ norm }) => GRAVE.has(norm))
  const said = isGrave
    ? undefined
    : (workSubject(context) ??
      taggedTopic(context) ??
      shownThing(context) ??
      fieldNoun(context) ??
      ownThing(context) ??
      repeatedNouns(context))
  const own = new Set(said?.words.toLowerCase().split(/[^\p{L}\p{N}'-]+/u))
  const words = features.tokens.flatMap(({ kind, norm }) =>
    kind === 'word' || kind === 'hashtag' ? [norm] : [],
  )
  return { words: said?.words, isBare: said?.isBare ?? false, field: fieldOf(words, own) }
}

interface Said {
  readonly words: string
  readonly isBare: boolean
}

/** How surely a word tells of its field. */
const PLAIN_WORD = 2
const AMBIGUOUS_WORD = 1
/** Words of the topic itself count so many times over. */
const IN_TOPIC = 3
/** From here on a field is sure enough to speak of. */
const SURE = 2

/** Hunger is no matter of taste: where people suffer, that is what the post is about. */
const GRAVE = setOf(`
  starving famine hunger hungry homeless refugees victims war disaster earthquake poverty survivors`)

function fieldOf(words: readonly string[], own: ReadonlySet<string>): Field {
  if (words.some((word) => GRAVE.has(word))) return 'causes'
  let best: Field = 'other'
  let most = SURE - 1
  for (const [field, { nouns }] of FIELDS) {
    let sum = 0
    for (const word of new Set(words)) {
      if (!nouns.has(word)) continue
      sum += (AMBIGUOUS.has(word) ? AMBIGUOUS_WORD : PLAIN_WORD) * (own.has(word) ? IN_TOPIC : 1)
    }
    if (sum > most) {
      most = sum
      best = field
    }
  }
  return best
}

/** “our webinar on retail media”, “how to plan campaigns”. */
function workSubject(context: Context): Said | undefined {
  const { tokens } = context.features
  for (const [at, token] of tokens.entries()) {
    if (!WORK.has(token.norm) || token.isQuoted) continue
    const about = tokens[at + 1]
    if (about === undefined || !ABOUT.has(about.norm) || !isJoined(context, at)) continue
    // “a guide to help you”, “an event for Tuesday”
    if (
      about.norm === 'for' ||
      (about.norm === 'to' && /^(?:guides?|introduction)$/.test(token.norm) === false)
    )
      continue
    const from = /^(?:your|our|the|a|an)$/.test(tokens[at + 2]?.norm ?? '') ? at + 3 : at + 2
    const found = phrase(context, from)
    if (found !== undefined) return { words: found, isBare: isBareNoun(found) }
  }
  return undefined
}

/** A tag that is said in the text as well: “#emailmarketing” next to “email marketing”. */
function taggedTopic({ features, brand }: Context): Said | undefined {
  const { tokens, text } = features
  const tags = features.ofKind('hashtag').filter(({ isQuoted }) => !isQuoted)
  const words = features.ofKind('word')
  const own = new Set([...brand.names, ...brand.hashtags].map((name) => name.replace(/[\s#]/g, '')))
  const said = new Set(tags.flatMap(({ norm }) => (own.has(norm) ? [] : [norm, `${norm}s`])))
  if (said.size === 0) return undefined
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length)
      const joined = run.map(({ norm }) => norm).join('')
      if (!said.has(joined) || (length === 1 && joined.length < 5)) continue
      if (run.some(({ norm, isCapitalised }) => STOP.has(norm) || EMPTY.has(norm) || isCapitalised))
        continue
      const first = run[0] as Token
      const last = run.at(-1) as Token
      const written = text.slice(first.start, last.end)
      if (/[\n.!?]/.test(written) || isVerbal(tokens, tokens.indexOf(first))) continue
      return { words: written.toLowerCase(), isBare: isBareNoun(written) }
    }
  }
  return undefined
}

/** “to market”, “you coach”: no noun. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  return /^(?:to|you|we|i|they|can|will|and|don't|let's)$/.test(tokens[at - 1]?.norm ?? '')
}

/** “Introducing Cisco Nexus Cloud”, “meet the Subpod Grow”. */
function shownThing(context: Context): Said | undefined {
  const { tokens } = context.features
  for (const [at, token] of tokens.entries()) {
    if (!/^(?:introducing|presenting|introduce)$/.test(token.norm) || !isJoined(context, at))
      continue
    const next = tokens[at + 1]
    const isDetermined = /^(?:the|our|a|an)$/.test(next?.norm ?? '')
    const from = isDetermined ? at + 2 : at + 1
    const tag = tokens[skipPraise(tokens, from)]
    if (tag?.kind === 'hashtag') return { words: context.features.excerpt(tag), isBare: false }
    const name = capitals(context, from)
    if (name !== undefined) return { words: isDetermined ? `the ${name}` : name, isBare: false }
    if (!isDetermined) continue
    const found = phrase(context, skipPraise(tokens, from))
    if (found !== undefined) return { words: `your ${found}`, isBare: false }
  }
  return undefined
}

/** A row of capital words that is no heading. */
function capitals(context: Context, from: number): string | undefined {
  const { tokens, text } = context.features
  let end = from
  while (end < tokens.length && end - from < 4) {
    const token = tokens[end] as Token
    if (token.kind !== 'word' && token.kind !== 'number') break
    if (token.kind === 'word' && (!token.isCapitalised || STOP.has(token.norm))) break
    if (token.isAllCaps && token.norm.length > 5) return undefined
    if (end > from && !/^[ -]$/.test(text.slice(tokens[end - 1]?.end, token.start))) break
    end++
  }
  if (end === from || (end - from === 1 && tokens[from]?.kind === 'number')) return undefined
  const said = text.slice(tokens[from]?.start, tokens[end - 1]?.end)
  const isPart =
    /['’]s$/.test(said) || STOP.has(said.toLowerCase()) || PRAISE.has(said.toLowerCase())
  return isPart ? undefined : said
}

function skipPraise(tokens: readonly Token[], from: number): number {
  let at = from
  while (PRAISE.has(tokens[at]?.norm ?? '') && at < from + 3) at++
  return at
}

/** “our app”, “my new course”: the author’s own. */
function ownThing(context: Context): Said | undefined {
  const { tokens } = context.features
  for (const [at, token] of tokens.entries()) {
    if (token.norm !== 'our' && token.norm !== 'my') continue
    if (token.isQuoted || !isJoined(context, at)) continue
    const found = phrase(context, skipPraise(tokens, at + 1))
    const head = found?.toLowerCase().split(/[\s-]/).at(-1) ?? ''
    const isThing = THING.has(head) || WORK.has(head) || isFieldNoun(head)
    if (found !== undefined && isThing) return { words: `your ${found}`, isBare: false }
  }
  return undefined
}

function isFieldNoun(word: string): boolean {
  return !AMBIGUOUS.has(word) && [...FIELDS.values()].some(({ nouns }) => nouns.has(word))
}

/** A word that a field is known by, with what stands before it: “winter boots”. */
function fieldNoun(context: Context): Said | undefined {
  const { tokens, text } = context.features
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.isQuoted || token.isAllCaps) continue
    const isKnown = [...FIELDS.values()].some(({ nouns }) => nouns.has(token.norm))
    if (
      !isKnown ||
      AMBIGUOUS.has(token.norm) ||
      EMPTY.has(token.norm) ||
      STOP.has(token.norm) ||
      isVerbal(tokens, at)
    )
      continue
    const next = tokens[at + 1]
    // “pizza oven”: the next word is the noun.
    const goesOn =
      next?.kind === 'word' &&
      !STOP.has(next.norm) &&
      /^[ -]$/.test(text.slice(token.end, next.start))
    if (goesOn || token.isCapitalised) continue
    const before = tokens[at - 1]
    const isPart =
      before?.kind === 'word' &&
      isJoined(context, at - 1) &&
      !STOP.has(before.norm) &&
      !PRAISE.has(before.norm) &&
      !before.isCapitalised &&
      !NO_PART.test(before.norm) &&
      before.norm.length > 2
    const words = isPart ? text.slice(before.start, token.end) : text.slice(token.start, token.end)
    if (isBareNoun(words)) return { words, isBare: true }
  }
  return undefined
}

/** What is said more than once. */
function repeatedNouns({ features }: Context): Said | undefined {
  const { tokens, text } = features
  const pairs = new Map<string, number>()
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (token.kind !== 'word' || next?.kind !== 'word' || token.isQuoted) continue
    if (!/^[ -]$/.test(text.slice(token.end, next.start))) continue
    if ([token, next].some(({ norm }) => STOP.has(norm) || EMPTY.has(norm) || norm.length < 3))
      continue
    if (token.isCapitalised && next.isCapitalised) continue
    if (/ly$/.test(token.norm) || isVerbal(tokens, at)) continue
    const pair = `${token.norm} ${next.norm}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const [best] = [...pairs].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1])
  return best === undefined || !isBareNoun(best[0]) ? undefined : { words: best[0], isBare: true }
}

function isJoined({ features }: Context, at: number): boolean {
  const [token, next] = [features.tokens[at], features.tokens[at + 1]]
  return (
    token !== undefined &&
    next !== undefined &&
    /^[ -]$/.test(features.text.slice(token.end, next.start))
  )
}

/** The most words of a topic. */
const LONGEST = 3

/** Up to three words that hang together and end where a phrase surely ends. */
function phrase(context: Context, from: number): string | undefined {
  const { features } = context
  const { tokens, text } = features
  let end = from
  while (end < tokens.length && end - from <= LONGEST) {
    const token = tokens[end] as Token
    if (token.kind !== 'word' || STOP.has(token.norm) || token.isQuoted) break
    if (end > from && !/^[ -]$/.test(text.slice(tokens[end - 1]?.end, token.start))) break
    end++
  }
  const count = end - from
  const last = tokens[end - 1]
  if (count === 0 || count > LONGEST || last === undefined) return undefined
  if (EMPTY.has(last.norm) || /(?:ly|ed)$/.test(last.norm) || last.norm.length < 3) return undefined
  let run = tokens.slice(from, end)
  // “customers say”, “team builds”: what follows a word that is no part of a name is its verb.
  const isVerbLike = /s$/.test(last.norm) && run.length > 1
  const isSubject = ({ norm }: Token) =>
    (EMPTY.has(norm) && /s$|^team$/.test(norm)) || (isVerbLike && WORK.has(norm))
  if (run.slice(0, -1).some(isSubject)) return undefined
  // “leveraging customer behavior” is about customer behavior.
  if (count > 2 && /ing$/.test(run[0]?.norm ?? '')) run = run.slice(1)
  if (run.length === 1 && /ing$/.test(last.norm) && !MASS.has(last.norm)) return undefined
  if (run.some(({ isAllCaps, norm }) => isAllCaps && norm.length > 4)) return undefined
  const said = text.slice(run[0]?.start, last.end)
  const isTitle = run.every(({ isCapitalised }) => isCapitalised) && run.length > 1
  return isTitle || run.some(({ isAllCaps }) => isAllCaps)
    ? said
    : run.some(({ isCapitalised }) => isCapitalised)
      ? undefined
      : said
}

const MASS = setOf(`
  marketing advertising media automation security insurance coffee tea pizza food music chocolate skincare
  makeup jewelry jewellery furniture fashion travel education training research software hardware
  leadership management design photography yoga fitness nutrition health wellness cooking baking
  gardening recycling sustainability finance banking investing retail ecommerce commerce analytics data
  intelligence sleep beer wine cheese bread cake art history science technology ai parenting
  housing traffic content email seo productivity networking hiring recruitment energy water cricket
  football soccer basketball baseball tennis golf hockey running cycling swimming writing reading
  denim wool leather cotton perfume fragrance poetry comedy dance theatre theater knitting pottery
  streaming gaming programming coding engineering manufacturing logistics farming mathematics math
  korean spanish english french german personalization personalisation identification collaboration`)

/** Plural, or what cannot be counted. */
function isBareNoun(words: string): boolean {
  const last = words.toLowerCase().split(/[\s-]/).at(-1) ?? ''
  return MASS.has(last) || (/[^su']s$/.test(last) && last.length > 3)
}
