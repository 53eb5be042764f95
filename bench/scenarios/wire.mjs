// What a browser loads before a program's own first byte.
import { request } from 'node:http'
import { round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

export const measureWire = async ({ host }) => {
  const shell = await get(`${host.address}/`, '')
  const assets = [...shell.text.matchAll(/"(\/alcove\/runtime\/[^"]+)"/g)].map(([, path]) => path)
  const base = assets[0].slice(0, assets[0].lastIndexOf('/'))
  const sizes = { shell: [shell], view: [] }
  for (const name of ['shell.js', 'shell.css']) sizes.shell.push(await get(`${host.address}${base}/${name}`))
  for (const name of ['view.js', 'view.css']) sizes.view.push(await get(`${host.address}${base}/${name}`))
  const row = (title, parts, target) => {
    const sum = (key) => round(parts.reduce((total, part) => total + part[key], 0) / 1024)
    return [title, sum('plain'), sum('sent'), target ? against(sum('sent'), target, ' KB') : '']
  }
  return {
    title: 'Framework on the wire',
    note: 'KB as the host sends them to a browser that takes what every browser takes (gzip, deflate, br).',
    columns: ['', 'plain', 'sent', 'target'],
    rows: [row('page: view.js, view.css', sizes.view, 60), row('shell: document, shell.js, shell.css', sizes.shell)],
  }
}

const get = (address, encoding = 'gzip, deflate, br') =>
  new Promise((resolve, reject) => {
    request(address, { headers: encoding ? { 'accept-encoding': encoding } : {} }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', async () => {
        const body = Buffer.concat(parts)
        const plain = encoding ? (await get(address, '')).sent : body.length
        resolve({ sent: body.length, plain, text: body.toString('utf8') })
      })
    })
      .on('error', reject)
      .end()
  })
