import { createContext, useContext } from 'react'

/** The number that the content security policy of this one page asks of every script; empty in the browser. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}
