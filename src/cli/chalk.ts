/** The colours. Loaded only where there are any. */
import { Chalk } from 'chalk'
import type { Style } from '../report/style.ts'

/** The sixteen colours that every terminal has, in the shades that its owner chose. */
export function chalkStyle(): Style {
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red,
    warn: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    quiet: chalk.dim,
  }
}
