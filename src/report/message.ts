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
    todo: 'Correct the lines at the head of the file, or take them out.',
  },
  frontMatterValue: {
    what: ({ key, value, expected, nearest }) =>
      `The front matter gives “${value}” for ${key}, which takes ${expected}.${meant(nearest)}`,
    why: 'The value is ignored, so the post is judged without it.',
    todo: 'Correct the value, or take the line out.',
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
  table: {
    what: ({ row, message }) => `Row ${row} is not as a table has it: ${sentence(message)}`,
    why: 'Each program reads such a row differently, so what is published may not be what was written.',
    todo: 'Correct the row in a spreadsheet and export it again, or put the text in quotation marks.',
  },
  tableValue: {
    what: ({ row, column, value, expected, nearest }) =>
      `Row ${row} has “${value}” under “${column}”, which takes ${expected}.${meant(nearest)}`,
    why: 'The value is ignored, so the post is judged without it.',
    todo: 'Correct the cell, or leave it empty.',
  },
  tableColumn: {
    what: ({ field, column, nearest }) =>
      `There is no column “${column}”, which is said to hold the ${field}.${meant(nearest)}`,
    why: 'All posts of the table are judged without it.',
    todo: 'Correct --map or inputs.csv in the configuration.',
  },
  calendar: {
    what: ({ message }) => `The file is not well-formed here: ${sentence(message)}`,
    why: 'Posts that it touches cannot be read, so they are not judged.',
    todo: 'Correct the place; an editor that knows the format shows it too.',
  },
  calendarValue: {
    what: ({ field, value, expected, nearest }) =>
      `“${value}” is given for “${field}”, which takes ${expected}.${meant(nearest)}`,
    why: 'The value is ignored, so the post is judged without it.',
    todo: 'Correct the value, or take it out.',
  },
  noPosts: {
    what: ({ columns, wanted, nearest }) => {
      if (columns === undefined)
        return 'There are no posts in here that postlint knows how to find.'
      return wanted === undefined
        ? `None of the columns ${columns} is known to hold the text of posts.`
        : `There is no column “${wanted}”; the columns are ${columns}.${meant(nearest)}`
    },
    why: 'There is nothing for a reader to read, so nothing is judged.',
    todo: 'Say where the text is, such as --map text="Full Caption", or leave the file out.',
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
