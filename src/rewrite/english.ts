/** Whether a text still reads as a person wrote it: what careless edits leave behind. */

/** A word that is no verb: “You can up”, “You can hundreds of people …”. */
const NO_VERB =
  /\b(?:You can|You’re welcome to|You're welcome to|We can) (?:up|out|off|on|in|over|too|here|now|down|away|hundreds|thousands|millions|dozens|people|everyone|nobody|no|not|we|you|they|it|this|that|these|those|the|a|an|our|my|your|his|her|their|can|is|are|was|were|be|been|has|have been|and|or|but|with|for|from|of|at|by|as|if)\b/giu
/** Set phrases that are said as orders, and mean something else as statements. */
const SET_PHRASE =
  /\b(?:You can|You’re welcome to|You're welcome to) (?:treat yourself|save the date|thank us|thank me|tell (?:your|a) (?:friends?|mum|mom|dog|family)|mark your calendars?|stay tuned|trust us|trust me|imagine|remember|say hello to|say goodbye to|meet your|get ready|be the first)\b/giu
/** The first half of a sentence whose second half has gone. */
const HALF =
  /(?:^|[.!?…\n]\s*)(?:(?:and|but|so|or)\s+)?(?:if|when|once|before|after|because|since|while|unless|until|although)\b[^.!?…\n]*,\s*(?:$|\n)/giu
/** The same without its comma, or a hook that waits for an answer: “Loved this?” at the very end. */
const HOOK_AT_END = /(?:^|[.!?…\n]\s*)[\p{L}’']+(?: [\p{L}’']+){0,2}\?\s*$/gu
/** An abbreviation that is a verb keeps its capitals. */
const LOWERED = /\b(?:can|to) (?:dm|rsvp)\b/g
const TWICE = /\b(\p{L}{2,}) \1\b/giu
const OPEN_END = /[,;–—-]\s*$/gu

/** Praise that has lost its adjective, an order behind a label, a pointer alone in its line. */
const HOLLOW =
  /\bhands down the (?!best|most|greatest|finest|top|number)|\bThis one[’']s for [^.!?\n]* and (?:use|like|follow|share|comment|tag|save)\b|(?:^|\n)\s*Here\P{L}*(?=$|\n)|\bcan[’']t, you can\b/giu

/** What says which of two prices holds: “was £18, now £14”. */
const PRICE_NOW = /\bnow (?:only |just )?(?=[$£€]\s?\d)/giu

const SIGNS: readonly (readonly [pattern: RegExp, refusal: string])[] = [
  [NO_VERB, 'makes a sentence without a verb'],
  [SET_PHRASE, 'takes a set phrase at its word'],
  [HALF, 'leaves half a sentence'],
  [HOOK_AT_END, 'leaves a question hanging'],
  [OPEN_END, 'leaves half a sentence'],
  [LOWERED, 'takes the capitals from an abbreviation'],
  [HOLLOW, 'leaves a hollow phrase'],
  [TWICE, 'says a word twice'],
]

/** What of a text is left when so little is that nobody would post it. */
const LEAST_LEFT = { words: 4, share: 0.6 }

/** Why a text reads odd after edits although it did not before; undefined where it does not. */
export function oddity(before: string, after: string): string | undefined {
  const said = words(after)
  if (said < LEAST_LEFT.words && said < LEAST_LEFT.share * words(before)) return 'leaves too little'
  if (count(PRICE_NOW, after) < count(PRICE_NOW, before)) return 'hides which price holds'
  for (const [pattern, refusal] of SIGNS) {
    if (count(pattern, after) > count(pattern, before)) return refusal
  }
  return undefined
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

function words(text: string): number {
  return count(/(?<![\p{L}\p{N}#@/.])\p{L}[\p{L}\p{N}’']*/gu, text)
}
