import { isSettled, judgementOf, latestRevision } from '../../domain/evidence'
import { latestVersion } from '../../domain/finding'
import { isApproved, type Review } from '../../domain/verdict'
import type { Block } from '../blocks'
import type { Scope } from './scope'
import { composeUpgrades } from './upgrades'

/** How the work was done, under which standard, and how it was checked. */
export function composeAccount(scope: Scope): Block[] {
  const words = scope.text.account
  const upgraded = scope.file.editions.length > 1
  let part = 0
  const section = (id: string, text: string): Block => ({ kind: 'heading', level: 2, id: `account-${id}`, number: `5.${++part}`, text })
  return [
    { kind: 'heading', level: 1, id: 'account', number: '5', text: words.title },
    section('standard', words.standard),
    { kind: 'paragraph', text: scope.text.standards[scope.file.engagement.type] },
    { kind: 'paragraph', text: scope.factsOnly ? words.standardScope.facts : words.standardScope.verdicts },
    section('work', words.work),
    { kind: 'paragraph', text: words.workText },
    counts(scope),
    ...(upgraded ? [section('upgrade', words.upgrade.title), ...composeUpgrades(scope)] : []),
    section('quality', words.quality),
    { kind: 'paragraph', text: quality(scope) },
    section('reply', words.reply),
    { kind: 'paragraph', text: reply(scope) },
  ]
}

function counts(scope: Scope): Block {
  const { file, format } = scope
  const words = scope.text.account.counts
  const latest = file.evidence.flatMap((evidence) => latestRevision(evidence) ?? [])
  const judged = (value: ReturnType<typeof judgementOf>) => latest.filter((revision) => judgementOf(revision) === value).length
  const questions = file.evidence.flatMap((evidence) => evidence.revisions.flatMap((revision) => revision.clarifications))
  const rows: [string, number][] = [
    [words.requests, file.requests.length],
    [words.refused, file.requests.filter((request) => request.refusals.length > 0).length],
    [words.evidence, file.evidence.length],
    [words.inspections, latest.filter((revision) => revision.body.kind === 'inspection').length],
    [words.interpretable, judged('interpretable')],
    [words.partlyInterpretable, judged('partly-interpretable')],
    [words.notInterpretable, judged('not-interpretable')],
    [words.notJudged, judged('not-judged')],
    [words.clarifications, questions.length],
    [words.unanswered, questions.filter((one) => !isSettled(one)).length],
    [words.annotations, file.annotations.length],
    [scope.factsOnly ? words.cells.facts : words.cells.verdicts, scope.currentVerdicts().length],
    [words.findings, file.findings.length],
  ]
  return {
    kind: 'table',
    caption: words.caption,
    columns: [
      { title: words.what, width: 5, header: true },
      { title: words.number, width: 1, align: 'right' },
    ],
    rows: rows.map(([what, number]) => [[{ text: what }], format.number(number)]),
  }
}

function quality(scope: Scope): string {
  const versions: { reviews: Review[] }[] = [...scope.currentVerdicts(), ...scope.file.findings.map(latestVersion)]
  const approved = versions.filter(isApproved)
  const outside = approved.filter((version) => version.reviews.some((review) => review.outsideTeam))
  const [total, done, byOutside] = [versions, approved, outside].map((list) => scope.format.number(list.length))
  return scope.text.account.qualityText(done!, total!, byOutside!)
}

function reply(scope: Scope): string {
  const words = scope.text.account
  const sent = scope.file.findings.filter((finding) => finding.sentForReply)
  if (sent.length === 0) return words.noReply
  const replied = sent.filter((finding) => finding.replies.length > 0)
  return words.replyText(scope.format.number(sent.length), scope.format.number(replied.length))
}
