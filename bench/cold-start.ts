import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { paired } from './pairs.ts'
import { generateDrafts } from './posts.ts'
import { inFolder, installWriteGood, node, postlint } from './processes.ts'

const PAIRS = 25

/** How long one draft takes, the start of Node included. */
export const coldStart: Benchmark = {
  name: 'cold-start',
  about:
    'The whole process on one Markdown draft of 600 characters with front matter, its output read through a pipe: `node bin/postlint.js --no-suggestions draft.md`, which lints as write-good does, against `node -e 0`, which does nothing, and against write-good on the same file.',
  run: () =>
    inFolder((folder) => {
      const writeGood = installWriteGood(folder)
      writeFileSync(join(folder, 'draft.md'), generateDrafts(1, 3)[0] as string)
      const files = ['draft.md']
      const idle = node(['-e', '0'], folder, false)
      const linting = postlint(['--no-suggestions', ...files], folder)
      const suggesting = postlint(files, folder)
      return [
        {
          a: 'postlint --no-suggestions',
          b: '`node -e 0`',
          ratio: paired(linting, idle, PAIRS),
          goal: 2.2,
        },
        {
          a: 'postlint --no-suggestions',
          b: 'write-good',
          ratio: paired(linting, writeGood(files, folder), PAIRS),
          goal: 1,
        },
        {
          a: 'postlint, with better words for each finding',
          b: 'postlint --no-suggestions',
          ratio: paired(suggesting, linting, PAIRS),
        },
      ]
    }),
}
