import type { Aspect } from '../../domain/catalogue'
import type { AuditFile } from '../../domain/audit-file'
import { dayOf } from '../../domain/calendar'
import { evidenceNumber } from '../../domain/evidence'
import { inNaturalOrder } from '../../domain/natural-order'
import type { Norm } from '../../domain/norm'
import type { Actor } from '../../domain/person'
import type { Day, Id, Moment } from '../../domain/values'
import { currentVerdicts, verdictKey, type Verdict } from '../../domain/verdict'
import { reportText as english } from '../../text/en/report'
import { counted, formatIn, type Format, type Language } from '../../text/format'
import { reportText as dutch } from '../../text/nl/report'

export interface ReportOptions {
  kind: 'draft' | 'final'
  language: Language
  /** The moment of issue: the only time that the report knows. */
  at: Moment
  /** Who issues it, and so signs a final report; left to fill in by hand when absent. */
  by?: Actor
  /** Which issue of this engagement; the next one when absent. */
  number?: number
}

export type ReportText = typeof dutch

/** What every chapter needs: the file, the words, and how to look things up. */
export class Scope {
  readonly text: ReportText
  readonly format: Format
  readonly count: (count: number, one: string, many: string) => string
  readonly today: Day
  readonly number: number
  private readonly verdicts: Map<string, Verdict>
  private readonly annotations: Map<Id, AuditFile['annotations'][number]>
  private readonly evidence: Map<Id, AuditFile['evidence'][number]>

  constructor(
    readonly file: AuditFile,
    readonly options: ReportOptions,
  ) {
    this.text = { nl: dutch, en: english }[options.language]
    this.format = formatIn(options.language)
    this.count = counted(options.language)
    this.today = dayOf(options.at)
    this.number = options.number ?? file.reports.length + 1
    this.verdicts = new Map(currentVerdicts(file.verdicts).map((verdict) => [verdictKey(verdict), verdict]))
    this.annotations = new Map(file.annotations.map((annotation) => [annotation.id, annotation]))
    this.evidence = new Map(file.evidence.map((evidence) => [evidence.id, evidence]))
  }

  /** Agreed-upon procedures report facts, without verdict column and without opinion (R8). */
  get factsOnly(): boolean {
    return this.file.engagement.type === 'agreed-upon-procedures'
  }

  get isDraft(): boolean {
    return this.options.kind === 'draft'
  }

  /** Short and the same for ever: the beginning of the engagement's id. */
  get reference(): string {
    return `${this.file.engagement.id.slice(0, 8)}-${this.number}`
  }

  verdictOn(norm: Norm, aspect: Aspect): Verdict | undefined {
    return this.verdicts.get(verdictKey({ systemId: norm.systemId, normId: norm.id, aspect }))
  }

  currentVerdicts(): Verdict[] {
    return [...this.verdicts.values()]
  }

  normsOf(systemId: string): Norm[] {
    return inNaturalOrder(
      this.file.norms.filter((norm) => norm.systemId === systemId),
      (norm) => norm.id,
    )
  }

  systemName(id: string): string {
    return this.file.systems.find((system) => system.id === id)?.name ?? id
  }

  /** `B-003, B-007`: the evidence that annotations stand on. */
  evidenceBehind(basis: readonly Id[]): string {
    const numbers = basis.flatMap((id) => {
      const evidence = this.evidence.get(this.annotations.get(id)?.evidenceId ?? '')
      return evidence ? [evidenceNumber(evidence)] : []
    })
    return inNaturalOrder([...new Set(numbers)], (number) => number).join(', ') || this.text.none
  }

  roleOf(actor: Actor): string {
    return this.text.nouns.roles[actor.role]
  }

  /** Words of a person, or that there are none. */
  orNotFilledIn(words: string): string {
    return words.trim() || this.text.notFilledIn
  }
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Text of a person in paragraphs: a blank line parts them. */
export const paragraphsOf = (words: string): string[] =>
  words
    .split(/\r?\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
