import type { ReactNode } from 'react'
import { useText } from './words'

type NoticeKind = 'info' | 'ok' | 'warning' | 'error'

/** Something that its reader must know now. The kind is said in words too, for who does not see the colour. */
export function Notice({ kind, title, children }: { kind: NoticeKind; title?: string; children: ReactNode }) {
  const text = useText()
  return (
    <div className={`utrecht-alert utrecht-alert--${kind} duiding-notice`} role={kind === 'error' ? 'alert' : undefined}>
      <div className="utrecht-alert__content">
        <span className="duiding-only-spoken">{text.shell.noticeKind[kind]}: </span>
        {title && <p className="duiding-notice__title">{title}</p>}
        <div className="utrecht-alert__message">{children}</div>
      </div>
    </div>
  )
}

/** A list without anything in it: why it is empty, and what would fill it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="duiding-empty">
      <p className="duiding-notice__title">{title}</p>
      {children}
    </div>
  )
}
