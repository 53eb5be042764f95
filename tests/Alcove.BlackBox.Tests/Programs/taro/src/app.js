import { useLaunch } from '@tarojs/taro'
import { Greeting } from './greeting'
import './app.css'

export default function App({ children }) {
  useLaunch(({ path }) => console.log('launched', path))
  return <Greeting.Provider value="from the context">{children}</Greeting.Provider>
}
