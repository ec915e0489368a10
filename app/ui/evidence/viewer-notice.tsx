import type { ReactNode } from 'react'

/** What a viewer says when it has nothing to show. */
export function ViewerNotice({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="duiding-viewer-notice" role="status">
      {title && <p className="duiding-viewer-notice-title">{title}</p>}
      <p>{children}</p>
    </div>
  )
}
