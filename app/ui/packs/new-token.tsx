import { Notice } from '../notice'
import { useText } from '../words'
import { Example } from './example'

/** A token, the one time that it is shown. */
export function NewToken({ token, origin }: { token: string; origin: string }) {
  const words = useText().packs.tokens
  return (
    <Notice kind="ok" title={words.made}>
      <Example whole label={words.made} text={token} />
      <p>{words.madeMore}</p>
      <Example whole label={words.command} text={`DUIDING_TOKEN=${token} npm run push -- ${words.packName} --url ${origin}`} />
    </Notice>
  )
}
