// Bundles the four scripts that Alcove ships: logic (worker), view (frame), shell (host page), compiler (build child).
// Output goes to web/dist, from where the C# projects embed it.
import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
mkdirSync(dist, { recursive: true })

const common = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: !process.argv.includes('--no-minify'),
  logLevel: 'warning',
  legalComments: 'none',
  mainFields: ['browser', 'module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"' },
  absWorkingDir: root,
}

const bundles = [
  { name: 'logic', entry: 'logic/main.ts' },
  { name: 'view', entry: 'view/main.ts', css: 'view/view.css' },
  { name: 'shell', entry: 'shell/main.ts', css: 'shell/shell.css' },
  { name: 'compiler', entry: 'compiler/main.ts' },
]

for (const { name, entry, css } of bundles) {
  if (!existsSync(join(root, entry))) continue
  await build({ ...common, entryPoints: [entry], outfile: join(dist, `${name}.js`) })
  if (css) await build({ ...common, entryPoints: [css], outfile: join(dist, `${name}.css`) })
}
