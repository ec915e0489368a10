import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { ContextJudgement, DisputeReason, EvidenceRevision } from '../../domain/evidence'
import type { ContextPart } from '../../domain/evidence-context'
import type { Answer } from '../form'

export type StanceKind = 'accepted' | 'disputed'
type Verdict = ContextJudgement['verdict']

/** What a judge is about to say of a context: part by part, and of the whole. */
export interface Judging {
  /** In the order of asking; the place of a part is the number of its fields in the form. */
  parts: ContextPart[]
  stanceOf(part: ContextPart): StanceKind | null
  say(part: ContextPart, stance: StanceKind): void
  /** Whether every part of which nothing was said is accepted. */
  rest: boolean
  acceptRest(rest: boolean): void
  /** Null: nothing chosen yet. */
  verdict: Verdict | null
  choose(verdict: Verdict): void
  /** Whether anything was said or chosen that is not recorded yet. */
  begun: boolean
  /** Why a part is disputed: as typed before a refusal, else as in the judgement before. */
  disputeOf(part: ContextPart): { reason: DisputeReason; words: string }
  /** The part that the keys are about. */
  current: ContextPart | null
  go(part: ContextPart): void
  /** To the next part of which nothing was said; null when there is none. */
  goOn(): ContextPart | null
}

export const JudgingContext = createContext<Judging | null>(null)
/** Null for who does not judge. */
export const useJudging = (): Judging | null => useContext(JudgingContext)

/** Of how many parts this was said. */
export const countSaid = ({ parts, stanceOf }: Judging, kind: StanceKind): number => parts.filter((part) => stanceOf(part) === kind).length

/** The id of a part on the page, to which questions and reports lead. */
export const partId = (part: ContextPart): string => `context-${part.replace(':', '-')}`

export function useJudgement(revision: EvidenceRevision, parts: ContextPart[], answer: Answer | undefined): Judging {
  const typed = answer?.typed['form'] === 'judge' ? answer.typed : undefined
  const last = revision.judgements.at(-1)
  const start = useCallback(
    () => new Map(parts.flatMap((part, index): [ContextPart, StanceKind][] => stanceAtStart(part, index, typed, last))),
    [parts, typed, last],
  )
  const [stances, setStances] = useState(start)
  const [rest, acceptRest] = useState(typed?.['restAccepted'] !== undefined)
  const [verdict, choose] = useState<Verdict | null>(verdictTyped(typed?.['verdict']))
  const [current, go] = useState<ContextPart | null>(null)
  const [begun, begin] = useState(false)
  const judged = useRef(revision.judgements.length)
  // A judgement that was just given is the start of the next one. A page that comes anew for anything else takes nothing away.
  useEffect(() => {
    if (judged.current === revision.judgements.length) return
    judged.current = revision.judgements.length
    if (answer !== undefined) return
    setStances(start())
    acceptRest(false)
    choose(null)
    begin(false)
  }, [revision.judgements.length, answer, start])

  const stanceOf = (part: ContextPart) => stances.get(part) ?? (rest ? 'accepted' : null)
  return {
    parts,
    stanceOf,
    say(part, stance) {
      setStances((now) => new Map(now).set(part, stance))
      begin(true)
    },
    rest,
    acceptRest(all) {
      acceptRest(all)
      begin(true)
    },
    verdict,
    choose(one) {
      choose(one)
      begin(true)
    },
    begun,
    disputeOf: (part) => disputeAtStart(part, parts.indexOf(part), typed, last),
    current,
    go,
    goOn() {
      const after = current ? parts.indexOf(current) + 1 : 0
      const next = [...parts.slice(after), ...parts.slice(0, after)].find((part) => part !== current && stanceOf(part) === null)
      if (next) go(next)
      return next ?? null
    },
  }
}

type Typed = Answer['typed'] | undefined

function stanceAtStart(part: ContextPart, index: number, typed: Typed, last: ContextJudgement | undefined): [ContextPart, StanceKind][] {
  const kind = typed ? typed[`fields[${index}].stance`] : last?.fields.find((one) => one.field === part)?.stance.kind
  return kind === 'accepted' || kind === 'disputed' ? [[part, kind]] : []
}

function disputeAtStart(part: ContextPart, index: number, typed: Typed, last: ContextJudgement | undefined) {
  const before = last?.fields.find((one) => one.field === part)?.stance
  const was = before?.kind === 'disputed' ? before : { reason: 'unclear' as const, words: '' }
  const typedIn = (name: string) => {
    const value = typed?.[`fields[${index}].${name}`]
    return typeof value === 'string' ? value : undefined
  }
  return { reason: (typedIn('reason') as DisputeReason | undefined) ?? was.reason, words: typedIn('words') ?? was.words }
}

function verdictTyped(value: string | string[] | undefined): Verdict | null {
  return value === 'interpretable' || value === 'partly-interpretable' || value === 'not-interpretable' ? value : null
}
