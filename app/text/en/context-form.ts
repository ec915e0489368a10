import { counted } from '../format'
import type { contextFormText as nl } from '../nl/context-form'

const pieces = counted('en')

export const contextFormText: typeof nl = {
  files: 'Files with this context',
  remove: 'Take out',
  receivedSeveral: (count) =>
    `Your ${pieces(count, 'file is', 'files are')} in the audit file, each as evidence of its own with the same context.`,
}
