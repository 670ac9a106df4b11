package app.akin.answer.chat;

import java.util.OptionalInt;

/**
 * A model that a service offers.
 *
 * @param contextTokens how much it reads at once, where the service says so: vLLM and llama.cpp do
 */
public record OfferedModel(String name, OptionalInt contextTokens) {}
