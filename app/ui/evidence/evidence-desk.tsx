import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Anchor } from '../../domain/annotation'
import type { EvidenceRevision } from '../../domain/evidence'
import { partsOf } from '../../domain/evidence-context'
import type { Id } from '../../domain/values'
import type { Answer } from '../form'
import { AnnotateForm } from './annotate-form'
import { AnnotationsPane } from './annotations-pane'
import { ContextPanel } from './context-panel'
import type { EvidenceView } from './evidence-view'
import { JudgementBar } from './judgement-bar'
import { judgeKeys } from './judge-keys'
import { JudgementSection } from './judgement-section'
import { JudgingContext, useJudgement } from './judging'
import { KeysHelp, useKeysDialog } from './keys-help'
import { anchorFromAddress, MarkingContext, type Marking } from './marking'
import { ReadingGuide } from './reading-guide'
import { placeInSight, selectedPlace } from './selection'
import { bringInSight } from './scroll-within'
import { boardAddress } from '../verdict/board-address'
import { useColumns } from './use-columns'
import { useKeys } from './use-keys'
import { usePlaceInAddress } from './use-place-in-address'
import { FileWarnings } from './file-warnings'
import { Viewer } from './viewer'
import { LookerLine } from './looker-line'
import { ViewerBar } from './viewer-bar'
import { Workspace, type Pane } from './workspace'

interface Props {
  view: EvidenceView
  revision: EvidenceRevision
  answer: Answer | undefined
  /** Place that the address asks to mark. */
  mark: string | null
}

/** Reading evidence: the file, its context and the marks on it, side by side and tied together. */
export function EvidenceDesk({ view, revision, answer, mark }: Props) {
  const columns = useColumns(view.may.audit ? 'viewer' : 'context')
  const marksHere = useMemo(() => view.marks.filter((one) => one.revisionId === revision.id), [view.marks, revision.id])
  const [making, setMaking] = useState<Anchor | null>(
    answer?.typed['form'] === 'annotate' ? typedAnchor(answer) : mark ? anchorFromAddress(mark) : null,
  )
  const [current, setCurrent] = useState<Id | null>(null)
  const { choose } = columns
  const questions = view.request?.questions ?? NO_QUESTIONS
  const parts = useMemo(() => partsOf(questions.map((question) => question.id)), [questions])
  const judgement = useJudgement(revision, parts, answer)
  const judging = view.may.judge ? judgement : null
  const [dialog, openKeys] = useKeysDialog()
  const room = useRoom()
  usePlaceInAddress(columns)

  const start = useCallback(
    (anchor: Anchor) => {
      setMaking(anchor)
      choose('annotations')
    },
    [choose],
  )
  const show = useCallback(
    (id: Id) => {
      setCurrent(id)
      choose('viewer')
      bringInSight(`mark-${id}`)
    },
    [choose],
  )
  const marking = useMemo<Marking>(
    () => ({ address: `/evidence/${view.evidence.id}`, edition: view.edition, may: view.may.audit, start, current, show }),
    [view.evidence.id, view.may.audit, start, current, show, view.edition],
  )
  // A mark that was just recorded closes its form.
  useEffect(() => {
    if (answer === undefined && mark === null) setMaking(null)
  }, [view.marks.length, answer, mark])

  const normAddress = (normId: string) => boardAddress(view.engagement.id, view.evidence.systemId, normId)
  const markHere = () =>
    view.may.audit && start(selectedPlace(viewerPane(), view.viewed.kind) ?? placeInSight(viewerPane(), view.viewed.kind))
  const step = (by: 1 | -1) => {
    if (marksHere.length === 0) return
    const at = marksHere.findIndex((one) => one.id === current)
    show(marksHere[(at === -1 ? (by === 1 ? 0 : -1) + marksHere.length : at + by + marksHere.length) % marksHere.length]!.id)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    m: markHere,
    n: () => {
      choose('annotations')
      toNorms()
    },
    ...(judging ? judgeKeys(judging, () => choose('context')) : {}),
    '?': openKeys,
    Escape: () => {
      setMaking(null)
      document.getElementById('pane-viewer')?.focus()
    },
  })

  const panes: Pane[] = [
    {
      id: 'viewer',
      body: (
        <div className="duiding-viewer">
          <ViewerBar
            revision={revision}
            file={view.viewed}
            copy={view.copy}
            marks={marksHere}
            onStep={step}
            onMark={markHere}
            onKeys={openKeys}
          />
          <FileWarnings body={revision.body} scan={revision.scan} end={view.readOut} />
          {view.looker && <LookerLine looker={view.looker} />}
          <ReadingGuide guide={revision.context.readingGuide} kind={view.viewed.kind} />
          <Viewer file={view.viewed} marks={marksHere} title={view.evidence.title} />
        </div>
      ),
    },
    {
      id: 'context',
      body: (
        <>
          <ContextPanel
            revision={revision}
            questions={questions}
            due={view.due}
            today={view.today}
            answer={answer}
            may={{ ask: view.may.audit, answer: view.may.answer }}
            normAddress={view.may.audit ? normAddress : null}
          />
          <JudgementSection
            revision={revision}
            judge={view.may.judge ? 'may' : view.may.audit ? 'gave-it' : 'reads-only'}
            norms={view.norms}
            about={view.about}
            mayAsk={view.may.audit}
            due={view.due}
            answer={answer}
          />
        </>
      ),
      foot: <JudgementBar evidence={view.evidence} revision={revision} />,
    },
    ...(view.may.audit || view.marks.length > 0
      ? [
          {
            id: 'annotations' as const,
            count: view.marks.length,
            body: (
              <>
                {making && (
                  <AnnotateForm
                    revisionId={revision.id}
                    kind={view.viewed.kind}
                    norms={view.norms}
                    anchor={making}
                    onCancel={() => setMaking(null)}
                    answer={answer}
                  />
                )}
                <AnnotationsPane
                  marks={view.marks}
                  revisions={view.evidence.revisions}
                  revisionId={revision.id}
                  norms={view.norms}
                  uses={view.uses}
                  inLines={view.viewed.kind === 'lines'}
                  outcomes={view.engagement.type === 'agreed-upon-procedures'}
                  normAddress={normAddress}
                />
              </>
            ),
          },
        ]
      : []),
  ]
  return (
    <MarkingContext.Provider value={marking}>
      <JudgingContext.Provider value={judging}>
        <div ref={room}>
          <Workspace panes={panes} columns={columns} />
        </div>
      </JudgingContext.Provider>
      <KeysHelp dialog={dialog} />
    </MarkingContext.Provider>
  )
}

const NO_QUESTIONS: NonNullable<EvidenceView['request']>['questions'] = []

/** The columns take the height that is left below the head of the page. */
function useRoom() {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const measure = () =>
      element.current?.style.setProperty('--workspace-top', `${Math.round(element.current.getBoundingClientRect().top + window.scrollY)}px`)
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return element
}

const viewerPane = () => document.getElementById('pane-viewer')

function toNorms() {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#annotate-norms select, #norm-filter, .duiding-bearings a')?.focus())
}

function typedAnchor(answer: Answer): Anchor {
  const typed = (name: string) => {
    const value = answer.typed[name]
    return typeof value === 'string' ? value : ''
  }
  const place = Number(typed('anchor.page') || typed('anchor.row')) || null
  const known = anchorFromAddress(`${typed('anchor.kind')}${place ? `-${place}` : ''}`)
  return known.kind === 'quote' ? { ...known, quote: typed('anchor.quote') } : known
}
