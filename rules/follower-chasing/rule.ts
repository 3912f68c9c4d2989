import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'follower-chasing',
  category: 'promotion',
  summary:
    'Asks for followers, subscribers or notifications, where something worth following would do.',
  severity: 'warn',
  messages: {
    follow: {
      what: ({ phrase }) => `“${phrase}” asks for a follow.`,
      why: 'People follow whoever has been useful or good company. A request adds no reason to.',
      todo: 'Say what comes next and when: “On Friday: the second half, with the mistakes.” Who wants it will follow.',
    },
    swap: {
      what: ({ phrase }) => `“${phrase}” trades one follow for another.`,
      why: 'Followers who came for a trade do not read, answer or recommend.',
      todo: 'Leave it out, and answer two posts of people you would like to know.',
    },
    goal: {
      what: ({ phrase }) => `“${phrase}” makes your number the reader's job.`,
      why: 'A count is a goal for you and for nobody else. It also says that the next reader matters more than this one.',
      todo: 'Thank the people who are there already, by name where you can.',
    },
    notify: {
      what: ({ phrase }) => `“${phrase}” asks to interrupt the reader.`,
      why: 'A notification is a favour for friends. Few accounts are worth one before they have helped.',
      todo: 'Name the day on which you post, and let people come by themselves.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const seen = new Set<string>()
    for (const hit of features.phrases(words)) {
      const { tag } = hit.entry
      if (tag === 'innocent' || seen.has(tag) || features.tokens[hit.first]?.isQuoted) continue
      seen.add(tag)
      yield { messageId: tag, range: hit, data: { phrase: features.excerpt(hit) } }
    }
  },
})
