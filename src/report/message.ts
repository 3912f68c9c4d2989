/** The only place where facts become words. */
import type { Message, Rule } from '../check/define.ts'
import type { Finding, InputMessageId, InputProblem, Severity } from '../model.ts'

/** What a finding tells its reader. */
export interface Words {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** What is wrong with the input itself is reported under these names, as if by rules. */
export const MALFORMED_INPUT = 'malformed-input'
export const INVALID_DISABLE = 'invalid-disable'
export const UNUSED_DISABLE = 'unused-disable'
export const INPUT_RULES = [INVALID_DISABLE, MALFORMED_INPUT, UNUSED_DISABLE] as const

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
      `The front matter gives “${bare(value)}” for ${key}, which takes ${expected}.${meant(nearest)}`,
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
  table: {
    what: ({ row, message }) =>
      `Row ${row} cannot be read as a row of the table: ${sentence(message)}`,
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
      `“${bare(value)}” is given for “${field}”, which takes ${expected}.${meant(nearest)}`,
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
  unusedDisable: {
    severity: 'info',
    what: ({ rule }) => `“${rule}” is switched off here, and would say nothing here.`,
    why: 'What is switched off without need hides the next finding that somebody should see.',
    todo: 'Take it out.',
  },
  unusedEnable: {
    severity: 'info',
    what: 'This switches nothing on again: nothing is switched off here.',
    why: 'Who reads it will look for what it belongs to.',
    todo: 'Take it out.',
  },
  bareDisable: {
    severity: 'warn',
    what: ({ name }) => `“${name}” names no rule, so it switches nothing off.`,
    why: 'Switching everything off would also hide what you would want to know.',
    todo: ({ name }) =>
      `Name what you mean and, if you like, say why: “${name} shouting -- our name is in capitals”.`,
  },
  unknownRule: {
    severity: 'warn',
    what: ({ rule, meant }) => `There is no rule “${rule}” to switch off. ${meant}`,
    why: 'It switches nothing off, so you may be told what you did not want to hear.',
    todo: 'Correct the name, or take it out.',
  },
  unknownDirective: {
    severity: 'warn',
    what: ({ name, meant }) => `There is no “${name}”. ${meant}`,
    why: 'The comment does nothing, so you may be told what you did not want to hear.',
    todo: 'Correct the word, or take the comment out.',
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

/** The name that a problem is reported under. */
export function ruleOfProblem({ messageId }: InputProblem): (typeof INPUT_RULES)[number] {
  switch (messageId) {
    case 'unusedDisable':
    case 'unusedEnable':
      return UNUSED_DISABLE
    case 'bareDisable':
    case 'unknownRule':
    case 'unknownDirective':
      return INVALID_DISABLE
    default:
      return MALFORMED_INPUT
  }
}

function sentence(message: string | number | undefined): string {
  return `${String(message).replace(/[.:]$/, '')}.`
}

/** As written, without its own quotation marks: the sentence has some. */
function bare(value: string | number | undefined): string {
  return String(value).replace(/^(["'])([\s\S]*)\1$/, '$2')
}

function meant(nearest: string | number | undefined): string {
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`
}
