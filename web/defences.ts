// Only in a build for testing (`node build.mjs --defence-switches`): `defences.NAME` says whether that defence is up, and the host that
// serves or loads the script has put what is off before it. In every other build each `defences.NAME` is the constant true before
// anything is bundled, so that what is shipped holds neither a switch nor a name of one.
const off = ((globalThis as { alcoveDefencesOff?: string }).alcoveDefencesOff ?? '').split(',')

export const defences = new Proxy({}, { get: (_, name) => !off.includes(String(name)) })
