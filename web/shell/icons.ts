// The shell's own pictures: paths on a 24 by 24 field, drawn in the colour of the text.

const paths = {
  back: 'M15.5 3.6 7.1 12l8.4 8.4 1.4-1.4-7-7 7-7z',
  home: 'M12 3.2 3 10.6V21h6.4v-6.2h5.2V21H21V10.6zm0 2.1 7.4 6.1v8h-3.2v-6.2H7.8v6.2H4.6v-8z',
  more: 'M5.5 9.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zm6.5-.8a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm6.5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  close: 'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4zm0 2.2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 3.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
  cross: 'M12 10.6 6.7 5.3 5.3 6.7l5.3 5.3-5.3 5.3 1.4 1.4 5.3-5.3 5.3 5.3 1.4-1.4-5.3-5.3 5.3-5.3-1.4-1.4z',
  restart: 'M12 4a8 8 0 1 0 7.7 10h-2.1A6 6 0 1 1 12 6c1.7 0 3.1.7 4.2 1.8L13 11h7V4l-2.4 2.4A8 8 0 0 0 12 4z',
  about: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zm0 1.8a7.7 7.7 0 1 1 0 15.4 7.7 7.7 0 0 1 0-15.4zM11.1 10.6v6.4h1.8v-6.4zM12 6.8a1.1 1.1 0 1 0 0 2.3 1.1 1.1 0 0 0 0-2.3z',
  share: 'M13.5 4.2v4.4C7 9.4 4.1 13.6 3 18.8c2.6-3.6 5.9-5.2 10.5-5.2V18l8-7z',
  running: 'M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5V8h2.5A1.5 1.5 0 0 1 20 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 8 18.5V16H5.5A1.5 1.5 0 0 1 4 14.5zm1.8.3v8.4h8.4V5.8z',
  success: 'M9.6 18.2 3.4 12 2 13.4l7.6 7.6L22 8.6l-1.4-1.4z',
  error: 'M12 10.6 6.7 5.3 5.3 6.7l5.3 5.3-5.3 5.3 1.4 1.4 5.3-5.3 5.3 5.3 1.4-1.4-5.3-5.3 5.3-5.3-1.4-1.4z',
  broken: 'M12 2.2 1.6 20.4h20.8zm0 3.9 7.2 12.5H4.8zm-.9 4.3v4.4h1.8v-4.4zm.9 5.4a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z',
} as const

export type IconName = keyof typeof paths
const namespace = 'http://www.w3.org/2000/svg'

export const icon = (name: IconName): SVGSVGElement => {
  const drawing = document.createElementNS(namespace, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.setAttribute('class', 'icon')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', paths[name])
  path.setAttribute('fill-rule', 'evenodd')
  drawing.append(path)
  return drawing
}
