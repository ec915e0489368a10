import { Form } from '@remix-run/react'
import { useHouse, useText } from './words'

export function SignOut() {
  const { csrf } = useHouse()
  const text = useText()
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <input type="hidden" name="csrf" value={csrf} />
      <button type="submit" className="duiding-plain-button">
        {text.shell.signOut}
      </button>
    </Form>
  )
}
