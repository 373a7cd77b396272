/** Files may be dropped anywhere on the page, and pasted. */
export function listenToFiles(take: (files: readonly File[]) => void): void {
  const root = document.documentElement
  root.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    root.classList.add('dragging')
  })
  root.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) root.classList.remove('dragging')
  })
  root.addEventListener('drop', (event) => {
    root.classList.remove('dragging')
    if (!holdsFiles(event)) return
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  })
  root.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length > 0) take(files)
  })
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
