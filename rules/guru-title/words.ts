import { defineWords } from '../../src/analyse/words.ts'

/** Titles that people give themselves. The room leaves out “I’m no guru” and what is said of others. */
export const words = defineWords({
  /** Nobody was appointed to it. */
  grand: [
    "(i'm|i am|as a|as an|as your|im|call me|known as|aka|we're|we are|become|being|your|our) ... (guru|gurus|ninja|ninjas|rockstar|rockstars|wizard|wizards|maven|sherpa|jedi|whisperer|visionary|thought leader|thought leaders|changemaker|disruptor|unicorn|savant|mogul|trailblazer|evangelist|hacker extraordinaire|maestro|alchemist|futurist)",
    '(marketing|growth|social media|sales|seo|branding|business|tech|data|content|leadership|ai|crypto|fitness|wellness|money|mindset|linkedin|copywriting|startup|productivity|digital) (guru|gurus|ninja|ninjas|rockstar|rockstars|wizard|wizards|maven|sherpa|jedi|whisperer|visionary|evangelist|mogul|alchemist|king|queen|god|goddess)',
    'serial (entrepreneur|founder|innovator|investor)',
    '(self made|self proclaimed) (millionaire|billionaire|guru|entrepreneur)',
    '(multi|six figure|seven figure|7 figure|6 figure|8 figure|million dollar|high ticket) (millionaire|entrepreneur|founder|closer|consultant|ceo|mentor)',
    '(ted|tedx|keynote|motivational) speaker (and|author|coach|entrepreneur)',
  ],
  /** An expert, says the expert. */
  expert: [
    "(i'm|i am|im|we're|we are) (a|an|the|your|recognized|leading) ... (expert|experts|authority)",
    "(i'm|i am) (the|your) (go to|number one|leading) ... (expert|coach|mentor|consultant|strategist)",
    '(leading|renowned|world renowned|internationally acclaimed|top|number one|foremost|acclaimed|celebrity) (expert|coach|mentor|strategist|authority|consultant|speaker)',
    '(i|we) (am|are) widely (regarded|known|recognized) as',
  ],
})
