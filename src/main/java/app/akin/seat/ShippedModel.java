package app.akin.seat;

import java.util.Optional;

/**
 * The model that comes with Akin for a role, and fills it where the wanted one cannot.
 *
 * @param before the id of the one that came with an earlier Akin; once another one has read everything, nothing asks its
 *     vectors any more
 */
public record ShippedModel(String id, Optional<String> before) {}
