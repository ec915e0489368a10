import { createContext, useContext } from 'react'
import { formatIn, type Format, type Language } from '../text/format'
import { en } from '../text/en'
import { nl } from '../text/nl'

/** What every page needs and no page should pass on: the language, and what forms carry along. */
export interface House {
  language: Language
  /** The token against forged forms. */
  csrf: string
  /** New for each page: a form sent twice is taken once. */
  once: string
}

export const HouseContext = createContext<House>({ language: 'nl', csrf: '', once: '' })

export const useHouse = (): House => useContext(HouseContext)
export const useLanguage = (): Language => useContext(HouseContext).language
export const textIn = (language: Language): typeof nl => (language === 'en' ? en : nl)
/** The sentences, in the language of who reads. */
export const useText = (): typeof nl => textIn(useLanguage())
export const useFormat = (): Format => formatIn(useLanguage())
