import type { BacklogLine, BacklogState } from '../../domain/backlog'
import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { EmptyState } from '../notice'
import { PlainTable } from '../plain-table'
import { Status, type Shape, type Tone } from '../status'
import { useFormat, useText } from '../words'

/** What waits, runs or failed, each with a way to try it again. A file is told by its fingerprint: an administrator sees no evidence (R9). */
export function BacklogTable({ lines, answer }: { lines: BacklogLine[]; answer: Answer | undefined }) {
  const text = useText()
  const words = text.scan.backlog
  const format = useFormat()
  if (lines.length === 0) return <EmptyState title={words.empty} />
  return (
    <PlainTable
      caption={words.caption}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'kind', label: words.columns.kind, render: (line) => nameOf(line, text.operations.kinds, words.file) },
        { key: 'state', label: words.columns.state, render: ({ state }) => <Status {...looks[state]}>{words.state[state]}</Status> },
        { key: 'since', label: words.columns.since, render: (line) => format.moment(line.createdAt) },
        { key: 'tries', label: words.columns.tries, render: (line) => format.number(line.attempts) },
        { key: 'why', label: words.columns.why, render: (line) => reasonIn(line.reason, words) },
        {
          key: 'retry',
          label: words.columns.retry,
          render: (line) =>
            line.state !== 'running' && (
              <PostForm action="/backlog/retry" answer={answer?.typed['jobId'] === line.id ? answer : undefined}>
                <input type="hidden" name="jobId" value={line.id} />
                <SubmitButton kind="secondary" small>
                  {words.retry}
                  <span className="duiding-only-spoken">: {nameOf(line, text.operations.kinds, words.file)}</span>
                </SubmitButton>
              </PostForm>
            ),
        },
      ]}
    />
  )
}

const looks: Record<BacklogState, { tone: Tone; shape: Shape }> = {
  waiting: { tone: 'still', shape: 'open' },
  running: { tone: 'accent', shape: 'half' },
  failed: { tone: 'bad', shape: 'cross' },
}

function nameOf({ kind, key }: BacklogLine, kinds: Record<string, string>, file: (key: string) => string): string {
  const name = kinds[kind] ?? kind
  return /^[0-9a-f]{64}$/.test(key) ? `${name}, ${file(key.slice(0, 12))}` : name
}

/** A fault of the scanner in words; anything else as the work told it. */
function reasonIn(reason: string, { fault, reasons }: { fault: Record<string, string>; reasons: Record<string, string> }): string {
  return fault[reason.split(':')[0] ?? ''] ?? reasons[reason] ?? (reason || '–')
}
