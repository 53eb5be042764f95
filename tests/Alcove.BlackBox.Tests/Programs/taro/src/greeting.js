import { createContext } from 'react'

export const Greeting = createContext('')
