// The built-in components by the tag that the worker creates: `view` of a template is `wx-view` here.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Audio } from './audio'
import { Button } from './button'
import { Canvas } from './canvas'
import { Checkbox, CheckboxGroup } from './checkbox'
import type { Component } from './component'
import { CoverView } from './cover-view'
import { Editor } from './editor'
import { Form } from './form'
import { HostBox, hostBoxes, OpenData } from './host-box'
import { Icon } from './icon'
import { Image } from './image'
import { Input } from './input'
import { KeyboardAccessory } from './keyboard-accessory'
import { Label } from './label'
import { MapComponent } from './map'
import { MatchMedia } from './match-media'
import { MovableArea, MovableView } from './movable-view'
import { NavigationBar } from './navigation-bar'
import { Navigator } from './navigator'
import { PageContainer } from './page-container'
import { PageMeta } from './page-meta'
import { Picker } from './picker'
import { PickerView, PickerViewColumn } from './picker-view'
import { Progress } from './progress'
import { Radio, RadioGroup } from './radio'
import { RichText } from './rich-text'
import { RootPortal } from './root-portal'
import { ScrollView } from './scroll-view'
import { Slider } from './slider'
import { Swiper } from './swiper'
import { Switch } from './switch'
import { Text } from './text'
import { Textarea } from './textarea'
import { Video } from './video'
import { WebView } from './web-view'

type Make = (element: ViewElement, page: PageContext) => Component

interface ComponentType {
  /** Absent for what style sheets alone can do. */
  readonly make?: Make
  /** Made only when one of these attributes comes: most elements of the tag do without. */
  readonly makeFor?: { readonly attributes: readonly string[]; readonly make: Make }
}

const of = (type: new (element: ViewElement, page: PageContext) => Component): ComponentType => ({ make: (element, page) => new type(element, page) })
const plain: ComponentType = {}

export const componentTypes: ReadonlyMap<string, ComponentType> = new Map([
  ['wx-view', plain],
  ['wx-cover-view', { makeFor: { attributes: ['scroll-top'], make: (element, page) => new CoverView(element, page) } }],
  ['wx-swiper-item', plain],
  ['wx-canvas', of(Canvas)],
  ['wx-text', { makeFor: { attributes: ['decode', 'space'], make: (element, page) => new Text(element, page) } }],
  ['wx-image', of(Image)],
  ['wx-cover-image', of(Image)],
  ['wx-icon', of(Icon)],
  ['wx-progress', of(Progress)],
  ['wx-rich-text', of(RichText)],
  ['wx-button', of(Button)],
  ['wx-navigator', of(Navigator)],
  ['wx-label', of(Label)],
  ['wx-form', of(Form)],
  ['wx-input', of(Input)],
  ['wx-textarea', of(Textarea)],
  ['wx-switch', of(Switch)],
  ['wx-checkbox', of(Checkbox)],
  ['wx-checkbox-group', of(CheckboxGroup)],
  ['wx-radio', of(Radio)],
  ['wx-radio-group', of(RadioGroup)],
  ['wx-slider', of(Slider)],
  ['wx-picker', of(Picker)],
  ['wx-picker-view', of(PickerView)],
  ['wx-picker-view-column', of(PickerViewColumn)],
  ['wx-scroll-view', of(ScrollView)],
  ['wx-swiper', of(Swiper)],
  ['wx-movable-area', of(MovableArea)],
  ['wx-movable-view', of(MovableView)],
  ['wx-match-media', of(MatchMedia)],
  ['wx-page-container', of(PageContainer)],
  ['wx-page-meta', of(PageMeta)],
  ['wx-root-portal', of(RootPortal)],
  ['wx-video', of(Video)],
  ['wx-audio', of(Audio)],
  ['wx-map', of(MapComponent)],
  ['wx-editor', of(Editor)],
  ['wx-web-view', of(WebView)],
  ['wx-open-data', of(OpenData)],
  ['wx-keyboard-accessory', of(KeyboardAccessory)],
  ['wx-navigation-bar', of(NavigationBar)],
  ['wx-share-element', plain],
  ...hostBoxes.map((name): [string, ComponentType] => [`wx-${name}`, of(HostBox)]),
])
