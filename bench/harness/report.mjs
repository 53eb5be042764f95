// Sections of the report: { title, note, columns, rows }. The last column of a row with a target says whether it was met.
import { cpus, loadavg } from 'node:os'
import { execFileSync } from 'node:child_process'

export const machine = (rounds) => {
  const chromium = execFileSync('/usr/bin/chromium', ['--version'], { encoding: 'utf8' }).trim()
  return [
    'Written by `bench/run.sh`. Medians; in brackets the quartiles. Every figure that has a ratio was taken next to the same',
    'operation in plain DOM code, turn by turn in the same run, so that the machine and the browser cost both the same.',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}, ${chromium} (headless), ${rounds} rounds, workers jailed.`,
  ].join('\n')
}

export const table = ({ title, note, columns, rows }) =>
  [`## ${title}`, '', ...(note ? [note, ''] : []), line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')

const line = (cells) => `| ${cells.join(' | ')} |`

/** "1.52 of 1.7 ✓" */
export const against = (value, target, unit = '') => `${value}${unit} of ${target}${unit} ${value <= target ? '✓' : '✗'}`
