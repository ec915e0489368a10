import { useText } from '../words'

/** Where a control stands in the original: its address as a link, or the words that name it. */
export function SourceLink({ source, short = false }: { source: string; short?: boolean }) {
  const text = useText()
  if (!/^https?:\/\//.test(source)) return <>{source}</>
  return (
    <a className="utrecht-link utrecht-link--html-a" href={source} rel="noreferrer">
      {short ? text.controls.source.toLowerCase() : source}
    </a>
  )
}
