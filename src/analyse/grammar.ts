/**
 * Who speaks and how: the subject and the mood of each sentence, by pronouns, names and the verbs
 * that open a command.
 *
 * No part-of-speech tagger: natural's Brill tagger takes 210 ms to load (its lexicon), more than it
 * takes to judge a calendar of posts, and it learned from newspapers, which do not write “new drop
 * link in bio to shop”. What stands beside a verb tells a command from a noun well enough.
 */
import type { Features, SentenceGrammar } from './features.ts'
import type { Hit } from './lexicon.ts'
import { isWithin, quotationsOf } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { defineWords } from './words.ts'

/**
 * Who a sentence is about: the author as a person, the author's organisation, the reader, somebody
 * who is named, or a thing. A first person in quotation marks is whoever said it, so `named`.
 */
export type Speaker = 'person' | 'organisation' | 'reader' | 'named' | 'thing'

/** `command` tells the reader to do something; `question` asks; `statement` is the rest. */
export type Mood = 'command' | 'question' | 'statement'

/**
 * Verbs that command, wherever they stand; {@link speakers} decides which of them do. Broad on
 * purpose: what is asked is for the rules to say. The last word of a hit is the verb.
 */
export const commandWords = defineWords({
  /** Opens a command wherever it opens a sentence, unless a verb of its own follows. */
  verb: [
    '(accelerate|accept|achieve|act|add|adopt|amplify|apply|arrive|ask|attend|automate|avoid|be|become|begin|believe|beware|bookmark|borrow|bring|browse|buy|calculate|capture|catch|celebrate|cherish|choose|claim|collect|combine|come|compare|complete|conquer|consider|contact|contribute|convert|create|crush|customise|customize|declutter|decorate|deliver|describe|dig|discover|ditch|dive|donate|download|dress|earn|eat|elevate|embrace|empower|encourage|enhance|enjoy|enrol|enroll|ensure|enter|establish|examine|expand|experiment|explain|explore|fill|find|follow|forget|get|give|go|grab|grow|hear|help|hire|hop|hurry|identify|imagine|improve|indulge|install|introduce|invest|invite|join|keep|learn|leave|let|leverage|listen|lose|make|maximise|maximize|meet|navigate|nominate|notice|obtain|optimise|optimize|pamper|participate|personalise|personalize|pledge|preorder|prepare|prioritise|prioritize|propel|protect|prove|pull|purchase|put|quit|read|receive|recharge|recommend|redeem|rediscover|reduce|refer|refresh|register|reimagine|relax|relive|remember|remind|remove|renew|replace|repost|request|reserve|retweet|revamp|rsvp|save|savor|savour|say|schedule|secure|see|seize|select|send|share|showcase|sign|simplify|sip|skip|snag|solve|speak|spend|splurge|spread|stay|step|stop|streamline|strengthen|study|submit|subscribe|supercharge|swap|swipe|take|tell|think|throw|transform|treat|try|tune|uncover|unleash|unlock|unplug|unwind|unwrap|upgrade|use|utilise|utilize|visit|volunteer|vote|wake|watch|wear|win|write)',
  ],
  /** As often a noun or a past tense: commands only what stands behind it. */
  noun: [
    '(answer|assemble|bake|bid|block|boil|book|boost|brace|brush|build|call|cancel|challenge|change|charge|chat|check|cheer|chop|clean|clear|click|climb|coach|comment|connect|cook|copy|count|cover|crack|craft|crank|cut|delete|design|develop|dm|do|document|double|drain|draw|dream|drink|drive|drizzle|drop|dry|dump|email|enable|engage|escape|evaluate|experience|express|face|feast|feature|feed|feel|fight|finish|fix|flaunt|flex|flip|fly|focus|fold|forward|foster|fuel|gain|gather|gear|generate|gift|grill|group|guess|guide|hang|harness|head|heat|hide|hit|hold|honor|honour|host|hug|increase|inspire|integrate|jump|kick|kiss|knead|knock|launch|lead|lean|leap|lend|level|lift|light|like|limit|line|link|live|load|lock|log|look|manage|map|mark|mash|master|message|mind|mix|monitor|move|nail|name|note|open|order|pack|paint|pair|park|pass|pay|peel|pick|pin|plan|plant|play|plug|pop|post|pour|power|practice|practise|press|preview|print|promote|publish|push|quote|race|raise|rate|reach|recycle|rent|reply|report|respond|rest|return|review|reward|ride|ring|rinse|roast|rock|roll|rt|run|sample|scan|score|screenshot|scroll|search|sell|serve|set|settle|shape|ship|shoot|shop|show|slice|slide|slip|smash|soak|sound|spark|spice|spin|spot|spray|sprinkle|squeeze|stack|stand|start|stir|stock|store|stream|stretch|strike|stuff|style|suit|support|surf|surprise|sweeten|switch|sync|tackle|tag|talk|tap|target|taste|test|text|toast|toss|touch|tour|track|trade|train|travel|trust|turn|tweet|type|unite|update|verify|view|wait|walk|weigh|welcome|whip|whisk|work|wow|wrap)',
  ],
  /** Tells by its first words already. */
  fixed: [
    "(^|please|and|so|just|but) (do not|don't|dont|never) (just|even|ever|) (apply|ask|assume|be|believe|blink|buy|call|click|delay|drink|drive|eat|fall|feel|forget|get|give|go|hesitate|hold|ignore|keep|leave|let|look|lose|make|miss|mistake|open|overlook|panic|pay|play|put|quote|rely|risk|say|scroll|settle|share|show|skip|sleep|spend|start|stop|stress|take|tell|text|throw|trust|try|underestimate|use|wait|waste|watch|worry)",
    '(feel free|be sure|make sure|get ready|remember) (to|for|you|and|that|as|your|with)',
    '^(stay tuned|stay safe|get ready|listen up|watch this space)$',
  ],
})

