// Sass asks for the address of its page when it words an error, and there is none in a bare engine.
const scope = globalThis as unknown as { location?: { href: string } }
scope.location ??= { href: 'project:///' }
