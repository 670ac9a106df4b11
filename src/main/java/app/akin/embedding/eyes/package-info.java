/** The eyes that come with Akin: EfficientNet-Lite2, and the learned space in which its pictures meet the reader's words. */
package app.akin.embedding.eyes;
