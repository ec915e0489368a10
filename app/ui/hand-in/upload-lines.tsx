import { useEffect, useRef, useState } from 'react'
import { Status, type Shape, type Tone } from '../status'
import { useFormat, useText } from '../words'
import type { LineState, UploadLine, UploadQueue } from './upload-queue'
import './upload.css'

/** The files on their way, each with how far it is and what can be done with it. */
export function UploadLines({ queue, lines }: { queue: UploadQueue; lines: UploadLine[] }) {
  const text = useText().upload
  const told = useTold(lines)
  return (
    <>
      <p className="duiding-only-spoken" role="status">
        {told}
      </p>
      {lines.length > 0 && (
        <section>
          <h2 className="utrecht-heading-3">{text.lines}</h2>
          <ul className="duiding-upload-lines">
            {lines.map((line) => (
              <Line key={line.key} line={line} queue={queue} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Line({ line, queue }: { line: UploadLine; queue: UploadQueue }) {
  const text = useText().upload
  const format = useFormat()
  const { tone, shape } = marks[line.state]
  const { key, name, size, sent, state, why } = line
  return (
    <li>
      <div className="duiding-upload-head">
        <span className="duiding-file-name" dir="auto">
          {name}
        </span>
        <span className="duiding-soft duiding-small">{text.sent(format.bytes(sent), format.bytes(size))}</span>
      </div>
      <div className="duiding-progress">
        <progress value={sent} max={Math.max(1, size)} aria-label={text.progressOf(name)} />
      </div>
      <div className="duiding-upload-foot">
        <div>
          <Status tone={tone} shape={shape}>
            {text.state[state]}
          </Status>
          {(state === 'failed' || state === 'refused') && <p className="duiding-small">{why ?? text.failed}</p>}
        </div>
        <div className="duiding-upload-buttons">
          {(state === 'sending' || state === 'waiting' || state === 'lost') && (
            <LineButton name={name} label={text.pause} onClick={() => void queue.pause(key)} />
          )}
          {state === 'paused' && <LineButton name={name} label={text.resume} onClick={() => queue.resume(key)} />}
          {state === 'failed' && <LineButton name={name} label={text.again} onClick={() => queue.resume(key)} />}
          {state !== 'closing' && (
            <LineButton name={name} label={hasStopped(state) ? text.away : text.cancel} onClick={() => void queue.cancel(key)} />
          )}
        </div>
      </div>
    </li>
  )
}

function LineButton({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <button type="button" className="utrecht-button utrecht-button--secondary-action duiding-button--small" onClick={onClick}>
      {label}
      <span className="duiding-only-spoken">: {name}</span>
    </button>
  )
}

const hasStopped = (state: LineState): boolean => state === 'failed' || state === 'refused' || state === 'unfinished'

const marks: Record<LineState, { tone: Tone; shape: Shape }> = {
  waiting: { tone: 'still', shape: 'open' },
  sending: { tone: 'accent', shape: 'half' },
  closing: { tone: 'accent', shape: 'half' },
  paused: { tone: 'still', shape: 'dash' },
  lost: { tone: 'care', shape: 'warning' },
  failed: { tone: 'bad', shape: 'cross' },
  refused: { tone: 'bad', shape: 'cross' },
  unfinished: { tone: 'care', shape: 'question' },
}

/** Told aloud when a state changes, not with every byte. */
function useTold(lines: UploadLine[]): string {
  const text = useText().upload
  const before = useRef(new Map<string, UploadLine>())
  const [told, setTold] = useState('')
  useEffect(() => {
    const now = new Map(lines.map((line) => [line.key, line]))
    const changed = lines.filter((line) => line.state !== 'closing' && before.current.get(line.key)?.state !== line.state)
    const arrived = [...before.current.values()].filter((line) => line.state === 'closing' && !now.has(line.key))
    before.current = now
    if (changed.length + arrived.length > 0)
      setTold(
        [
          ...changed.map((line) => text.told(line.name, text.state[line.state])),
          ...arrived.map((line) => text.told(line.name, text.received)),
        ].join(' '),
      )
  }, [lines, text])
  return told
}
