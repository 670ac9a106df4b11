package app.akin.seat;

import java.util.Optional;

/**
 * The model that answers.
 *
 * @param wish that it was decided for: as long as it is the same, nobody has to look at the disk
 * @param isBehind it has something still to read that no model answers for
 */
record Answering(Optional<String> wish, String id, boolean isBehind) {}
