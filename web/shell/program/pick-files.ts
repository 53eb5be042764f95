// The browser's own picker.
import { make } from '../dom'
import { cancelled } from './api-failure'

export const pickFiles = (accept: string, multiple: boolean, isCamera: boolean): Promise<File[]> =>
  new Promise((resolve, reject) => {
    const input = make('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.hidden = true
    if (isCamera) input.setAttribute('capture', 'environment')
    document.body.append(input)
    const end = (): void => input.remove()
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      end()
      if (files.length > 0) resolve(files)
      else reject(cancelled())
    })
    input.addEventListener('cancel', () => {
      end()
      reject(cancelled())
    })
    input.click()
  })
