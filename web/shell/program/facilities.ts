// What of the device and the browser runs on for a program: sensors, places, a recording, sharing. It stops when the program
// is not seen, begins anew, or may not go on.
import type { Clipboard } from './device-apis'
import { DeviceEvents } from './device-events'
import { Locations, type LocationSurface } from './location-apis'
import { Recorder, type RecorderSurface } from './recorder'
import { Sensors } from './sensors'
import { Sharing, type ShareSurface } from './share-apis'
import type { ApiTable } from './shell-apis'

export interface FacilitySurface extends LocationSurface, RecorderSurface, ShareSurface {}

export class Facilities {
  readonly sharing: Sharing
  readonly #sensors: Sensors
  readonly #locations: Locations
  readonly #recorder: Recorder
  readonly #events: DeviceEvents

  constructor(surface: FacilitySurface, clipboard: Clipboard) {
    this.sharing = new Sharing(surface, clipboard)
    this.#sensors = new Sensors((name, detail) => surface.tell(name, detail), () => surface.isInFront())
    this.#locations = new Locations(surface)
    this.#recorder = new Recorder(surface)
    this.#events = new DeviceEvents((name, detail) => surface.appId !== '' && surface.tell(name, detail)) // a spare has no program yet
  }

  apis(): ApiTable {
    return { ...this.#sensors.apis(), ...this.#locations.apis(), ...this.#recorder.apis(), ...this.sharing.apis() }
  }

  /** The program is not seen any more: microphone and places are closed. */
  hide(): void {
    this.#recorder.end()
    this.#locations.pause()
  }

  /** It is seen again; a recording that was ended stays so. */
  show(): void {
    this.#locations.resume()
  }

  /** The program ends or begins anew. */
  reset(): void {
    this.#sensors.stopAll()
    this.#locations.end()
    this.#recorder.end()
  }

  /** A permission was taken back. */
  endScope(scope: string): void {
    if (scope === 'record') this.#recorder.end()
    if (scope === 'userLocation') this.#locations.end()
  }

  close(): void {
    this.reset()
    this.#events.close()
  }
}
