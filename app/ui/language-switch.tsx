import { Form, useLocation } from '@remix-run/react'
import { useHouse, useText } from './words'

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { csrf, language } = useHouse()
  const text = useText()
  const { pathname, search } = useLocation()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="to" value={`${pathname}${search}`} />
      <button type="submit" name="language" value={other} lang={other} className="duiding-plain-button">
        {text.shell.otherLanguage}
      </button>
    </Form>
  )
}
