/** Text as lines, without their ends, however the chunks fall. The last one may lack its end. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly text: string; readonly isWhole: boolean }> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield { text: line.replace(/\r$/, ''), isWhole: true }
  }
  rest += decoder.decode()
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), isWhole: false }
}
