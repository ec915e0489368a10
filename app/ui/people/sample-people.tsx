import { Form } from '@remix-run/react'
import { useText } from '../words'

/** The invented people of the samples; one click signs in as one of them. */
export function SamplePeople({ people, to }: { people: { id: string; name: string }[]; to: string }) {
  const text = useText().people
  const order = Object.keys(text.samplesDo)
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="to" value={to} />
      <ul className="duiding-ruled-list">
        {[...people]
          .sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id))
          .map((person) => (
            <li key={person.id} className="duiding-task">
              <div>
                {person.name}
                <p className="duiding-small duiding-soft">{text.samplesDo[person.id]}</p>
              </div>
              <button
                type="submit"
                name="sample"
                value={person.id}
                className="utrecht-button utrecht-button--secondary-action duiding-button--small"
              >
                {text.enterAs}
                <span className="duiding-only-spoken"> {person.name}</span>
              </button>
            </li>
          ))}
      </ul>
    </Form>
  )
}
