/**
 * How soon whoever checks should ask again, in seconds, and how long a list lives. A suspension is seen within a minute (decisions,
 * 29); the rest of that minute is for what makes it take effect at its instant.
 */
export const statusListSeconds = 45;
