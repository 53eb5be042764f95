import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Form, Input, Label, Picker, Radio, RadioGroup, Slider, Switch, Text, Textarea, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'

const fruits = ['apple', 'pear', 'plum']

export default function FormPage() {
  const { params } = useRouter()
  const [sent, setSent] = useState('nothing sent')
  const [fruit, setFruit] = useState(0)
  const back = () => {
    Taro.getCurrentInstance().page.getOpenerEventChannel().emit('answer', { text: 'an answer' })
    Taro.navigateBack()
  }
  return (
    <View className="page">
      <View id="from">{decodeURIComponent(params.from)}</View>
      <Form onSubmit={(event) => setSent(JSON.stringify(event.detail.value))} onReset={() => setSent('reset')}>
        <Input name="name" id="name" />
        <Textarea name="about" id="about" style={{ height: '60px' }} />
        <RadioGroup name="size">{['s', 'm'].map((size) => <Label key={size} id={`size-${size}`}><Radio value={size} /><Text>{size}</Text></Label>)}</RadioGroup>
        <CheckboxGroup name="with">{['nuts', 'milk'].map((extra) => <Label key={extra} id={`with-${extra}`}><Checkbox value={extra} />{extra}</Label>)}</CheckboxGroup>
        <Switch name="fast" id="fast" />
        <Slider name="count" id="count" value={20} />
        <Picker name="fruit" id="fruit" mode="selector" range={fruits} value={fruit} onChange={(event) => setFruit(Number(event.detail.value))}><View id="chosen">{fruits[fruit]}</View></Picker>
        <Button formType="submit" id="submit">Submit</Button>
        <Button formType="reset" id="reset">Reset</Button>
      </Form>
      <View id="sent">{sent}</View>
      <Button id="back" onClick={back}>Back</Button>
    </View>
  )
}
