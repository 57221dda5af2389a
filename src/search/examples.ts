/** What the empty search shows that may be typed: each finds something, which a test holds them to. */
export const EXAMPLES = ['small purchase limit', '3-08(e)', 'emergency', 'how to appeal'];
