package app.akin.seat;

/**
 * A model in the settings that the shipped one stands in for.
 *
 * @param damaged it is there and cannot be used; else it is missing
 */
public record ReplacedModel(String id, boolean damaged) {}
