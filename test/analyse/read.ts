import { analyse, type Features } from '../../src/analyse/features.ts'
import { createSetup } from '../../src/index.ts'
import { createPost } from '../../src/parse/post.ts'

const setup = createSetup()

/** Reads a plain text with the shipped vocabularies. */
export function read(text: string): Features {
  return analyse(createPost(text), setup.lexicon, setup.figures.wording)
}
