import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { paired } from './pairs.ts'
import { generateDrafts } from './posts.ts'
import { inFolder, installWriteGood, postlint } from './processes.ts'

const FILES = 2000
const PAIRS = 9

/** How long a folder of drafts takes. */
export const manyFiles: Benchmark = {
  name: 'many-files',
  about: `The whole process on ${FILES.toLocaleString('en')} drafts of 600 to 720 characters, all different: \`node bin/postlint.js --no-suggestions drafts\` against write-good, which is given the same files by name.`,
  run: () =>
    inFolder((folder) => {
      const writeGood = installWriteGood(folder)
      mkdirSync(join(folder, 'drafts'))
      const files = generateDrafts(FILES).map((draft, index) => {
        const file = join('drafts', `${index}.md`)
        writeFileSync(join(folder, file), draft)
        return file
      })
      const ratio = paired(
        postlint(['--no-suggestions', 'drafts'], folder),
        writeGood(files, folder),
        PAIRS,
        1,
      )
      return [{ a: 'postlint --no-suggestions', b: 'write-good', ratio, goal: 0.2 }]
    }),
}
