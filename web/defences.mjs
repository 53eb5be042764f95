// What a bundle that holds no switches of defences has to define: each `defences.NAME` is the constant true (defences.ts).
import { readFileSync } from 'node:fs'

const { defences } = JSON.parse(readFileSync(new URL('../protocol/defences.json', import.meta.url), 'utf8'))

export const allDefencesUp = Object.fromEntries(defences.map(({ name }) => [`defences.${name}`, 'true']))
