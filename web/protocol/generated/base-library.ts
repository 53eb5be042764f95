// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

/** The level of the base library: what a program finds around it. Programs read it as SDKVersion; packages and releases name the span on which they run. */
export const baseLibraryVersion = '3.8.12'
