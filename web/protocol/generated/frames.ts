// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export const Frame = {
  /** profile, JIT and eval switches; the first frame */
  boot: 1,
  /** evaluates a script; the name is its source URL in stack traces */
  script: 2,
  /** warm up, lock down, answer ready */
  seal: 3,
  /** a message of messages.json */
  message: 4,
  /** a message of one page's view, relayed as it came */
  viewMessage: 5,
  /** the answer to the one open syncCall */
  syncReply: 6,
  /** heartbeat; answered from the engine's thread */
  ping: 7,
  /** ask the engine to collect */
  collectGarbage: 8,
  /** sealed; reports the layers of the sandbox */
  ready: 65,
  /** a message of messages.json */
  workerMessage: 66,
  /** changes of one page's tree, relayed as they come */
  viewOps: 67,
  /** a host API call that blocks the worker until syncReply */
  syncCall: 68,
  /** answer to ping */
  pong: 69,
  /** the bundle itself failed; the worker is not usable */
  fault: 70,
  /** inside the worker only: wakes the bundle's timers */
  alarm: 128,
} as const
