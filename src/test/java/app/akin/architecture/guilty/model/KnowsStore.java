package app.akin.architecture.guilty.model;

import app.akin.architecture.guilty.store.KnowsModelAndDjl;

/** Breaks the border of model, and with its counterpart makes a cycle. */
final class KnowsStore {
    KnowsModelAndDjl store;
}