const setOf = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that leave the verb behind them a command at the opening: “So please read”, “Now get”. */
const OPENING = setOf(`
  and or but so also now then first next finally lastly instead today tonight always hey hi hello ok
  okay yes psst everyone everybody friends folks guys go come if`)
/** Words that leave it one anywhere: “Today only get it”. */
const LEAD_IN = setOf(`
  please pls plz kindly just simply hurry quick only today tonight tomorrow here live available below
  bio soon`)
/** Before a lead-in, these say that the verb is theirs: “will only become”, “you just buy”. */
const HAS_VERB_BEHIND = setOf(`
  will would can could may might must should shall to not we you they i it who that which and or is are`)
/** What a command acts on, or a particle that goes with it. */
const OBJECT = setOf(`
  a an the this that these those your yours our ours my his her their its it them us me him yourself
  one some any all every each both more most no what which who how why where when now today tonight
  here there below up in out on into onto off down over back away along around online ahead together
  through free early anything everything something someone anyone`)
/** Verbs that command with a preposition as well: “Apply by Friday”, “Shop at Mill Lane”. */
const TAKES_PREPOSITION = setOf(`
  add answer apply be book call check cheer click come comment connect contribute dig dive dm donate
  dream drive email enter feel fly focus follow get give go head help hop invest join lean learn level
  listen look move order participate pay plan play post read register reply respond return ride rsvp
  save search see shop sign speak start stay step stop stream subscribe swipe switch talk tap text
  think travel tune turn tweet upgrade visit volunteer vote wait walk work`)
const PREPOSITION = setOf('to for from with at by about of in on as like via until before after')
/** A verb right behind says that the word before it is a subject: “Work is fun”. */
const FINITE = setOf(`
  is are was were has had have will would can could may might must should does did isn't aren't
  wasn't won't can't means makes comes gets goes looks says takes starts begins ends needs`)
/** Pairs that wish, thank, wonder or compare. */
const NO_COMMAND = new Set(
  'see you,see ya,let alone,come on,wait what,guess what,say what,do you,do they,do we,do i,do your,do any,do our,like a,like i,like the,like what,like when,like how,like my,like his,like her,like it,like no,like in,like on,live in,live on,live from,live at,work in,work on,help is,be it,go team,sound up,sound on,sound off,face it,light up,show up,set in,mind you,post by,report from,report by,report on,review by,play by,line up,store in,trust me,run by,run in,run to,lead by,lead in,match up,start of,find of,win of,win for,win at,win in,win over,win against'.split(
    ',',
  ),
)
/** Where a caption without punctuation sends people: “link in bio to shop”. */
const LINK = setOf('bio link links profile site website')

const PERSON = setOf("i i'm i've i'd i'll im ive my me mine myself ima imma")
const ORGANISATION = setOf("we we're we've we'd we'll our ours us ourselves weve let's lets")
const READER = setOf(
  "you you're you've you'd you'll your yours yourself yourselves youre youve youll y'all yall u ur",
)
const OTHERS = setOf(
  "he she they he's she's they're they've he'll she'll they'll his her hers their theirs",
)
/** A name behind one of these, at the opening, is when or where, not who. */
const ADVERBIAL = setOf(
  'in on at for from with after before during since to by as until when while despite this next last',
)

type Known = Omit<Features, 'grammar' | 'questions' | 'credits'>

/** Subject and mood of every sentence, by index. */
export function speakers(features: Known): SentenceGrammar[] {
  const commands = new Set<number>()
  for (const hit of features.phrases(commandWords)) {
    if (!commands.has(hit.sentence) && isCommand(features, hit)) commands.add(hit.sentence)
  }
  const quotations = quotationsOf(features.text)
  return features.sentences.map((sentence) => {
    const mood: Mood = sentence.mark.includes('?')
      ? 'question'
      : commands.has(sentence.index)
        ? 'command'
        : 'statement'
    if (mood === 'command') return { mood, speaker: 'reader' }
    const speaker = subject(features.tokens, sentence)
    const isSaid = speaker === 'person' || speaker === 'organisation'
    return { mood, speaker: isSaid && isWithin(quotations, sentence.start) ? 'named' : speaker }
  })
}

