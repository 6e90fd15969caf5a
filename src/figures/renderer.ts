/** The name of the machine that draws: part of every drawing's hash, so that a new machine redraws them all. */

/** The installed mermaid's version, and a number to raise when our own part changes what it writes. */
export const renderer = 'mermaid 12.3.0, ours 1'
