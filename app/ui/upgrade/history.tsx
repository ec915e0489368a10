import { boardAddress } from '../verdict/board-address'
import { Paragraph, Section, SummaryList } from '../page'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import type { EditionView, historyOf } from './history-view'
import { PlainTable } from '../plain-table'

/** The editions that the engagement had, the verdicts that each ended, and the decisions not to go over. */
export function UpgradeHistory({ engagementId, history }: { engagementId: string; history: ReturnType<typeof historyOf> }) {
  const words = useText().upgrade
  const format = useFormat()
  return (
    <Section title={words.history} id="history" ruled>
      {history.declines.map((decline) => (
        <div key={decline.id} className="duiding-stack duiding-stack--small">
          <Paragraph>{words.declined(decline.by.name, format.moment(decline.at), decline.version)}</Paragraph>
          <Paragraph typed>{decline.reason}</Paragraph>
        </div>
      ))}
      {history.editions.map((edition) => (
        <EditionPart key={edition.number} engagementId={engagementId} edition={edition} />
      ))}
    </Section>
  )
}

function EditionPart({ engagementId, edition }: { engagementId: string; edition: EditionView }) {
  const words = useText().upgrade
  const format = useFormat()
  const { framework, upgrade } = edition
  const when = format.moment(edition.at)
  return (
    <Section
      level={3}
      title={words.edition(edition.number, words.version(framework.title, framework.version))}
      id={`edition-${edition.number}`}
    >
      <Paragraph>{upgrade ? words.tookOver(edition.by, when) : words.atOpening(edition.by, when)}</Paragraph>
      <SummaryList
        items={[
          ...(upgrade
            ? [
                { label: words.because, value: <span className="duiding-typed">{upgrade.reason}</span> },
                { label: words.outcome, value: words.outcomeText(upgrade.carries, upgrade.again, upgrade.lapses, upgrade.added) },
              ]
            : []),
          { label: words.digest, value: <code className="duiding-plan__digest">{framework.digest}</code> },
        ]}
      />
      {edition.former.length > 0 && <Former engagementId={engagementId} former={edition.former} />}
    </Section>
  )
}

function Former({ engagementId, former }: { engagementId: string; former: EditionView['former'] }) {
  const text = useText()
  const format = useFormat()
  const words = text.upgrade
  return (
    <details className="duiding-details" open={former.length <= 10}>
      <summary>{words.formerShow(former.length)}</summary>
      <PlainTable
        caption={words.former}
        rows={former}
        keyOf={({ verdict }) => verdict.id}
        columns={[
          {
            key: 'norm',
            label: words.formerColumns.norm,
            render: ({ from }) => `${from.id} (${words.version(from.framework.title, from.framework.version)})`,
          },
          { key: 'system', label: words.columns.system, render: ({ system }) => system },
          {
            key: 'verdict',
            label: words.formerColumns.verdict,
            render: ({ verdict }) => (
              <>
                <span className="duiding-plan__line">
                  {words.verdict(text.nouns.aspects[verdict.aspect], text.nouns.verdicts[verdict.outcome.value])}
                </span>
                <span className="duiding-plan__line duiding-typed" dir="auto">
                  {verdict.facts}
                </span>
                <span className="duiding-plan__line duiding-soft">
                  <TextLink to={`/trail/${verdict.id}`}>
                    {words.formerVersion(verdict.version, verdict.by.name, format.moment(verdict.at))}
                  </TextLink>
                </span>
              </>
            ),
          },
          { key: 'why', label: words.formerColumns.why, render: ({ because }) => because.why.map((one) => words.why[one]).join('; ') },
          {
            key: 'now',
            label: words.formerColumns.now,
            render: ({ at, verdict }) =>
              at.length === 0
                ? words.lapsed
                : at.map((id) => (
                    <span key={id} className="duiding-plan__line">
                      <TextLink to={boardAddress(engagementId, verdict.systemId, id)}>{id}</TextLink>
                    </span>
                  )),
          },
        ]}
      />
    </details>
  )
}
