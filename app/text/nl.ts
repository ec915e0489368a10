import { evidenceText } from './nl/evidence'
import { findingText } from './nl/finding'
import { handInText } from './nl/hand-in'
import { verdictText } from './nl/verdict'
import { nounsText } from './nl/nouns'
import { refusalsText } from './nl/refusals'
import { shellText } from './nl/shell'

/** All sentences of the pages, by area; English has the same shape. */
export const nl = {
  shell: shellText,
  nouns: nounsText,
  refusals: refusalsText,
  evidence: evidenceText,
  finding: findingText,
  handIn: handInText,
  verdict: verdictText,
}
