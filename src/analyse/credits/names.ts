/**
 * Names of people, as far as capitals and given names show them: “Ada Nwosu”, “Dr. Park”, “Maria”.
 */
import type { Range } from '../../model.ts'
import type { Features } from '../features.ts'
import type { Token } from '../tokens.ts'

/** Given names, common in English posts the world over, that are no other English word. */
const GIVEN = new Set(
  `aaron abby abdul abigail adam adrian adriana aisha alan albert alejandro alex alexa alexander
  alexandra alexis alfred ali alice alicia alison allison alyssa amanda amber amelia amir amy ana
  anas andre andrea andreas andrew angel angela angelina anika anil anita anjali ann anna anne
  annette annie anthony antonio anya ariana arjun arnold arthur ashley astrid audrey ava barbara
  barry beatrice becky ben benjamin bernard beth bethany betty beverly bianca bjorn blake bob
  bobby bowen brad bradley brandon brenda brendan brett brian bridget bruce bruno bryan bryce
  caleb cameron camila carl carla carlos carmen carol caroline carolyn carrie casey cassandra
  catherine cathy cecilia charles charlie chen cheryl chloe chris christina christine christopher
  cindy claire clara claudia colin connor corey courtney craig cynthia damian dan dana daniel
  daniela danielle danny darren dave david deborah debra deepak denise dennis derek diana diane
  diego dmitri dominic don donald donna doug douglas duncan dylan eddie eduardo edward edwin
  eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot emil emily emma enrique
  eric erica erik erika erin ethan eugene eva evan eve evelyn fatima felipe felix fernando fiona
  frances francis franklin fred frederick gabriel gabriela gary gavin geoff george gerald gerard
  gina giovanni gloria gordon graham greg gregory guillermo gustavo hailey hannah hans harold
  harriet harry hassan heather hector heidi helen henry holly howard hugo ian ibrahim igor ines
  ingrid irene isaac isabel isabella isla ivan jackie jacob jacqueline jake james jamie jane janet
  janice jared jasmine jason javier jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry
  jesse jessica jill jim jimmy joan joanna joanne joe joel johan john johnny jon jonas jonathan
  jorge jose joseph josh joshua joyce juan juanita judith judy julia julian julie julio justin
  kacper karen karim karl karla kate katherine kathleen kathryn kathy katie kayla keith kelly ken
  kenneth kerry kevin khalid kim kimberly kiran kristen kristin kumar kurt kyle lamar lara larry
  laura lauren laurie lawrence leah lee leila lena leo leon leonard leslie liam lily linda lindsay
  lisa liz lorenzo louis louise luca lucas lucia lucy luis luke lydia lynn madeline maggie malcolm
  manuel marc marcel marco marcus margaret maria mariah mariana marie marilyn mario marisa
  marjorie martha martin mary mateo matilda matt matthew maureen maurice maya megan meghan melanie
  melissa michael michel michelle miguel mike mikhail mohamed mohammed moira molly monica morgan
  muhammad myra nadia nancy naomi natalia natalie natasha nathan nathaniel neil nelson nia
  nicholas nick nicola nicole nigel nikhil nina noah noam nora norman olga oliver olivia omar
  oscar owen pablo paige pamela parker patricia patrick paul paula pauline pedro penelope peter
  phil philip phillip phoebe pierre priya rachel rafael rahul raj ralph ramon ravi raymond rebecca
  reggie renee ricardo richard rick riley rita robert roberta roberto roger rohan roland roman ron
  ronald rory rosa ross roy ruby russell ruth ryan sabrina sally sam samantha samir samuel sandra
  sanjay sara sarah sasha scott sean sebastian serena sergio seth shannon sharon shaun shauna
  sheila shelley shirley sidney silvia simon simone sofia sonia sophia sophie spencer stacey stacy
  stan stanley stefan stella stephanie stephen steve steven stuart sue susan suzanne sylvia tamara
  tanya tara taylor ted teresa terry theo theodore theresa thomas tim timothy tina tobias todd tom
  tomas tommy tony tracy trevor tristan tyler valentina valerie vanessa vera veronica vicky victor
  vijay vincent vivian vladimir walter wanda warren wayne wendy wesley whitney william willie
  xavier yasmin yolanda yusuf yvonne zach zachary zara zoe`.split(/\s+/),
)
const TITLES = new Set(
  'mr mrs ms dr prof professor sir dame chef coach captain president senator minister'.split(' '),
)

/** Places where a person is named, in order. */
export function peopleIn({
  tokens,
  sentences,
  text,
}: Pick<Features, 'tokens' | 'sentences' | 'text'>): Range[] {
  const people: Range[] = []
  for (const { first, last } of sentences) {
    for (let at = first; at <= last; at++) {
      const token = tokens[at] as Token
      if (!isName(token)) continue
      const next = at < last ? tokens[at + 1] : undefined
      const isPair =
        next !== undefined &&
        isName(next) &&
        /^[.\s-]{1,2}$/.test(text.slice(token.end, next.start))
      const isGiven = GIVEN.has(token.norm) || TITLES.has(token.norm)
      if (!isGiven || (!isPair && TITLES.has(token.norm))) continue
      people.push({ start: token.start, end: (isPair ? next : token).end })
      if (isPair) at++
    }
  }
  return people
}

function isName(token: Token): boolean {
  return token.kind === 'word' && token.isCapitalised && !token.isAllCaps && token.norm.length > 1
}
