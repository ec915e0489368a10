import type { ManagementResponse as Response } from '../../domain/report'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { Paragraph } from '../page'
import { useFormat, useText } from '../words'

/** The response of the client, printed verbatim; a later one stands beside the earlier, and the last counts. */
export function ManagementResponse({
  engagementId,
  responses,
  mayRespond,
  answer,
}: {
  engagementId: string
  responses: Response[]
  mayRespond: boolean
  answer: Answer | undefined
}) {
  const text = useText()
  const format = useFormat()
  const words = text.reportPage
  return (
    <>
      {responses.map((response, index) => (
        <figure key={response.id} className="duiding-response">
          <blockquote className="duiding-typed duiding-prose">{response.text}</blockquote>
          <figcaption className="duiding-small duiding-soft">
            {response.by.name}, {format.moment(response.at)}
            {index < responses.length - 1 && `; ${words.replaced}`}
          </figcaption>
        </figure>
      ))}
      {mayRespond && (
        <PostForm action={`/engagements/${engagementId}/report/responses`} name="respond" answer={answer} key={responses.length}>
          <Paragraph>{words.respondMore}</Paragraph>
          <TextArea name="text" label={responses.length ? words.respondAnew : words.respond} hint={words.respondHint} rows={8} />
          <div className="utrecht-button-group">
            <SubmitButton>{words.respondSend}</SubmitButton>
          </div>
        </PostForm>
      )}
    </>
  )
}
