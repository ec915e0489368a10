import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { fitsView, isComplete, STATEMENT_VIEWS, type StatementRow } from '../domain/applicability'
import { sectionsOf } from '../domain/statement-sections'
import { Completeness } from '../ui/applicability/completeness'
import { StatementCounts } from '../ui/applicability/statement-counts'
import { StatementFilter } from '../ui/applicability/statement-filter'
import { StatementTables } from '../ui/applicability/statement-tables'
import { ButtonLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { Notice } from '../ui/notice'
import { Page, SummaryList } from '../ui/page'
import { useFormat, useText } from '../ui/words'
import { statementAsked } from './statement-asked.server'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.applicability.titleOf(data.system.name))

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const search = new URL(args.request.url).searchParams
    const { statement, framework, frameworks, written, example } = await statementAsked(desk, args.params.systemId, search)
    const { rows, ...head } = statement
    const { rows: shown, ...listing } = listRows(rows, search, {
      words: wordsOf,
      filters: { state: (row, view) => !STATEMENT_VIEWS.some((one) => one === view) || fitsView(row, view) },
    })
    return {
      ...head,
      complete: isComplete(statement),
      listing,
      sections: sectionsOf(framework, shown),
      frameworks: frameworks.map(({ id, title, version }) => ({ id, title, version })),
      written,
      example,
      today: desk.today,
    }
  })

function wordsOf(row: StatementRow): string {
  const parts = [...row.inScope, ...row.excluded, ...row.undecided].map((part) => `${part.id} ${part.title}`)
  const grounds = [...row.excluded, ...(row.grounds ? [row.grounds] : [])].map((one) => `${one.reason} ${one.reference}`)
  return [row.id, row.title, ...parts, ...grounds, row.grounds?.riskAnalysis].join(' ')
}

export default function SystemApplicability() {
  const { system, framework, frameworks, written, counts, complete, listing, sections, example, today } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.applicability
  const file = (form: string) =>
    `/systems/${encodeURIComponent(system.id)}/applicability/${form}?framework=${encodeURIComponent(framework.id)}`
  return (
    <Page
      title={words.title}
      trail={[
        { label: text.controls.title, to: '/controls' },
        { label: system.name, to: `/systems/${encodeURIComponent(system.id)}` },
      ]}
      lead={words.lead}
      actions={
        <>
          <ButtonLink to={file('pdf')} kind="primary" document>
            {words.pdf}
          </ButtonLink>
          <ButtonLink to={file('csv')} document>
            {words.csv}
          </ButtonLink>
          <ButtonLink to={`/systems/${encodeURIComponent(system.id)}/profile/${encodeURIComponent(framework.id)}`} document>
            {words.profile}
          </ButtonLink>
        </>
      }
    >
      <SummaryList
        short
        items={[
          { label: words.system, value: system.name },
          { label: words.owner, value: system.owner ? `${system.owner.function}, ${system.owner.organisation}` : text.nouns.noOwner },
          { label: words.framework, value: text.nouns.framework(framework.title, framework.version) },
          { label: words.date, value: format.day(today) },
        ]}
      />
      <Notice kind="info">
        <div className="duiding-stack duiding-stack--small">
          <p>{words.notADecision(format.day(today))}</p>
          {example && <p>{words.example}</p>}
        </div>
      </Notice>
      <Completeness counts={counts} complete={complete} owned={system.owner !== null} />
      <StatementCounts counts={counts} />
      <div className="duiding-statement">
        <StatementFilter frameworks={frameworks} written={written} />
        <StatementTables frameworkId={framework.id} frameworks={frameworks} listing={listing} sections={sections} />
      </div>
    </Page>
  )
}
