import type { ContextQuestion } from '../../domain/context-question'
import { requestNumber } from '../../domain/evidence-request'
import { TextLink } from '../link'
import { SummaryList } from '../page'
import { useFormat, useText } from '../words'
import type { HandInView } from './hand-in-view'

/** What we know already and need not ask: beside the question that it helps to answer. */
export function KnownFacts({ view, step }: { view: HandInView; step: ContextQuestion }) {
  const text = useText().handIn
  const format = useFormat()
  const { request, engagement } = view
  const asked = request
    ? [
        {
          label: text.knownRequest,
          value: (
            <TextLink to={`/requests/${request.id}`}>
              {requestNumber(request)} {request.title}
            </TextLink>
          ),
        },
      ]
    : []
  const items =
    step === 'what'
      ? [{ label: text.knownSystem, value: view.systemName }, ...asked]
      : step === 'covers'
        ? [
            { label: text.knownPeriod, value: format.period(engagement.period) },
            { label: text.knownDay, value: format.day(engagement.referenceDate) },
          ]
        : step === 'shows' || step === 'norms'
          ? asked
          : []
  if (items.length === 0) return null
  return (
    <section className="duiding-known" aria-label={text.known}>
      <p className="duiding-small duiding-soft">{text.known}</p>
      <SummaryList items={items} />
    </section>
  )
}
