import type { nl } from './nl'
import { evidenceText } from './en/evidence'
import { findingText } from './en/finding'
import { handInText } from './en/hand-in'
import { verdictText } from './en/verdict'
import { nounsText } from './en/nouns'
import { refusalsText } from './en/refusals'
import { shellText } from './en/shell'

export const en: typeof nl = {
  shell: shellText,
  nouns: nounsText,
  refusals: refusalsText,
  evidence: evidenceText,
  finding: findingText,
  handIn: handInText,
  verdict: verdictText,
}
