/** How DJL runs a model: devices, towers that load when they are needed, turns, batches. */
package app.akin.embedding.engine;
