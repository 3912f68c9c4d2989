/** Rules of the user's own: from a declaration, or from a module. */
import type { Hit } from '../analyse/lexicon.ts'
import { defineWords, parsePattern, type Vocabulary } from '../analyse/words.ts'
import {
  type CheckContext,
  defineRule,
  type Message,
  type RawFinding,
  type Rule,
} from '../check/define.ts'
import { KnownError } from '../known-error.ts'
import type { FindingData, Range } from '../model.ts'
import { CATEGORIES, CREDITS, SEVERITIES } from './names.ts'
import type { Key, PlaceOf } from './place.ts'
import { readWrittenRule, type WrittenRule, wrong } from './schema.ts'

/** Of a rule that says no other. */
const CATEGORY = 'noise'
const SEVERITY = 'warn'
const WHY = 'This project has a rule of its own for it.'

/**
 * Makes a rule of a declaration.
 *
 * @param key where the declaration stands in its file.
 * @throws KnownError that names the place and what to correct.
 */
export function declareRule(value: unknown, key: Key, at: PlaceOf): Rule {
  const written = readWrittenRule(value, key, at)
  const { id, phrases = [], stems = [], unlessNear = [], suggestion, credit, examples } = written
  checkId(id, [...key, 'id'], at)
  if (phrases.length + stems.length === 0) {
    throw wrong(key, 'looks for nothing. Give it phrases, stems, or both.', at)
  }
  if (credit === undefined && written.message === undefined) {
    throw wrong(key, 'has no message. Say in “message” what is wrong and why a reader minds.', at)
  }
  if (credit !== undefined && (written.message ?? suggestion) !== undefined) {
    throw wrong(key, 'gives credit, so it has no message and no suggestion. Take them out.', at)
  }
  const entries = [
    ...phrases.map((phrase) => (typeof phrase === 'string' ? { phrase } : phrase)),
    ...stems.map((stem) => ({ phrase: `${stem}~` })),
  ]
  phrases.forEach((phrase, index) => {
    const below = typeof phrase === 'string' ? [] : ['phrase']
    checkPhrase(entries[index]?.phrase ?? '', [...key, 'phrases', index, ...below], at)
  })
  stems.forEach((stem, index) => {
    if (!/^[\p{L}\p{N}'’]+$/u.test(stem)) {
      throw wrong([...key, 'stems', index], 'must be a single word.', at)
    }
    checkPhrase(`${stem}~`, [...key, 'stems', index], at)
  })
  unlessNear.forEach((phrase, index) => {
    checkPhrase(phrase, [...key, 'unlessNear', index], at)
  })

  const words = defineWords({ found: entries })
  const innocent = defineWords({ innocent: unlessNear })
  const base = {
    id,
    category: written.category ?? CATEGORY,
    severity: written.severity ?? SEVERITY,
    summary: written.summary ?? summaryOf(written),
    // Whoever writes the phrases knows in which language.
    isForAnyLanguage: true,
    vocabularies: [words, innocent],
    weight: written.weight,
    examples,
  } as const
  if (credit !== undefined) {
    return defineRule({
      ...base,
      messages: {},
      credit,
      giveCredit: ({ features }) => guilty(features, words, innocent),
    })
  }
  const insteads = [
    suggestion,
    ...phrases.map((phrase) => typeof phrase === 'object' && phrase.instead),
  ]
  const offered = insteads.filter((text) => typeof text === 'string')
  return defineRule({
    ...base,
    messages: { found: messageOf(written) },
    brings: offered.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []),
    *check({ features }): Iterable<RawFinding> {
      for (const hit of guilty(features, words, innocent)) {
        const instead = hit.entry.instead ?? suggestion
        const phrase = features.excerpt(hit)
        yield {
          messageId: 'found',
          range: { start: hit.start, end: hit.end },
          data: { phrase, ...(instead !== undefined && { instead, hasInstead: 1 }) },
        }
      }
    },
    *rewrite({ range, data }, { features }) {
      if (data.hasInstead !== 1) return
      const text = String(data.instead)
      if (text === '') {
        // The blank before a word goes with it.
        const start = features.text.charAt(range.start - 1) === ' ' ? range.start - 1 : range.start
        const edits = [{ start, end: range.end, text }]
        yield { applicability: 'suggested', title: `Leave out “${data.phrase}”`, edits }
      } else {
        const edits = [{ ...range, text: withCaseOf(features.excerpt(range), text) }]
        yield { applicability: 'suggested', title: `Say “${text}”`, edits }
      }
    },
  })
}

