/** Blanks about a post's own topic, for what only its author can say. */
import type { RewriteContext } from '../check/define.ts'
import type { Range } from '../model.ts'
import { closingTags, type Facts } from './facts.ts'
import { ANY_FIELD, FIELDS } from './fields.ts'
import { fill } from './phrasebook.ts'
import { readTopic } from './topic.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'brand' | 'phrasings'>
type Part = 'questions' | 'tips' | 'moments'

const SURE: Readonly<Record<Part, readonly string[]>> = {
  questions: [
    'ask readers about {topic}, e.g. {way}',
    'ask about {topic}, for example {way}',
    'a question about {topic} that only readers can answer, such as {way}',
    'what you would like to know from readers about {topic}, perhaps {way}',
  ],
  tips: [
    'one useful thing about {topic} for those who never buy, e.g. {way}',
    'something about {topic} that helps right here, such as {way}',
    'a tip about {topic}, perhaps {way}',
    'give first, about {topic}: {way}',
  ],
  moments: [
    'a sentence of your own about {topic}, e.g. {way}',
    'your own moment with {topic}, such as {way}',
    'what only you can tell about {topic}, perhaps {way}',
    'let a person speak about {topic}: {way}',
  ],
}
const UNSURE: Readonly<Record<Part, readonly string[]>> = {
  questions: [
    'name what this is about and ask readers one thing about it, e.g. {way}',
    'one question to readers about the thing itself, such as {way}',
    'ask readers {way}, or what else you would like to know of them',
    'what you would like to hear from readers, perhaps {way}',
  ],
  tips: [
    'name what this is about and give one useful thing first, e.g. {way}',
    'something that helps right here, such as {way}',
    'a tip before you ask, perhaps {way}',
    'give first: {way}',
  ],
  moments: [
    'a sentence of your own, e.g. {way}',
    'what only you can tell, such as {way}',
    'your own part in it, perhaps {way}',
    'let a person speak: {way}',
  ],
}

/** Where not even the field is known. */
const UNKNOWN: Readonly<Record<Part, readonly string[]>> = {
  questions: [
    'name what this is about, and ask readers one thing about it that you cannot answer yourself',
    'a question about the thing itself that you would like answered by those who read this',
    'ask about the part of this that readers know better than you do',
    'one question to readers about their own experience with this (name it)',
  ],
  tips: [
    'one thing that helps even those who never buy or join',
    'the answer to the question you are asked most about this',
    'something useful before you ask, in one sentence',
    'a tip from your own work that fits here',
  ],
  moments: [
    'a sentence of your own: what surprised you about this',
    'who had the idea, or who did the work',
    'what went wrong on the way, and what you did',
    'why this matters to you yourself',
  ],
}

/**
 * `[fill: …]` that asks the author for a question, a tip or a moment of their own, about the post's
 * topic; where the topic is not sure, it asks for that too.
 */
export function blankAbout(context: Context, part: Part): string {
  const topic = readTopic(context)
  const isKnown = topic.words !== undefined
  const forms = isKnown ? SURE[part] : topic.field === 'other' ? UNKNOWN[part] : UNSURE[part]
  const [way = ''] = context.phrasings((FIELDS.get(topic.field) ?? ANY_FIELD)[part])
  const [form = ''] = context.phrasings(forms)
  return `[fill: ${fill(form, { topic: topic.words ?? '', way })}]`
}

/** One of several blanks, chosen as {@link RewriteContext.phrasings} does; `{topic}` is what the post is about. */
export function blank(context: Context, ways: readonly string[], otherwise = 'this'): string {
  const [way = ''] = context.phrasings(ways)
  if (!way.includes('{topic}')) return `[fill: ${way}]`
  return `[fill: ${fill(way, { topic: readTopic(context).words ?? otherwise })}]`
}

/** Links that a sentence leads to, on its line or the next. */
const LINKS =
  /^(?:[^\S\n]|[\p{P}\p{Emoji}]|\ufe0f|\u200d)*\n?(?:[^\S\n]|\p{Emoji}|\ufe0f|\u200d)*(?:<\w+>|https?:\S+)(?:[^\S\n]+(?:<\w+>|https?:\S+))*/u

/** Behind the last sentence, before the tags and links that close a post; with what parts it from the text. */
export function closingPlace({ features, post, facts }: Context): { place: Range; gap: string } {
  const { text, tokens, sentences } = features
  const bound = closingTags(features)[0]?.start ?? text.length
  const last = sentences.findLast(
    ({ firstWord, start }) => start < bound && tokens[firstWord]?.kind === 'word',
  )
  const end = Math.min(last?.end ?? text.trimEnd().length, text.trimEnd().length)
  // Behind a link that the last sentence leads to, and behind its closing quotation mark or emoji.
  const rest = /^[^\p{L}\p{N}\n#@]*/u.exec(text.slice(end))?.[0].trimEnd() ?? ''
  const closing = LINKS.exec(text.slice(end))
  const wanted = end + (closing === null ? rest.length : closing[0].length)
  const at = isInFact(facts, wanted) ? text.trimEnd().length : wanted
  const hasParagraphs = /\n\s*\n/.test(post.text)
  const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n'
  return { place: { start: at, end: at }, gap: hasParagraphs ? lineBreak + lineBreak : ' ' }
}

/** Before the sentence at a place, where it opens a line on that line. */
export function placeBefore(
  { features, post, facts }: Context,
  at: number,
): { place: Range; gap: string } {
  const { text } = features
  const sentence = features.sentences.find(({ start, end }) => start <= at && at < end)
  let start = sentence?.start ?? text.trimEnd().length
  // A link of Markdown, a bullet or a bracket may open before the first word.
  start -= /[^\s\p{L}\p{N}.!?]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const isInside = post.zones.some((zone) => zone.start < start && start < zone.end)
  if (isInside || isInFact(facts, start)) start = text.trimEnd().length
  const opensLine = start === 0 || /\n\s*$/.test(text.slice(0, start))
  const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n'
  return { place: { start, end: start }, gap: opensLine && text.includes('\n') ? lineBreak : ' ' }
}

/** Closing marks, brackets and emoji behind a sentence, up to the end of its line. */
function behind(text: string, end: number): string {
  return /^[^\p{L}\p{N}\n#@<]*/u.exec(text.slice(end))?.[0].trimEnd() ?? ''
}

/** “October. Tuesdays” may be one date. */
function isInFact(facts: Facts, at: number): boolean {
  return facts
    .within({ start: Math.max(0, at - 1), end: at + 1 })
    .some(({ start, end }) => start < at && at < end)
}

/** Behind the first sentence. */
export function openingPlace({ features, facts }: Context): { place: Range; gap: string } {
  const { text, sentences, tokens } = features
  const ends = sentences
    .filter(({ firstWord }) => tokens[firstWord]?.kind === 'word')
    .map(({ end }) => end + behind(text, end).length)
  const at = ends.find((end) => !isInFact(facts, end)) ?? text.trimEnd().length
  return { place: { start: at, end: at }, gap: ' ' }
}
