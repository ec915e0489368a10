import type { Engagement } from '../../domain/engagement'
import { SummaryList } from '../page'
import { useFormat, useText } from '../words'

/** What was agreed when the engagement was opened. */
export function AboutEngagement({ engagement }: { engagement: Engagement }) {
  const text = useText()
  const format = useFormat()
  const words = text.engagement
  const typed = (value: string) => <span className="duiding-typed">{value}</span>
  return (
    <SummaryList
      items={[
        { label: words.object, value: typed(engagement.object) },
        { label: words.about.occasion, value: typed(engagement.occasion) },
        { label: words.about.purpose, value: typed(engagement.purpose) },
        { label: words.about.delimitation, value: typed(engagement.delimitation) },
        {
          label: words.about.questions,
          value: (
            <ol>
              {engagement.questions.map((question) => (
                <li key={question.id}>{question.text}</li>
              ))}
            </ol>
          ),
        },
        { label: words.framework, value: text.nouns.framework(engagement.framework.title, engagement.framework.version) },
        {
          label: words.about.basis,
          value: engagement.legalBasis.kind === 'other' ? engagement.legalBasis.text : text.nouns.legalBases[engagement.legalBasis.kind],
        },
        { label: words.referenceDate, value: format.day(engagement.referenceDate) },
        { label: words.period, value: format.period(engagement.period) },
        { label: words.client, value: engagement.client },
        { label: words.about.distribution, value: format.list(engagement.distribution) || '–' },
        { label: words.about.openedBy, value: `${engagement.openedBy.name}, ${format.moment(engagement.openedAt)}` },
      ]}
    />
  )
}
