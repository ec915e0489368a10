import type { QuestionAnswer, ResearchQuestion } from '../../domain/engagement'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useFormat, useText } from '../words'

/** Each research question with its answer; an earlier answer stays readable, the last one counts. */
export function QuestionAnswers({
  engagementId,
  questions,
  mayAnswer,
  answer,
}: {
  engagementId: string
  questions: (ResearchQuestion & { answers: QuestionAnswer[] })[]
  mayAnswer: boolean
  answer: Answer | undefined
}) {
  return (
    <ol className="duiding-ruled-list">
      {questions.map((question) => (
        <li key={question.id} id={`question-${question.position}`} className="duiding-question">
          <h3 className="utrecht-heading-3">
            {question.position}. {question.text}
          </h3>
          <Given answers={question.answers} />
          {mayAnswer && <AnswerForm engagementId={engagementId} question={question} answer={answer} />}
        </li>
      ))}
    </ol>
  )
}

function Given({ answers }: { answers: QuestionAnswer[] }) {
  const text = useText()
  const format = useFormat()
  const last = answers.at(-1)
  if (!last) return <p className="duiding-soft">{text.reportPage.noAnswer}</p>
  return (
    <>
      <p className="duiding-typed duiding-prose">{last.text}</p>
      <p className="duiding-small duiding-soft">
        {last.by.name}, {format.moment(last.at)}
      </p>
      {answers.length > 1 && (
        <details className="duiding-details duiding-small">
          <summary>{text.reportPage.earlier(answers.length - 1)}</summary>
          {answers.slice(0, -1).map((one) => (
            <div key={one.id}>
              <p className="duiding-typed">{one.text}</p>
              <p className="duiding-soft">
                {one.by.name}, {format.moment(one.at)}
              </p>
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function AnswerForm({
  engagementId,
  question,
  answer,
}: {
  engagementId: string
  question: ResearchQuestion & { answers: QuestionAnswer[] }
  answer: Answer | undefined
}) {
  const text = useText()
  const refused = answer?.typed['form'] === `answer-${question.position}`
  const last = question.answers.at(-1)
  return (
    <details className="duiding-details" open={refused || undefined}>
      <summary>
        {last ? text.reportPage.answerAnew : text.reportPage.answer}
        <span className="duiding-only-spoken"> {question.position}</span>
      </summary>
      <PostForm action={`/engagements/${engagementId}/report/answers`} name={`answer-${question.position}`} answer={answer} key={last?.id}>
        <input type="hidden" name="questionId" value={question.id} />
        <TextArea name="text" label={text.reportPage.answerLabel} hint={text.reportPage.answerHint} value={last?.text} rows={6} />
        <div className="utrecht-button-group">
          <SubmitButton>{text.reportPage.answerSend}</SubmitButton>
        </div>
      </PostForm>
    </details>
  )
}
