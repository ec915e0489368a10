import type { nl } from './nl'
import { evidenceText } from './en/evidence'
import { nounsText } from './en/nouns'
import { refusalsText } from './en/refusals'
import { shellText } from './en/shell'

export const en: typeof nl = {
  shell: shellText,
  nouns: nounsText,
  refusals: refusalsText,
  evidence: evidenceText,
}
