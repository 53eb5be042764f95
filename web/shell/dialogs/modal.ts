// wx.showModal, and the shell's own questions.
import { make } from '../dom'
import { texts } from '../texts'
import { openLayer } from './layer'

export interface ModalOptions {
  readonly title?: string
  readonly content?: string
  readonly showCancel?: boolean
  readonly cancelText?: string
  readonly cancelColor?: string
  readonly confirmText?: string
  readonly confirmColor?: string
  readonly editable?: boolean
  readonly placeholderText?: string
}

export interface ModalResult {
  readonly confirm: boolean
  readonly cancel: boolean
  readonly content: string
}

export const showModal = (parent: HTMLElement, options: ModalOptions): Promise<ModalResult> =>
  new Promise((resolve) => {
    const { title = '', content = '', showCancel = true, editable = false } = options
    // A tap beside the dialog is no answer; "back" counts as cancel.
    const layer = openLayer(parent, 'layer-modal', () => finish(false))
    layer.element.querySelector('.mask')?.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true })
    const field = make('input', { class: 'modal-field', hidden: !editable })
    field.placeholder = options.placeholderText ?? ''
    field.ariaLabel = title || (options.placeholderText ?? '')
    field.value = editable ? content : ''
    const finish = (isConfirmed: boolean): void => {
      layer.close()
      resolve({ confirm: isConfirmed, cancel: !isConfirmed, content: editable && isConfirmed ? field.value : '' })
    }
    const button = (action: 'cancel' | 'confirm', text: string, color: string | undefined): HTMLButtonElement => {
      const element = make('button', { class: `modal-button modal-${action}`, text, data: { action }, onClick: () => finish(action === 'confirm') })
      if (color !== undefined && color !== '#000000') element.style.color = color
      return element
    }
    const confirm = button('confirm', options.confirmText || texts.confirm, options.confirmColor)
    const buttons = make('div', { class: 'modal-buttons' }, ...(showCancel ? [button('cancel', options.cancelText || texts.cancel, options.cancelColor)] : []), confirm)
    const text = make('p', { class: 'modal-content', text: editable ? '' : content, hidden: editable || content === '' })
    const heading = make('h2', { class: 'modal-title', text: title, hidden: title === '' })
    const dialog = make('div', { class: 'modal', role: showCancel ? 'dialog' : 'alertdialog', label: title || content }, make('div', { class: 'modal-text' }, heading, text, field), buttons)
    dialog.ariaModal = 'true'
    dialog.tabIndex = -1
    field.addEventListener('keydown', (event) => event.key === 'Enter' && !event.isComposing && finish(true))
    layer.element.append(dialog)
    ;(editable ? field : dialog).focus({ preventScroll: true })
  })
