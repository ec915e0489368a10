import { useEffect, useRef, useState, type RefObject } from 'react'
import { useText } from '../words'
import { keysOn, turnKeys } from './use-keys'

/** The keys of this page, in a dialog that `?` and a button open. */
export function KeysHelp({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const text = useText().evidence.keys
  const [on, setOn] = useState(true)
  useEffect(() => setOn(keysOn()), [])
  return (
    <dialog className="duiding-keys" ref={dialog} aria-labelledby="keys-title">
      <h2 className="utrecht-heading-3" id="keys-title">
        {text.title}
      </h2>
      <dl>
        {(['j', 'k', 'm', 'n', 'v', 'a', 'b', 'help'] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'help' ? '?' : key.toUpperCase()}</kbd>
            </dt>
            <dd>{text.list[key]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{text.list.escape}</dd>
        </div>
      </dl>
      <form method="dialog" className="utrecht-button-group">
        <button className="utrecht-button utrecht-button--primary-action">{text.close}</button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-pressed={!on}
          onClick={() => {
            turnKeys(!on)
            setOn(!on)
          }}
        >
          {on ? text.off : text.on}
        </button>
      </form>
    </dialog>
  )
}

export const useKeysDialog = (): [RefObject<HTMLDialogElement>, () => void] => {
  const dialog = useRef<HTMLDialogElement>(null)
  return [
    dialog,
    () => {
      if (!dialog.current?.open) dialog.current?.showModal()
    },
  ]
}
