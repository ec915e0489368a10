import type { Language } from './format'
import { writeLetter as writeDutch } from './nl/letters'
import { writeLetter as writeEnglish } from './en/letters'

/** The letters of the house, in the language of who reads them. */
export const lettersIn = (language: Language) => ({ write: language === 'nl' ? writeDutch : writeEnglish })
