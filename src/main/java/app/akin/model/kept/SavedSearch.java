package app.akin.model.kept;

import java.time.Instant;

/**
 * A question that somebody wants to ask again.
 *
 * @param name what it is called, each once
 * @param question as JSON
 * @param seen when its answer was last looked at: what was added later is new
 */
public record SavedSearch(long id, String name, String question, Instant seen) {}
