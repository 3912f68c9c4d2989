import { defineWords } from '../../src/analyse/words.ts'

/** Names that are called to look, not named because they did something. */
export const words = defineWords({
  calls: [
    '(cc|fyi|tagging|pinging|paging|attn|attention) {mention}',
    '(notice|see|hear|answer) (me|us) {mention}',
  ],
})

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Next to a row of names, one of these makes it a list of people who did something. */
export const ROLES = list(`
  photo photos photographer pic pics picture pictures image images art artwork words music design
  styling makeup mua hair credit credits courtesy cast starring stars guest guests speaker speakers
  panel panelist panelists panellist panellists judge judges host hosts hosted lineup line-up crew
  competitors participants directed produced written featuring feat ft including between alongside
  joined presented organised organized collaboration partnership
`)

/** Anywhere in the post, one of these says that it is about the people in the row. */
export const HONOURS = list(`
  congratulate congratulations congrats kudos props shoutout shout-out well-done welcome thank
  thanks thx grateful proud birthday winner winners finalists nominees selected chosen below
`)
