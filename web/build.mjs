// Bundles the scripts that Alcove ships: logic (worker), view (frame), gate and miniapp (frames of web programs), shell (host page), scanner (codes in pictures), compiler (build child).
// Output goes to web/dist, from where the C# projects embed it.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allDefencesUp } from './defences.mjs'
import { writeTypes } from './types/write.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const withSwitches = process.argv.includes('--defence-switches') // for tools/scripts/defences.sh only
mkdirSync(dist, { recursive: true })

const common = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: !process.argv.includes('--no-minify'),
  logLevel: 'warning',
  legalComments: 'none',
  mainFields: ['browser', 'module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"', ...(withSwitches ? {} : allDefencesUp) },
  inject: withSwitches ? ['defences.ts'] : [],
  absWorkingDir: root,
}

const bundles = [
  { name: 'logic', entry: 'logic/main.ts' },
  { name: 'view', entry: 'view/main.ts', css: 'view/view.css' },
  { name: 'gate', entry: 'miniapp/gate.ts' },
  { name: 'miniapp', entry: 'miniapp/main.ts' },
  { name: 'shell', entry: 'shell/main.ts', css: 'shell/shell.css' },
  { name: 'scanner', entry: 'scanner/main.ts', format: 'esm' }, // loaded by the shell when it is needed
  { name: 'compiler', entry: 'compiler/main.ts' },
  { name: 'preprocess', entry: 'compiler/preprocess.ts' },
]

// Regions for pickers: data that few pages need, so it is a file of its own. One text: code and name of each, in order.
const { areaList } = await import('@vant/area-data')
const regions = Object.fromEntries(Object.entries(areaList).map(([level, entries]) => [level.replace('_list', ''), Object.entries(entries).flat().join(' ')]))
writeFileSync(join(dist, 'regions.json'), JSON.stringify(regions))

// What `alcove types` hands to authors of programs.
writeTypes(root, join(dist, 'wx.d.ts'))

// Libraries that a program may ask for by name (useExtendedLib): the files of their npm packages.
const filesOf = (folder) => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort().map((file) => [relative(folder, file), readFileSync(file).toString('base64')]))
const extended = { weui: { package: 'weui-miniprogram', files: filesOf(join(root, 'node_modules/weui-miniprogram/miniprogram_dist')) } }
writeFileSync(join(dist, 'extended-libraries.json'), JSON.stringify(extended))

// Programs keep component instances in their data (`setData({ parent: this })`). glass-easel copies data for its templates
// field by field, which for an instance never ends; instances are passed on as they are.
const keepInstances = {
  name: 'keep-instances',
  setup: ({ onLoad }) =>
    onLoad({ filter: /glass_easel\.all\.es\.js$/ }, ({ path }) => {
      let copies = 0
      const contents = readFileSync(path, 'utf8').replace(/(=\((\w)(?:,\w)?\)=>|=(\w)=>)(\{if\("object"==typeof (\w)&&null!==\5\)\{)(?=(?:const \w=\w\.get|if\(Array\.isArray)[^]{0,400}?"symbol"==typeof)/g, (whole, head, first, single, body, value) => {
        copies++
        return `${head}${body}if(void 0!==${value}._$)return ${value};`
      })
      if (copies !== 2) throw new Error(`glass-easel has ${copies} functions that copy data, not 2: look at its data_utils`)
      return { contents, loader: 'js' }
    }),
}

for (const { name, entry, css, format = 'iife' } of bundles) {
  if (!existsSync(join(root, entry))) continue
  await build({ ...common, format, plugins: name === 'logic' ? [keepInstances] : [], entryPoints: [entry], outfile: join(dist, `${name}.js`) })
  if (css) await build({ ...common, inject: [], entryPoints: [css], outfile: join(dist, `${name}.css`) })
}
