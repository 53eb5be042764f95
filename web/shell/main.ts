// The script of the host page: starts the super-app with what the document says.
import { SuperApp } from './super-app'

const content = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

new SuperApp({ homeAppId: content('alcove-home'), homePage: content('alcove-page'), title: document.title || 'Alcove' }).start()
