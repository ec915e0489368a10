import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { dayOf } from '../domain/calendar'
import { evidenceNumber, judgementOf, latestRevision, underEmbargo, type Evidence } from '../domain/evidence'
import type { Day } from '../domain/values'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementList } from '../ui/engagement/engagement-list'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { JudgementStatus } from '../ui/engagement/states'
import { ClassificationMark } from '../ui/evidence/classification-mark'
import { ButtonLink, TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { Status } from '../ui/status'
import { useFormat, useText } from '../ui/words'
import { systemColumn, systemFilter } from '../ui/engagement/system-filter'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.engagement.evidenceList.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const { file } = opened
    const names = new Map(file.systems.map((system) => [system.id, system.name]))
    const marks = new Map<string, number>()
    for (const mark of file.annotations) marks.set(mark.evidenceId, (marks.get(mark.evidenceId) ?? 0) + 1)
    const rows = file.evidence.map((item) => ({
      ...lineOf(item, desk.today),
      system: names.get(item.systemId) ?? item.systemId,
      marks: marks.get(item.id) ?? 0,
    }))
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => `${row.number} ${row.title}`,
      filters: {
        state: (row, value) =>
          value === 'embargo' ? row.embargo : !row.withheld && (value === 'judge-again' ? row.again : row.judgement === value),
        system: (row, value) => row.systemId === value,
        questions: (row) => row.openQuestions > 0,
      },
      sorts: {
        number: (row) => row.number,
        title: (row) => row.title,
        system: (row) => row.system,
        givenBy: (row) => row.givenBy,
        givenAt: (row) => row.givenAt,
        state: (row) => row.judgement,
        marks: (row) => row.marks,
      },
    })
    return {
      head: headOf(opened),
      sample: file.engagement.sample,
      listing,
      systems: file.systems.map(({ id, name }) => ({ id, name })),
      embargoed: rows.filter((row) => row.embargo).length,
    }
  })

function lineOf(item: Evidence, today: Day) {
  const revision = latestRevision(item)
  return {
    id: item.id,
    number: evidenceNumber(item),
    title: item.title,
    systemId: item.systemId,
    withheld: item.withheld !== null,
    embargo: item.withheld !== null || (revision !== undefined && underEmbargo(revision, today)),
    handling: revision?.context.handling ?? null,
    givenBy: item.givenBy.name,
    givenAt: item.givenAt,
    revision: revision?.number ?? 0,
    inspection: revision?.body.kind === 'inspection',
    judgement: revision ? judgementOf(revision) : ('not-judged' as const),
    /** A new revision of what was judged before. */
    again: revision?.judgements.length === 0 && item.revisions.some((one) => one.judgements.length > 0),
    openQuestions: item.revisions.flatMap((one) => one.clarifications).filter((one) => one.answers.length === 0).length,
  }
}

export default function EngagementEvidence() {
  const { head, listing, systems, embargoed } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.engagement.evidenceList
  return (
    <EngagementPage
      head={head}
      tab="evidence"
      title={words.title}
      lead={words.lead}
      actions={(head.answers || head.audits) && <ButtonLink to={`/engagements/${head.id}/packs/new`}>{text.packs.action}</ButtonLink>}
    >
      {embargoed > 0 && (
        <p>
          <TextLink to={`/engagements/${head.id}/evidence?state=embargo`}>{text.custody.embargoed(embargoed)}</TextLink>
        </p>
      )}
      <EngagementList
        words={words}
        inside={head.inside}
        filters={[
          {
            name: 'state',
            label: words.state,
            all: text.shell.all,
            options: [
              ...(['not-judged', 'interpretable', 'partly-interpretable', 'not-interpretable'] as const).map((state) => ({
                value: state as string,
                label: text.engagement.judgement[state],
              })),
              { value: 'judge-again', label: words.again },
              { value: 'embargo', label: text.evidence.closed.embargo.title },
            ],
          },
          { name: 'questions', label: words.questionsLabel, all: text.shell.all, options: [{ value: 'open', label: words.questions }] },
          ...systemFilter(text, systems),
        ]}
        listing={listing}
        columns={[
          {
            key: 'number',
            label: words.number,
            sortBy: (row) => row.number,
            render: (row) => <span className="duiding-nowrap">{row.number}</span>,
          },
          {
            key: 'title',
            label: words.name,
            names: true,
            sortBy: (row) => row.title,
            render: (row) =>
              row.withheld ? (
                <TextLink to={`/evidence/${row.id}`}>
                  <em>{text.engagement.withheld}</em>
                </TextLink>
              ) : (
                <>
                  <TextLink to={`/evidence/${row.id}`}>{row.title}</TextLink>
                  {row.inspection && <span className="duiding-soft duiding-small"> {words.inspection}</span>}
                  <span className="duiding-small duiding-line-below">
                    {row.handling && <ClassificationMark handling={row.handling} />}
                    {row.embargo && (
                      <Status tone="care" shape="warning">
                        {text.evidence.closed.embargo.title}
                      </Status>
                    )}
                  </span>
                </>
              ),
          },
          systemColumn(text, systems),
          { key: 'givenBy', label: words.givenBy, sortBy: (row) => row.givenBy, render: (row) => row.givenBy },
          {
            key: 'givenAt',
            label: words.givenAt,
            sortBy: (row) => row.givenAt,
            render: (row) => <span className="duiding-nowrap">{format.day(dayOf(row.givenAt))}</span>,
          },
          { key: 'revision', label: words.revision, numeric: true, render: (row) => (row.withheld ? '–' : row.revision) },
          { key: 'marks', label: words.marks, numeric: true, shown: head.inside, sortBy: (row) => row.marks, render: (row) => row.marks },
          {
            key: 'state',
            label: words.state,
            sortBy: (row) => row.judgement,
            render: (row) =>
              row.withheld ? (
                '–'
              ) : (
                <>
                  <JudgementStatus judgement={row.judgement} />
                  {row.again && (
                    <span className="duiding-small duiding-soft">
                      <br />
                      {words.again}
                    </span>
                  )}
                  {row.openQuestions > 0 && (
                    <span className="duiding-small duiding-soft">
                      <br />
                      {text.engagement.openQuestions(row.openQuestions)}
                    </span>
                  )}
                </>
              ),
          },
        ]}
      />
    </EngagementPage>
  )
}
