import type { Credit } from '../../model.ts'
import type { Features } from '../features.ts'
import { defineWords } from '../words.ts'
import type { Traits } from './traits.ts'

export const generousWords = defineWords({
  'shares-freely': [
    '(free|freely available|open) (to|for) (anyone|everyone|all|everybody)',
    '(is|are|is now|are now|and) free to (download|use|copy|read|borrow|print|share|adapt|reuse|take home)',
    'no (sign up|signup|email|form|strings|registration|login|catch) (needed|required|attached|of course|necessary)',
    '(no form|no paywall|no strings attached|ungated|creative commons|public domain|cc by|open access)',
    'feel free to (use|copy|share|adapt|ask|borrow|steal|remix|reuse|fork)',
    "(here's|here is) (everything|all|the full|the whole) ... (i|we) (know|learned|learnt|use|did|have)",
    '(steal|copy|borrow|use) (this|our|my) (template|checklist|list|recipe|script|prompt|slides|spreadsheet)',
    '(pay what you can|on the house|our treat|free of charge)',
  ],
  'promotes-others': [
    '(go|please|you should|do) (follow|read|listen to|support|check out|watch|visit) {mention}',
    '(follow|read|support|check out) {mention} (for|if|and|who|on|because)',
    "(worth reading|worth your time|worth a read|must read|highly recommend|can't recommend|cannot recommend|well worth) ... (by|from|book|article|thread|piece|post|podcast|enough|reading)",
    '(great|brilliant|excellent|wonderful|fantastic|lovely|superb|thoughtful|interesting) (piece|thread|post|article|read|book|talk|essay|episode|newsletter|work|video) (by|from)',
    '(loved|love|enjoyed|recommend|admire) (this|the|their|his|her) ... (by|from)',
    "(not|isn't) (ours|mine) but",
    '(support|shop) (your|a) (local|independent)',
  ],
})

/** Below a plug of one's own, sharing is a sample. */
const BESIDE_SALE = 0.3
const PLAIN = 0.7

/** Gives before it asks: shares freely, sends readers to others. */
export function generous(features: Omit<Features, 'credits'>, traits: Traits): Credit[] {
  const strength = traits.of.has('sale') || traits.of.has('price') ? BESIDE_SALE : PLAIN
  const seen = new Map<string, Credit>()
  for (const { start, end, entry } of features.phrases(generousWords)) {
    const cue = entry.tag
    if (!seen.has(cue)) seen.set(cue, { kind: 'generous', cue, range: { start, end }, strength })
  }
  return [...seen.values()]
}
