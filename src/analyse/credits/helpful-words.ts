/** Help that a reader can use as it stands, or is offered. What is held back for a form is no help. */
import { defineWords } from '../words.ts'

export const helpfulWords = defineWords({
  tips: [
    '(here are|) ({number}|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|some|several|these|those|simple|easy|helpful|handy|quick|here are|essential|practical|expert|our|our top|our best) ... (tip|tips|hacks|tricks|shortcuts|strategies|tactics|pointers|reminders|guidelines|best practices|pitfalls to|telltale signs|do and donts)',
    '(here are|) ({number}|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|some|several|simple|easy|best|great|clever) ... (steps|ways|things|lessons|questions|habits|reasons|ideas|mistakes|recipes) (to|you|for|we|i|every|that|of)',
    '(tip|tips|advice) (for|on|to|from|about)',
    '(pro tip|quick tip|hot tip|top tip|tip of the day|life hack|rule of thumb|tip alert)',
    '(a great|a good|one|another|a new) tip',
    '(with|follow|try|use|check out|consider|here are|share) (these|the following|our top|those|our) ... (tips|steps|ideas|strategies|ways|shortcuts|guidelines|hacks|tricks|advice)',
  ],
  howto: [
    "(here's|here is|here are) (how|why|what happens|what you need|what to|what we found|what we learned|what we uncovered|what i learned|what it|what real|a breakdown|a simple|some|a list|a checklist|a quick|an easy|the steps|the top|where|two|three|four|five|six|seven|eight|nine|ten|{number}|more|our top|a few)",
    '(on|know|shows|shows you|show you|explains|explain|shared|shares|guide to|tips on|insight on|insights on|discover|understand) (how|when|where) (to|you can|your|it works)',
    '(how|where|when) to (ride|identify|spot|avoid|set|start|apply|protect|stay|prevent|enable|delegate|number|vote|register your|report|help|tell|fix|handle|deal|improve|choose|manage|respond|recover|measure|cook|make your own)',
    '(step by step|walkthrough|breakdown|break down|breaks down|demystify|explainer|tutorial|crash course|cheat sheet|checklist|toolkit|self defense guide|lesson plan|lesson ideas|guidelines)',
    '(things you need to know|what you need to know|everything you need to know|need to know about|should know|you should take|you can do at home|you can do to)',
    '(key|our|my|top|some) (takeaways|learnings|lessons)',
    '^how to',
  ],
  /** Something useful that lies open. */
  resource: [
    '(no form|no signup|no sign up|no email|no registration|ungated|free of charge|freely available)',
    '(check out|read|explore|see|get|find|download|here is) ... (guide|report|full report|thread|checklist|handbook|documentation|calculator|generator|recipe|faq|toolkit|explainer|blog for|advice|timetable|benchmarks|white paper|research)',
    '(talks|slides|recordings|recording|videos|playlist|recap|replay|talk) ... (available|live|on youtube|on our|can be found|from last|from the|of the day)',
    '(now|currently|already) available on ... (youtube|channel|demand|our|github|the)',
    '(more|further|full|additional|all the) (info|information|details|advice|guidance|findings|takeaways|tips|strategies|insights|tactics) ... (here|at|on our|can be found|{url})',
    '(for|more) (info|information|advice|details|tips|strategies|insights) {url}',
    'in this (video|article|guide|thread) (we|you)',
    '(keep|continue) reading for ... (more|tips|strategies|tactics|takeaways|insights|findings|ways)',
    '(learn|read|find out|see) more (here|about how|about the signs|about what|on how)',
    '(full|complete|entire) (report|guide|list|recipe|study|research|playlist|newsletter|thread) ... (linked|link|is|here|in|at|below|{url})',
    '(open source|creative commons|public domain|free software)',
  ],
  /** What to do for one's own good. */
  advice: [
    '(friendly|gentle|important|helpful|safety) (reminder|reminders)',
    "(make sure|be sure|remember|don't forget|ensure) (your|you|that|you're|to check|to discuss|to update|to change|to ask|to review|to test|to keep)",
    "(keep in mind|bear in mind|please note|be aware|beware|be careful|avoid assuming|it's best to|it is best to|it's important to|it is important to|it's essential to|it's crucial to|you may need|we recommend changing|we recommend using|it's a good idea)",
    '(speak|talk) (to|with) your (doctor|healthcare|insurer|gp|pharmacist|child|kids|health|provider)',
    '(before you|if you) (travel|go|leave|start|see|notice|smell|suspect|missed|redeemed|want|must|live|get|feel)',
    '(slow down|drive safe|drive safely|wash your|get vaccinated|call 911|dial 999|stay home|seek care|seek help|seek medical|expect delays|allow extra time|plan ahead|arrive safe|extra care)',
    '(recalled|migrated|deprecation|deprecated|code freeze|icymi|scams|phishing|spam emails|symptoms|emergency symptoms|drop off|extended to|revised schedule) ... (is|are|for|until|in|has|have|been|of|on|and|how|to|amounts|you|at|before|request|the)',
    '(instead of|rather than|start by|begin by|prioritize|prioritise|segment your|set clear|identify your|ask yourself|tailor your|structure your|align your|focus on your|track key|define your|group your|consider structuring) ... (your|the|and|to|goals|you|with|how)',
    '(retailers|marketers|sellers|sales teams|brands|companies|teams|leaders|parents|drivers|students|owners) (should|must|need to)',
  ],
  /** Time and attention. */
  offer: [
    '(happy|glad|here|ready) to (help|answer|assist|support|look|listen|advise)',
    '(let us know|let me know|contact us|reach out|get in touch) (if|with any|with your|for any|for help|on|and) ... (need|question|questions|help|issue|issues|support|trouble)',
    "(we're|i'm|we are|i am) here (to help|for you|if|to answer|to support)",
    '(facing|having|experiencing) (any|an) ... (issue|issues|trouble|problems|difficulties)',
    '(for|any) (issues|queries|support|assistance) ... (contact|call|whatsapp|reach|dm|email)',
    '(helpline|hotline|support line|information line|help desk)',
    '(looking into it|look into this|look into it|you can read more|we want you to know|we want to reassure|you have been refunded|clarification on|you can get more|for further info)',
    '(ask us anything|ask me anything|here to chat|let us help|let me help)',
    '(any more questions|ask for help|help others|mentorship|scholarship fund|community grants|free rides|ride free|go for free)',
  ],
  /** Help that is handed over for a comment or a message: no help. */
  gate: [
    "(comment|dm|reply|type|drop|message|email|text|tag|like|share|repost|follow) ... (and|to|so) ... (get|receive|unlock|send|access|i'll|we'll|i will|we will|win)",
    "(i'll|we'll|i will|we will|and i|and we) (send|dm|message|email|share) (you|it|them|over)",
    '(dm|message|text) (me|us) (for|the word|to get|to receive)',
  ],
})
