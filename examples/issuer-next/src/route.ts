import { handlersOf } from './handlers.ts'
import { openBadges } from './open-badges.ts'

// In an application: app/badges/[[...path]]/route.ts

/** What is served changes with every badge: nothing of it is made while the application is built. */
export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, OPTIONS } = handlersOf(openBadges)
