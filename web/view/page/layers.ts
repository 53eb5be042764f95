// What lies over the page and is closed by "back" before the page is: pickers, page containers.
export class Layers {
  readonly #open: (() => void)[] = []

  constructor(private readonly changed: (count: number) => void) {}

  push(close: () => void): () => void {
    this.#open.push(close)
    this.changed(this.#open.length)
    return () => {
      const index = this.#open.indexOf(close)
      if (index < 0) return
      this.#open.splice(index, 1)
      this.changed(this.#open.length)
    }
  }

  closeTop(): void {
    this.#open[this.#open.length - 1]?.()
  }
}
