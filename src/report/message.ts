/** The only place where facts become words. */
import type { Message, Rule } from '../check/define.ts'
import type { Finding, InputMessageId, InputProblem, Severity } from '../model.ts'

/** What a finding tells its reader. */
export interface Words {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** What is wrong with the input itself is reported under this name, as if by a rule. */
export const MALFORMED_INPUT = 'malformed-input'

/**
 * A finding in words.
 *
 * @throws Error where the rule has no such message.
 */
export function wordsOf({ messageId, data }: Finding, rule: Rule): Words {
  const message = rule.messages[messageId]
  if (message === undefined) throw new Error(`Rule ${rule.id} has no message “${messageId}”.`)
  return said(message, data)
}

function said({ what, why, todo }: Message, data: Finding['data']): Words {
  const say = (part: Message['what']) => (typeof part === 'function' ? part(data) : part)
  return { what: say(what), why: say(why), todo: say(todo) }
}

const INPUT_MESSAGES: Readonly<Record<InputMessageId, Message>> = {
  frontMatter: {
    what: ({ message }) => `The front matter cannot be read: ${sentence(message)}`,
    why: 'What it declares, such as the platform, is unknown, so the post is judged without it.',
    todo: 'Correct the lines between the two “---”, or take them out.',
  },
  frontMatterValue: {
    what: ({ key, value, expected, nearest }) =>
      `The front matter gives “${value}” for ${key}, which takes ${expected}.${meant(nearest)}`,
    why: 'The value is ignored, so the post is judged without it.',
    todo: 'Correct the value, or take the line out.',
  },
  maxScoreReason: {
    what: ({ value }) => `The post sets a limit of its own, ${value}, and gives no reason.`,
    why: 'Whoever reads it later cannot tell whether the reason still holds, so the limit is not used.',
    todo: 'Say why beside it: postlint: {maxScore: 70, reason: "the board asked for it"}.',
  },
  ndjson: {
    what: ({ message }) => `This line is not a JSON object: ${sentence(message)}`,
    why: 'The post on it cannot be read, so it is not judged.',
    todo: 'Write one whole object on each line, such as {"id": "1", "text": "…"}.',
  },
  ndjsonField: {
    what: ({ field, value, expected, nearest }) =>
      field === 'text'
        ? 'This line has no “text”, which takes a string.'
        : `This line gives ${value} for “${field}”, which takes ${expected}.${meant(nearest)}`,
    why: 'The value cannot be used, so the post is judged without it, or not at all where it is the text.',
    todo: 'Correct the value, or leave it out where it is not the text.',
  },
  empty: {
    severity: 'info',
    what: 'There is no text here.',
    why: 'There is nothing for a reader to read, so nothing is judged.',
    todo: 'Write the post, or take it out.',
  },
}

/** What is malformed, in words. */
export function wordsOfProblem({ messageId, data }: InputProblem): Words {
  return said(INPUT_MESSAGES[messageId], data)
}

export function severityOfProblem({ messageId }: InputProblem): Severity {
  return INPUT_MESSAGES[messageId].severity ?? 'error'
}

function sentence(message: string | number | undefined): string {
  return `${String(message).replace(/[.:]$/, '')}.`
}

function meant(nearest: string | number | undefined): string {
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`
}
