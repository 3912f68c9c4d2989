import { defineWords } from '../../src/analyse/words.ts'

/** Who asks in one of these is looking for company, not for customers. */
export const words = defineWords({
  shared: [
    '(contribute|contributing|contributor|volunteer|volunteers|volunteering|opensource|newcomers|mentees|working group|special interest group)',
    '(group|group mentoring|team|project|community|committee|choir|club|society|parish|council|charity|chapter|sig|wg) ... (needs you|is looking for|are looking for|would love your help|looks for|welcomes)',
    '(give back|lend a hand|help out|join the discussion|no experience needed|everyone is welcome|all are welcome|pitch in|get involved)',
    '(scholarship|scholarships|bursary|bursaries|fellowship|fellowships|travel grant|travel grants)',
    '(public consultation|citizens assembly|town hall)',
  ],
})
