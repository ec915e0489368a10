import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { dayOf } from '../domain/calendar'
import { evidenceNumber } from '../domain/evidence'
import { isAwaited } from '../domain/scan'
import { EVIDENCE_SORTS, type EvidenceQuery } from '../store/evidence-list.server'
import { headOf, headOfFrame } from '../ui/engagement/engagement-head'
import { EngagementList } from '../ui/engagement/engagement-list'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { JudgementStatus } from '../ui/engagement/states'
import { ClassificationMark } from '../ui/evidence/classification-mark'
import { ScanTag } from '../ui/evidence/scan-tag'
import { ButtonLink, TextLink } from '../ui/link'
import { Status } from '../ui/status'
import { useFormat, useText } from '../ui/words'
import { systemColumn, systemFilter } from '../ui/engagement/system-filter'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.engagement.evidenceList.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { opened, frame, part, listing, scans, embargoed } = await desk.evidenceList(
      args.params.engagementId!,
      evidenceQuery(new URL(args.request.url).searchParams),
    )
    const names = new Map(frame.systems.map((system) => [system.id, system.name]))
    return {
      head: opened ? headOf(opened) : headOfFrame(frame, part, listing.total),
      sample: frame.engagement.sample,
      listing: {
        ...listing,
        rows: listing.rows.map(({ sha256, ...row }) => ({
          ...row,
          number: evidenceNumber(row),
          system: names.get(row.systemId) ?? row.systemId,
          scan: sha256 ? (scans.get(sha256)?.state ?? null) : null,
        })),
      },
      systems: frame.systems.map(({ id, name }) => ({ id, name })),
      embargoed,
    }
  })

const STATES = ['not-judged', 'interpretable', 'partly-interpretable', 'not-interpretable', 'judge-again', 'embargo'] as const

/** What it does not know is left aside: an old address still shows the list. */
function evidenceQuery(params: URLSearchParams): EvidenceQuery {
  const asked = params.get('sort') ?? ''
  const key = asked.replace(/^-/, '')
  return {
    words: (params.get('q') ?? '').trim(),
    state: STATES.find((state) => state === params.get('state')) ?? null,
    systemId: params.get('system') || null,
    openQuestions: params.get('questions') !== null && params.get('questions') !== '',
    sort: EVIDENCE_SORTS.find((sort) => sort === key) ?? null,
    direction: asked.startsWith('-') ? 'down' : 'up',
    page: Math.trunc(Number(params.get('page'))) || 1,
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
                    {row.scan && isAwaited(row.scan) && <ScanTag scan={row.scan} />}
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
