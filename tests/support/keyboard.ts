import type { Locator, Page } from 'playwright-core'

/** Goes on with Tab until it has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  const element = await goal.elementHandle()
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((one) => document.activeElement === one, element)) return
  }
  throw new Error(`${page.url()}: ${goal} cannot be reached with Tab`)
}

/** Goes there with Tab and presses Enter. */
export async function press(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press('Enter')
}

/** Goes there with Tab and types. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.insertText(words)
}
