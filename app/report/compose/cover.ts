import type { Block, Cover, Fact } from '../blocks'
import { dayOf } from '../../domain/calendar'
import type { Scope } from './scope'

export function composeCover(scope: Scope): Cover {
  const { text, format, options } = scope
  const { engagement, systems } = scope.file
  return {
    organisation: text.organisation,
    kind: text.kinds[engagement.type],
    title: engagement.title,
    subtitle: systems.map((system) => system.name).join(' · '),
    notices: [...(scope.isDraft ? [text.draft.notice] : []), ...(engagement.sample ? [text.sample.notice] : [])],
    facts: [
      { label: text.cover.client, value: scope.orNotFilledIn(engagement.client) },
      { label: text.cover.framework, value: `${engagement.framework.title}, ${engagement.framework.version}` },
      { label: text.cover.referenceDate, value: format.day(engagement.referenceDate) },
      { label: text.cover.period, value: format.period(engagement.period) },
      { label: text.cover.date, value: format.day(dayOf(options.at)) },
      { label: text.cover.status, value: text.cover.statuses[options.kind](scope.number) },
    ],
  }
}

export function composeColophon(scope: Scope): Block[] {
  const { text, format } = scope
  const { engagement } = scope.file
  const facts: Fact[] = [
    { label: text.colophon.reportTitle, value: engagement.title },
    { label: text.colophon.kind, value: text.workDone[engagement.type] },
    { label: text.cover.client, value: scope.orNotFilledIn(engagement.client) },
    { label: text.colophon.author, value: text.organisation },
    { label: text.colophon.basis, value: legalBasis(scope) },
    { label: text.colophon.distribution, value: engagement.distribution.join('\n') || text.notFilledIn },
    { label: text.cover.date, value: format.day(scope.today) },
    { label: text.cover.status, value: text.cover.statuses[scope.options.kind](scope.number) },
    { label: text.colophon.reference, value: scope.reference },
  ]
  return [
    { kind: 'heading', level: 1, id: 'colophon', text: text.colophon.title, unlisted: true },
    { kind: 'facts', rows: facts },
    { kind: 'paragraph', size: 'small', text: text.colophon.production },
    { kind: 'paragraph', size: 'small', text: text.colophon.replacement },
  ]
}

/** As stored in the engagement (R12). */
function legalBasis({ text, file }: Scope): string {
  const basis = file.engagement.legalBasis
  return basis.kind === 'other' ? text.legalBasis.other(basis.text) : text.legalBasis[basis.kind]
}
