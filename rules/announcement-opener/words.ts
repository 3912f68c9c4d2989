import { defineWords } from '../../src/analyse/words.ts'

/** How a post opens that is about to announce something; looked for in its first two sentences only. */
export const words = defineWords({
  /** The author's feelings come first. */
  feeling: [
    "(we are|we're|we were|i am|i'm|so|very|super|incredibly|beyond|absolutely|truly|extremely|just) (excited|thrilled|proud|delighted|pleased|happy|honored|honoured|stoked|overjoyed|ecstatic|pumped|elated|humbled) to (announce|share|introduce|launch|present|reveal|unveil|welcome|report|bring|offer|say|let you know|confirm|release|finally)",
    '^(excited|thrilled|proud|delighted|pleased|happy|honored|honoured|stoked|overjoyed|pumped|humbled) to (announce|share|introduce|launch|present|reveal|unveil|welcome|report|bring|offer|say|confirm|release|finally)',
    "(it is|it's|it gives) ... (pleasure|delight|honor|honour) to (announce|introduce|share|present|welcome)",
    '(with great|with much|with huge) (pleasure|excitement|pride|joy)',
    "(we|i) (can't|cannot|couldn't) (wait|be more excited|be happier|be prouder|keep it|hold it) ... to (share|announce|show|introduce|reveal|tell)",
    "(we|i) couldn't be (more excited|more thrilled|happier|prouder|more proud) to",
    '(we|i) (have|got|have got) (some|a|an|big|exciting|huge|great|very) ... (news|announcement|surprise)',
  ],
  /** A drum is beaten before anything is said. */
  drum: [
    '^(big|exciting|huge|major|great|breaking|amazing|fantastic|thrilling) (news|announcement|update|reveal|things)',
    '^(drumroll|drum roll|ta da|tada|extra extra|hear ye|cue the)',
    '^surprise$',
    '^(special|important|new product) (announcement|alert|launch)',
    "^(it's|its|it is) (here|finally here|official|live|happening|time|almost here|back)$",
    "^(they're|we're|we are) (here|live|back|finally here)$",
    '^the (wait is|waiting is|countdown is|secret is) (finally|officially|) (over|on|out)',
    "^the (moment|day|time|news|one) (you've|you have|we've|you've all|you have all|we've all) been waiting for",
    '^(guess what|are you ready for this|you asked we listened|you asked we delivered)',
    '^you (asked|spoke|wanted it)$',
    '^(announcing|unveiling|revealing)',
    '^(introducing|presenting)',
    '^(say hello|meet your new)',
    '^(stop the presses|hold onto your|brace yourselves|get ready to meet)',
    '^(new|product|feature|launch|release) (drop|alert|announcement)',
  ],
})
