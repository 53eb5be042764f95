import { useState } from 'react'
import { RichText, View } from '@tarojs/components'

function Level({ depth, most, count, onTap }) {
  if (depth > most) return <View id="leaf" onClick={onTap}>leaf {count}</View>
  return (
    <View className="level" id={`level${depth}`}>
      {depth % 5 === 0 && <View>level {depth}</View>}
      <Level depth={depth + 1} most={most} count={count} onTap={onTap} />
    </View>
  )
}

export default function Tree() {
  const [count, setCount] = useState(0)
  return (
    <View className="page">
      <RichText nodes="<b id='bold'>bold</b>" />
      <Level depth={1} most={40} count={count} onTap={() => setCount(count + 1)} />
    </View>
  )
}