/** Whether a verb of {@link commandWords} commands where it stands. */
export function isCommand({ text, tokens, sentences }: Known, hit: Hit): boolean {
  if (hit.entry.tag === 'fixed') return true
  const { first, firstWord, last, lastWord } = sentences[hit.sentence] as Sentence
  const verb = tokens[hit.last] as Token
  const before = tokens[hit.last - 1]
  const next = hit.last < lastWord ? tokens[hit.last + 1] : undefined
  if (next !== undefined && isUndone(text, verb, next)) return false

  const opens = hit.last === firstWord
  const isVerb = hit.entry.tag === 'verb'
  if (opens && isVerb) return true
  const acts =
    next !== undefined
      ? actsOn(verb, next)
      : hit.last < last && tokens[hit.last + 1]?.kind === 'url'
  if (opens) return acts
  if (before === undefined || hit.last === first) return false
  if (before.norm === 'to') return LINK.has(tokens[hit.last - 2]?.norm ?? '')
  const isSecond =
    hit.last === firstWord + 1 && (OPENING.has(before.norm) || LEAD_IN.has(before.norm))
  if (isSecond && isVerb) return true
  return acts && (isSecond || isClauseStart(text, tokens, hit.last, isVerb))
}

/** “Book of”, “Work is”, “See you”, “Drive-in”. */
function isUndone(text: string, verb: Token, next: Token): boolean {
  return (
    (next.kind === 'word' && FINITE.has(next.norm)) ||
    next.norm === 'of' ||
    NO_COMMAND.has(`${verb.norm} ${next.norm}`) ||
    /^[-'’/]/.test(text.slice(verb.end, next.start))
  )
}

function actsOn(verb: Token, next: Token): boolean {
  if (next.kind === 'url' || next.kind === 'mention') return true
  if (next.kind !== 'word') return next.kind !== 'hashtag' && next.kind !== 'emoji'
  if (OBJECT.has(next.norm)) return true
  return PREPOSITION.has(next.norm) && TAKES_PREPOSITION.has(verb.norm)
}

/** Whether a clause begins at a verb inside of a sentence. */
function isClauseStart(
  text: string,
  tokens: readonly Token[],
  at: number,
  isVerb: boolean,
): boolean {
  const verb = tokens[at] as Token
  const before = tokens[at - 1] as Token
  const between = text.slice(before.end, verb.start)
  if (LEAD_IN.has(before.norm)) return !HAS_VERB_BEHIND.has(tokens[at - 2]?.norm ?? '')
  if (/[:—–|>→!]/.test(between)) return true
  if (before.kind === 'emoji' || /[,;)\n]/.test(between)) {
    return isVerb || tokens[at + 1]?.norm === 'your'
  }
  // “…had legends come through Hit the highlight”: a caption whose sentences only capitals part.
  return verb.isCapitalised && !verb.isAllCaps && before.kind === 'word' && !before.isCapitalised
}

/** The first word that says who is meant; a name that opens the sentence comes before a pronoun. */
function subject(tokens: readonly Token[], { first, firstWord, last }: Sentence): Speaker {
  const isTitle = isTitleCase(tokens, first, last)
  const opening = tokens[firstWord] as Token
  const isAdverbial = opening.kind === 'word' && ADVERBIAL.has(opening.norm)
  for (let at = first; at <= last; at++) {
    const word = tokens[at] as Token
    if (word.kind === 'mention') return 'named'
    if (word.kind !== 'word') continue
    if (PERSON.has(word.norm)) return 'person'
    if (ORGANISATION.has(word.norm) && !isCountry(word, tokens[at - 1])) return 'organisation'
    if (READER.has(word.norm)) return 'reader'
    if (OTHERS.has(word.norm)) return 'named'
    if (at === firstWord || isTitle || isAdverbial) continue
    if (word.isCapitalised && !word.isAllCaps) return 'named'
  }
  return 'thing'
}

/** An all-caps US among other words is the country. */
function isCountry(word: Token, before: Token | undefined): boolean {
  return (
    word.norm === 'us' && word.isAllCaps && !(before?.isAllCaps === true && before.norm !== 'the')
  )
}

/** Where nearly every word has a capital, capitals name nobody. */
function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at <= last; at++) {
    const word = tokens[at] as Token
    if (word.kind !== 'word') continue
    words++
    if (word.isCapitalised) capitals++
  }
  return words > 3 && capitals > 0.7 * words
}
