// What the C# side asks of the tools, and what they answer. Positions count from 1.
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly path: string
  readonly line: number
  readonly column: number
}

export type Request =
  | { readonly id: number; readonly tool: 'style'; readonly path: string; readonly source: string; readonly scope: string }
  | { readonly id: number; readonly tool: 'preprocess'; readonly path: string; readonly files: readonly Source[] }
  | { readonly id: number; readonly tool: 'script'; readonly path: string; readonly source: string }
  | { readonly id: number; readonly tool: 'templates'; readonly templates: readonly Source[]; readonly scripts: readonly Source[] }

export interface Source {
  readonly path: string
  readonly source: string
}

/** A style sheet in pieces: text, and imports where the imported sheet belongs. */
export type StylePiece = { readonly css: string } | { readonly import: string }

export type Answer =
  | { readonly pieces: readonly StylePiece[]; readonly findings: readonly Finding[] }
  | { readonly code: string; readonly findings: readonly Finding[] }
