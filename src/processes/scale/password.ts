/** Of everybody in a workspace that is thrown away after the measurement. */
export const password = 'a password that only measurements use'
