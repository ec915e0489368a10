import { useLocation } from '@remix-run/react'
import { Tabs } from '../page'
import { useText } from '../words'

/** The ways through the catalogue: by norm, as a matrix over systems, by framework. */
export function CatalogueTabs() {
  const words = useText().frameworks.tabs
  const { pathname } = useLocation()
  return (
    <Tabs
      label={words.label}
      items={[
        { label: words.controls, to: '/controls', current: pathname === '/controls' },
        { label: words.matrix, to: '/controls/matrix', current: pathname === '/controls/matrix' },
        { label: words.frameworks, to: '/frameworks', current: pathname.startsWith('/frameworks') },
      ]}
    />
  )
}
