/** How a terminal report is coloured. Words carry all of the meaning; colour only repeats it. */
export type Paint = (text: string) => string

export interface Style {
  readonly error: Paint
  readonly warn: Paint
  readonly info: Paint
  readonly good: Paint
  /** What a reader's eye should find first: paths, scores. */
  readonly strong: Paint
  /** What is there for those who look: gutters, rule ids. */
  readonly quiet: Paint
}

const asIs: Paint = (text) => text

export const PLAIN: Style = {
  error: asIs,
  warn: asIs,
  info: asIs,
  good: asIs,
  strong: asIs,
  quiet: asIs,
}
