// sucrase's own parser has no types beside its module.
declare module 'sucrase/dist/esm/parser/index.js' {
  interface Token {
    readonly type: number
    readonly start: number
  }
  export const parse: (source: string, isJsx: boolean, isTypeScript: boolean, isFlow: boolean) => { readonly tokens: readonly Token[] }
}

declare module 'sucrase/dist/esm/parser/tokenizer/types.js' {
  export const TokenType: { readonly _export: number; readonly braceL: number; readonly bracketL: number }
}
