import { expect, test } from 'vitest'
import { loader as download } from '../../app/routes/evidence-download'
import { loader as file } from '../../app/routes/evidence-file'
import { startSession } from '../../app/store/sessions.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  test('a file that may only be looked at is refused in a sentence, as plain text, by its download and by a tab of its own', async () => {
    const stage = await openStage((await openFresh()).db)
    await stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })
    const handling = { ...fullContext.handling, copyMayBeKept: false }
    const { revisionId } = await stage.give('joost', { context: { ...fullContext, handling } })
    const token = await startSession(stage.stores.db, stage.cast.noor.id, stage.stores.now())
    const ask = (loader: typeof file, headers: Record<string, string> = {}) =>
      loader({
        request: new Request('http://localhost/revisions/x/file', { headers: { cookie: `duiding-session=${token}`, ...headers } }),
        params: { revisionId },
        context: { stores: stage.stores, secure: false } as never,
      })
    for (const reply of [await ask(download), await ask(file), await ask(file, { 'sec-fetch-dest': 'document' })]) {
      expect([reply.status, reply.headers.get('content-type')]).toEqual([403, 'text/plain; charset=utf-8'])
      expect(await reply.text()).toBe('Van dit bewijsstuk mag geen kopie worden bewaard. U kunt het op de pagina bekijken.\n')
    }
  })
})