/** Hits in sentences without any of the words that make them innocent, and not in code or quotations. */
function guilty(
  features: CheckContext<unknown>['features'],
  words: Vocabulary<'found'>,
  innocent: Vocabulary<'innocent'>,
): Hit<'found'>[] {
  const spared = new Set(features.phrases(innocent).map(({ sentence }) => sentence))
  return features
    .phrases(words)
    .filter(({ first, sentence }) => !spared.has(sentence) && !features.tokens[first]?.isQuoted)
}

/** `Synergy` → `Teamwork`. */
function withCaseOf(written: string, text: string): string {
  const first = written.charAt(0)
  const isCapital = first !== first.toLowerCase()
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function messageOf({ message = '', suggestion }: WrittenRule): Message {
  const { what, why = WHY, todo } = typeof message === 'string' ? { what: message } : message
  const instead = ({ hasInstead, instead }: FindingData) => {
    if (hasInstead !== 1) return 'Say it in another way, or leave it out.'
    return instead === '' ? 'Leave it out.' : `Write “${instead}”.`
  }
  return {
    what: filled(what),
    why: filled(why),
    todo: todo === undefined ? instead : filled(todo),
  }

  function filled(text: string): Message['what'] {
    if (!/\{(?:phrase|suggestion)\}/.test(text)) return text
    return (data: FindingData) =>
      text.replace(/\{(phrase|suggestion)\}/g, (_, name: string) =>
        String(name === 'phrase' ? data.phrase : (data.instead ?? suggestion ?? '')),
      )
  }
}

function summaryOf({ message, credit, phrases = [], stems = [] }: WrittenRule): string {
  const [first] = phrases
  const sample = typeof first === 'object' ? first.phrase : (first ?? stems[0])
  if (credit !== undefined) return `Gives credit for “${sample}” and the like.`
  const what = typeof message === 'string' ? message : (message?.what ?? '')
  return what.replace('{phrase}', String(sample))
}

function checkPhrase(phrase: string, key: Key, at: PlaceOf): void {
  try {
    parsePattern(phrase)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw wrong(key, `cannot be read. ${error.message}`, at)
  }
}

/** Checks the phrases of `vocabulary.allow`. */
export function checkAllowed(
  allow: readonly (string | { readonly phrase: string })[],
  key: Key,
  at: PlaceOf,
): void {
  allow.forEach((allowed, index) => {
    if (typeof allowed === 'string') checkPhrase(allowed, [...key, index], at)
    else checkPhrase(allowed.phrase, [...key, index, 'phrase'], at)
  })
}

function checkId(id: string, key: Key, at: PlaceOf): void {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
    throw wrong(key, `must be lower-case words joined by hyphens, not “${id}”.`, at)
  }
}

/**
 * Takes what a module exports: a rule, some, or a function that is given `defineRule` and
 * `defineWords` and returns either, so that a module needs no postlint of its own to import.
 *
 * @param file as errors name it.
 * @throws KnownError that names the module and what to correct.
 */
export async function takeRules(exported: unknown, file: string): Promise<Rule[]> {
  let value = exported
  if (typeof value === 'function') {
    try {
      value = await value({ defineRule, defineWords })
    } catch (error) {
      throw new KnownError(`${file}: ${firstLine(error)} Correct the module.`)
    }
  }
  const rules: unknown[] = Array.isArray(value) ? value : [value]
  return rules.map((rule) => guarded(rule, file))
}

