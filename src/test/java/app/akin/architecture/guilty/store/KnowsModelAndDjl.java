package app.akin.architecture.guilty.store;

import ai.djl.Device;
import app.akin.architecture.guilty.model.Value;

/** DJL outside embedding. */
public final class KnowsModelAndDjl {
    Value value;
    Device device;
}
