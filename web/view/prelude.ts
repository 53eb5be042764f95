// SECURITY(T66): the network of a frame is closed by its content security policy, except for WebRTC and WebTransport, which
// Chromium does not count as connections. They go before anything else runs.
const doors = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport', 'WebTransport', 'WebTransportDatagramDuplexStream']

export const closeDoors = (window: Window & typeof globalThis): void => {
  if (!defences.closedDoors) return
  for (const name of doors) {
    delete (window as unknown as Record<string, unknown>)[name]
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false })
  }
}
