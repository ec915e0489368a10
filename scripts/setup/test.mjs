// @ts-check
/** @param {string[]} _words @returns {Promise<number>} */
export async function test(_words) {
  return 1;
}
