import { useEffect, useRef, type ReactNode } from 'react'
import { TextLink } from './link'
import { useText } from './words'

/** What belongs to the thing chosen, beside the page and not over it. `closeTo` is the same page without it; Escape goes there. */
export function SidePanel({
  title,
  kicker,
  closeTo,
  onClose,
  children,
}: {
  title: string
  kicker?: ReactNode
  closeTo: string
  onClose?: () => void
  children: ReactNode
}) {
  const text = useText()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: false }), [title])
  return (
    <aside
      className="duiding-panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="duiding-panel__head">
        <div>
          {kicker && <p className="duiding-kicker">{kicker}</p>}
          <h2 className="utrecht-heading-3" id="panel-title" tabIndex={-1} ref={head}>
            {title}
          </h2>
        </div>
        <TextLink to={closeTo} preventScrollReset>
          {text.shell.close}
        </TextLink>
      </div>
      {children}
    </aside>
  )
}
