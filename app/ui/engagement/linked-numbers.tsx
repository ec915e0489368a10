import { Fragment } from 'react'
import { TextLink } from '../link'

/** A sentence in which each known number (B-003, V-012) leads to its thing. */
export function LinkedNumbers({ sentence, links }: { sentence: string; links: Record<string, string> }) {
  return (
    <>
      {sentence.split(/\b([BV]-\d{3,})\b/).map((part, index) => {
        const to = links[part]
        return to ? (
          <TextLink key={index} to={to}>
            {part}
          </TextLink>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        )
      })}
    </>
  )
}
