import { describe, expect, it } from 'vitest'
import { lintExample } from '../../src/check/harness.ts'
import { createSetup } from '../../src/index.ts'

const setup = createSetup()
const quoted = (text: string) => lintExample(text, setup).findings.map(({ data }) => data.phrase)

describe('the quotation in a finding', () => {
  it('goes on to the word that its phrase waits for', () => {
    expect(quoted('The sale ends Sunday! Order now.')).toContain('sale ends Sunday')
    expect(quoted('Save up to 30% on kettles! Order now.')).toContain('Save up to 30%')
  })

  it('stops at a mark and before a word that waits in its turn', () => {
    expect(quoted('The sale ends: order now, while it is here!')).toContain('sale ends')
    expect(quoted('Sign up to the, well, shop. Buy now!')).toContain('Sign up')
  })
})
