/**
 * Who speaks and how: the subject and the mood of each sentence, by pronouns, brand names and the
 * verbs that open a command.
 */
import type { Features, SentenceGrammar } from './features.ts'
import type { Token } from './tokens.ts'
import { defineWords } from './words.ts'

/**
 * Who a sentence is about: the author as a person, the author's organisation, the reader, somebody
 * who is named, or a thing.
 */
export type Speaker = 'person' | 'organisation' | 'reader' | 'named' | 'thing'

/** `command` tells the reader to do something; `question` asks; `statement` is the rest. */
export type Mood = 'command' | 'question' | 'statement'

const PERSON = new Set("i i'm i've i'd i'll im ive my me mine myself".split(' '))
const ORGANISATION = new Set(
  "we we're we've we'd we'll our ours us ourselves weve let's lets".split(' '),
)
const READER = new Set(
  "you you're you've you'd you'll your yours yourself yourselves youre youve youll y'all u ur".split(
    ' ',
  ),
)
const OTHERS = new Set("he she they he's she's they're they've his her their".split(' '))

/** Verbs that open a command. Broad on purpose: what is asked is for the rules to say. */
export const commandWords = defineWords({
  opening: [
    '^(please|kindly|simply|just|now|then|so|and|or|also|today|always|never|go|come|hurry|quick|psst|hey|hi) (ask|add|apply|become|book|bring|browse|buy|call|catch|celebrate|check|choose|claim|click|comment|contact|create|discover|donate|download|dm|drop|earn|email|enjoy|enter|experience|explore|feel|fill|find|follow|get|give|go|grab|head|hear|help|hit|hop|invest|join|keep|know|learn|let|like|listen|look|make|meet|message|order|pick|play|pre|preorder|purchase|read|register|remember|reply|reserve|retweet|rsvp|rt|save|say|schedule|score|secure|see|send|share|shop|show|sign|snag|start|stay|stop|stream|subscribe|swap|swipe|switch|tag|take|tap|tell|text|transform|treat|try|tune|turn|unlock|upgrade|use|visit|vote|watch|win|write)',
    '^(ask|add|adopt|apply|become|book|boost|bring|browse|build|buy|call|catch|celebrate|check|choose|claim|click|comment|consider|contact|create|cut|discover|dive|donate|download|dm|drop|earn|elevate|email|embrace|empower|enjoy|enter|experience|explore|feel|fill|find|follow|forget|gain|get|give|go|grab|grow|head|hear|help|hire|hit|hop|hurry|imagine|improve|install|introduce|invest|invite|join|keep|know|learn|let|level|like|listen|look|make|maximize|meet|message|order|pamper|pick|play|preorder|prepare|protect|purchase|put|reach|read|ready|redeem|reduce|register|remember|rent|reply|reserve|retweet|rsvp|rt|save|say|schedule|score|secure|see|sell|send|share|shop|show|sign|snag|start|stay|step|stock|stop|stream|streamline|subscribe|support|swap|swipe|switch|tag|take|tap|tell|text|think|transform|treat|try|tune|turn|unlock|unwind|upgrade|use|view|visit|vote|wait|watch|win|work|write)',
    "^(do not|don't|dont|be sure|make sure|never)",
  ],
})

/** Nouns that these verbs also are: “Book club tonight”, “Play of the day”. */
const NOUN_AFTER = new Set('of is was are were has had will for from in on at by to'.split(' '))
const OPENS_COMMAND_WITH = new Set(
  'go head look come listen sign think stay apply check hop dive tune swipe step turn reply wait'.split(
    ' ',
  ),
)

type Known = Omit<Features, 'grammar' | 'questions' | 'credits'>

/** Subject and mood of every sentence, by index. */
export function speakers(features: Known): SentenceGrammar[] {
  const commands = new Set<number>()
  for (const hit of features.phrases(commandWords)) {
    const verb = features.tokens[hit.last] as Token
    const next = features.tokens[hit.last + 1]
    const isNoun =
      next?.kind === 'word' && NOUN_AFTER.has(next.norm) && !OPENS_COMMAND_WITH.has(verb.norm)
    if (!isNoun) commands.add(hit.sentence)
  }
  return features.sentences.map((sentence) => {
    const words = features.tokens.slice(sentence.first, sentence.last + 1)
    const mood: Mood = sentence.mark.includes('?')
      ? 'question'
      : commands.has(sentence.index)
        ? 'command'
        : 'statement'
    return { mood, speaker: mood === 'command' ? 'reader' : subject(words) }
  })
}

/** The first word that says who is meant; a name that opens the sentence comes before a later pronoun. */
function subject(words: readonly Token[]): Speaker {
  let isOpening = true
  for (const word of words) {
    if (word.kind === 'mention') return 'named'
    if (word.kind !== 'word') continue
    if (PERSON.has(word.norm)) return 'person'
    // An all-caps US is the country.
    if (ORGANISATION.has(word.norm) && !(word.norm === 'us' && word.isAllCaps))
      return 'organisation'
    if (READER.has(word.norm)) return 'reader'
    if (OTHERS.has(word.norm)) return 'named'
    if (!isOpening && word.isCapitalised && !word.isAllCaps) return 'named'
    isOpening = false
  }
  return 'thing'
}
