import { useContext, useRef, useState } from 'react'
import { Button, Input, ScrollView, Swiper, SwiperItem, Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Greeting } from '../../greeting'

const first = Array.from({ length: 20 }, (_, index) => ({ id: index, name: `item ${index}`, done: false }))

export default function Index() {
  const greeting = useContext(Greeting)
  const [items, setItems] = useState(first)
  const [name, setName] = useState('')
  const [slide, setSlide] = useState(0)
  const [reached, setReached] = useState(0)
  const [answer, setAnswer] = useState('')
  const [height, setHeight] = useState(0)
  const next = useRef(first.length)

  usePullDownRefresh(() => {
    setItems(first.slice(0, 3))
    Taro.stopPullDownRefresh()
  })
  const add = () => {
    setItems([{ id: next.current++, name, done: false }, ...items])
    setName('')
  }
  const toggle = (id) => setItems(items.map((item) => (item.id === id ? { ...item, done: !item.done } : item)))
  const open = (page) =>
    Taro.navigateTo({ url: `/pages/${page}/index?from=${encodeURIComponent('the list')}`, events: { answer: ({ text }) => setAnswer(text) } })
  const measure = () => Taro.createSelectorQuery().select('#field').boundingClientRect((box) => setHeight(Math.round(box.height))).exec()

  return (
    <View className="page">
      <View id="greeting">{greeting}</View>
      <View id="state">{items.length} items, slide {slide}, ends {reached}, {answer || 'no answer'}, {height > 0 ? 'measured' : 'not measured'}</View>
      <Input id="field" value={name} placeholder="name" onInput={(event) => setName(event.detail.value)} onConfirm={add} />
      <Button id="add" onClick={add} disabled={name === ''}>Add {name}</Button>
      <Button id="measure" onClick={measure}>Measure</Button>
      <Button id="form" onClick={() => open('form')}>Form</Button>
      <Button id="tree" onClick={() => open('tree')}>Tree</Button>
      <Swiper style={{ height: '100px' }} current={slide} onChange={(event) => setSlide(event.detail.current)}>
        {[0, 1, 2].map((at) => (
          <SwiperItem key={at}><View id={`slide${at}`} style={{ height: '100px', background: ['#fee', '#efe', '#eef'][at] }}>slide {at}</View></SwiperItem>
        ))}
      </Swiper>
      <ScrollView id="list" scrollY style={{ height: '200px' }} onScrollToLower={() => setReached((count) => count + 1)}>
        {items.map((item) => (
          <View key={item.id} id={`item${item.id}`} className={`row ${item.done ? 'done' : ''}`} onClick={() => toggle(item.id)}>
            <Text>{item.name}</Text>
            <Text id={`remove${item.id}`} onClick={(event) => { event.stopPropagation(); setItems(items.filter(({ id }) => id !== item.id)) }}> ×</Text>
          </View>
        ))}
      </ScrollView>
    </View>
  )
}
