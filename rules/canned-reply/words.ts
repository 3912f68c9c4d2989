import { defineWords } from '../../src/analyse/words.ts'

/** Sentences that help desks paste: they sound like an answer and hold none. */
export const words = defineWords({
  regret: [
    '(apologise|apologies|apologize|sorry|regret) for (any|the|all|this|your) (inconvenience|inconveniences|trouble|frustration|disappointment|confusion|delay|experience|bad experience|poor experience|negative experience)',
    '(apologise|apologies|apologize|sorry|regret) for ... inconvenience (caused|this may|this has|you have|that)',
    '(regret|regrets) the inconvenience',
    'not the (experience|level of service|standard|service) (we|you)',
  ],
  /** Kind by itself; stock only where nothing but stock follows. */
  sympathy: [
    '(sorry|saddened|disappointed|concerned) to (hear|learn|read|see) (this|that|about this|about that|about your experience|of your experience|about your issue|you feel this way|you feel that way|of this)',
    '(sorry|apologies) (you|that you) (feel|felt) (this|that) way',
    '(we|our team) (understand|understands|appreciate) (your|the|how) (frustration|concern|concerns|frustrating|disappointment|upsetting)',
    'we (take|treat) (this|these|all|such|your) ... (seriously|very seriously)',
  ],
  valued: [
    '(your|all|customer) (feedback|opinion|satisfaction|comfort|safety|privacy|business|loyalty|experience) is (very important|important|extremely important|valuable|our priority|our top priority|our number one priority|of the utmost importance|always welcome|appreciated)',
    '(we|our team) (value|values|appreciate|appreciates|welcome|welcomes) (your|all) (feedback|opinion|input|comments|patience|understanding|business|loyalty|patronage)',
    '(thank you|thanks) for (your|the) (feedback|patience|patience and understanding|understanding|cooperation|interest|valuable feedback|valuable input|comment|query|enquiry|inquiry|continued support)',
    '(thank you|thanks) for (reaching out|getting in touch|contacting us|bringing this to our attention|letting us know|flagging this|making us aware|your message)',
    '(we|we will|we are) always (striving|working|looking) to (improve|do better|provide)',
    '(strive|endeavour|endeavor|aim) to (provide|offer|deliver|give) ... (best|excellent|highest|high quality|great|quality)',
  ],
  deflects: [
    '(dm|pm|message|inbox|private message|direct message) us (your|with your|the|with the|so|and|for|if|further|more|a) ... (details|information|info|number|query|issue|assist|help|look|investigate|assistance|concern|concerns)',
    '(send|drop|share|pop|shoot) (us|me) ... (dm|pm|direct message|private message|details|message)',
    '(share|provide|send) (your|the|more|further) ... (details|information|particulars|credentials) (via|through|in|by|over) (dm|pm|direct message|private message|inbox)',
    '(so|and) (we|our team|a member of our team|that we) (can|may|could|will) (look|check|investigate|assist|help|take a look|get this|advise) ... (further|this|you|into this|into it|sorted|resolved)',
    "(we will|we'll|our team will|someone will|a colleague will|will) (look|be looking) into (this|it|the matter|your)",
    "(we are|we're|our team is|currently) (looking into|investigating|working on|aware of) (this|it|the issue|the matter|your case)",
    '(passed|pass|forwarded|forward|shared|share|passing|escalated|escalate|relayed) (this|it|your feedback|your comments|your concern|your concerns|your message|these comments|that) (on|along|on to|to|with|onto) ... (team|department|colleagues|management)',
    '(contact|call|email|reach|speak to|get in touch with|reach out to) (our|the) (customer|support|help|service|relevant|care|billing|technical) (service|services|support|care|team|desk|department|line|centre|center)',
    '(get|getting|come) back to you (as soon as|shortly|soon|in due course|at the earliest|within)',
    '(at|in) (the|our|your) (earliest|earliest possible) (convenience|opportunity)',
    '(unable|not able|cannot|can not) to comment (on|further)',
    '(not|never) (comment|able to comment) on (individual|specific|ongoing|this|any)',
    '(rest assured|kindly bear with us|please bear with us|we kindly request)',
    '(outside|beyond) (of|) our control',
    '(not|not in) (at liberty|a position) to (say|comment|discuss|share)',
  ],
})