/** A module is not type-checked, so what it gives is looked at before it runs. */
function guarded(given: unknown, file: string): Rule {
  const refuse = (text: string): never => {
    throw new KnownError(`${file}: ${text}`)
  }
  if (typeof given !== 'object' || given === null) {
    return refuse('must export a rule, a list of rules, or a function that returns either.')
  }
  const rule = given as Rule & Record<string, unknown>
  const id = typeof rule.id === 'string' ? rule.id : ''
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
    refuse(`the id of a rule must be lower-case words joined by hyphens, not “${String(rule.id)}”.`)
  }
  const isOneOf = (value: unknown, names: readonly string[]) => names.includes(value as string)
  if (!isOneOf(rule.category, CATEGORIES)) {
    refuse(`${id}: category must be one of ${CATEGORIES.join(', ')}.`)
  }
  if (!isOneOf(rule.severity, SEVERITIES)) {
    refuse(`${id}: severity must be one of ${SEVERITIES.join(', ')}.`)
  }
  if (typeof rule.summary !== 'string') refuse(`${id}: summary must be a line of text.`)
  const { weight = 0 } = rule
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= 3)) {
    refuse(`${id}: weight must be a number from 0 to 3.`)
  }
  const messages = rule.messages ?? {}
  const isText = (part: unknown) => typeof part === 'string' || typeof part === 'function'
  for (const [name, message] of Object.entries(messages)) {
    if (!isText(message?.what) || !isText(message?.why) || !isText(message?.todo)) {
      refuse(`${id}: the message “${name}” must have what, why and todo.`)
    }
  }
  const isChecked = typeof (rule.check ?? rule.checkKind) === 'function'
  const isCredit = typeof rule.giveCredit === 'function'
  if (isChecked === isCredit) refuse(`${id}: a rule has either check, checkKind or giveCredit.`)
  if (isCredit && !isOneOf(rule.credit, CREDITS)) {
    refuse(`${id}: credit must be one of ${CREDITS.join(', ')}.`)
  }
  for (const { entries = [] } of rule.vocabularies ?? []) {
    for (const { phrase } of entries) {
      try {
        parsePattern(phrase)
      } catch (error) {
        refuse(`${id}: ${firstLine(error)}`)
      }
    }
  }
  /** What goes wrong in a module is told as its fault. */
  const guard =
    (work: (...given: never[]) => unknown) =>
    (...given: never[]): unknown => {
      try {
        const result = work.apply(rule, given)
        return isIterable(result) ? [...result] : result
      } catch (error) {
        return refuse(`${id} broke: ${firstLine(error)} Correct the rule, or switch it off.`)
      }
    }
  const guardedPart = (part: Message['what']) =>
    typeof part === 'function' ? (guard(part as never) as typeof part) : part
  const guardedMessages = Object.entries(messages).map(([name, { what, why, todo, ...rest }]) => [
    name,
    { ...rest, what: guardedPart(what), why: guardedPart(why), todo: guardedPart(todo) },
  ])
  const found = (name: 'check' | 'checkKind' | 'giveCredit') => {
    const work = rule[name] as ((context: never) => unknown) | undefined
    if (work === undefined) return {}
    const run = guard(work)
    return {
      [name]: (context: never) => {
        const yielded = run(context) ?? []
        if (!Array.isArray(yielded)) return refuse(`${id} gives no list of findings.`)
        for (const one of yielded) {
          const problem = findingProblem(one, name === 'giveCredit' ? undefined : messages)
          if (problem !== undefined) refuse(`${id} yields ${problem}.`)
        }
        return yielded
      },
    }
  }
  return {
    ...rule,
    messages: Object.fromEntries(guardedMessages),
    ...found('check'),
    ...found('checkKind'),
    ...found('giveCredit'),
    ...(rule.rewrite && { rewrite: guard(rule.rewrite as never) }),
  } as Rule
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** @param messages of the rule; undefined where it yields ranges alone. */
function findingProblem(
  given: unknown,
  messages: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  const one = (given ?? {}) as Partial<RawFinding & Range>
  const { start, end } = (messages === undefined ? one : one.range) ?? {}
  if (messages !== undefined && messages[String(one.messageId)] === undefined) {
    return `the message “${one.messageId}”, which it does not have`
  }
  const isRange =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= (start as number) &&
    (start as number) <= (end as number)
  return isRange ? undefined : 'no range of whole numbers, start before end'
}

function firstLine(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
  return /[.!?]$/.test(line) ? line : `${line}.`
}
