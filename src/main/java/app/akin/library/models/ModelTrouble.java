package app.akin.library.models;

/**
 * Why a model that is wanted does not answer, and the one that ships with Akin answers in its place.
 *
 * @param id of the model in the settings
 * @param damaged it is there and cannot be used; else it is missing
 * @param read how many files that one has read, among which it finds
 * @param files how many there are
 */
public record ModelTrouble(String id, boolean damaged, long read, long files) {}
