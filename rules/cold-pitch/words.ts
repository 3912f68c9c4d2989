import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  /** The sender knows the one addressed from a page only. */
  stranger: [
    '(noticed|saw|seen|found|came across|stumbled on|stumbled upon|stumbled across|checked out|looked at|looking at|viewed|viewing) your (profile|page|website|site|linkedin|company|feed|business|shop|store)',
    '^(i|i really|really|we) (love|like|admire) what (you do|you are doing|you guys do|your company does|your team does)',
    'and (love|loved|like|liked|admire) what you (do|are doing)',
  ],
  /** What the sender has to offer, or wants from the one addressed. */
  pitch: [
    '(have a look at|take a look at|come and see) (our|my)',
    'check out my',
    'check out our {word}',
    '(see|try|listen to|watch|read|stream) (our|my) (new|latest|) (product|products|service|services|app|site|website|page|shop|store|channel|profile|work|portfolio|tool|platform|music|song|single|track|video|mixtape|album|podcast|book|blog|newsletter|course|demo|offer|offers|deals|range|collection|bio|pinned tweet|pinned post)',
    '(we|i) (can|could|would love to|may be able to) (help|assist|offer|boost|grow|double|save|build|design|improve|increase|promote|show|send) (you|your|with your)',
    "(we'd|i'd|we would|i would|would) (love|like|be happy|be thrilled) to (work|partner|collaborate|collab|connect|chat|show|send|discuss|hop|jump|set up|introduce|share our|share my|feature you)",
    '(we|i) (work with|specialise in|specialize in|offer|provide) (brands|companies|businesses|creators|founders|people|startups|teams|agencies|coaches|clients|services|web design|seo|marketing)',
    '(interested|looking) (in|for) (more|some|buying|getting|growing|increasing|boosting|promoting) (followers|views)',
    '(interested in|looking for) (a|more|some|) (promotion|sponsors|sponsorship|partnership|collab|collaboration|growth|leads|clients|backlinks|guest post|guest posts|seo|exposure)',
    '(we|i) help {word}',
    "(let's|lets|let us|can we|could we|shall we) (connect|collab|collaborate|chat|talk|hop on|jump on|set up|schedule|work together|partner)",
    '(hop|jump|get) on a (quick call|call|quick chat|zoom)',
    '(quick|15 minute|15 min|30 minute|20 minute|short) (call|chat|demo)',
    '(have you|ever) (considered|thought about|thought of|tried) (using|trying|our|switching|outsourcing|hiring)',
    '(have you) (checked out|seen|heard of|heard about) (our|my)',
    '(give|gives) (us|me|our|my) (a try|a shot|a listen|a chance|a call)',
    '(dm|message|inbox|email|call|contact|whatsapp) me (for|to get|to learn|to find out|if you want|if you are interested|if interested)',
    '(dm|message|inbox|email|contact|whatsapp) us (if you want|if you are interested|if interested)',
    '(please|pls|plz|kindly) (promote|listen to|check out|check my|check our|feature|endorse)',
    '(can|could|would|will) you (please|) (rt|retweet|share|repost|promote|follow|check out|shout out|plug|feature|listen to)',
    'follow (me|us) back',
    '(sign up|signup|join|register) (with|using|through) (our|my)',
    "(you might|you may|you'd|you would|you'll|i think you'd|think you would) (like|love|enjoy|be interested in|find) (our|my)",
  ],
})

/** The one addressed spoke first, or is a friend: one of these words answers, thanks or jokes. */
export const ANSWERS: ReadonlySet<string> = new Set(
  `sorry apologies thanks thank thx ta glad welcome congrats congratulations agreed exactly
  absolutely indeed yes yeah yep yup no nope ok okay lol haha hahaha lmao birthday order ticket
  refund booking delivery issue query asked mentioned wondered`.split(/\s+/),
)
