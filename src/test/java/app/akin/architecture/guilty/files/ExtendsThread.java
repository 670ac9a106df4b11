package app.akin.architecture.guilty.files;

/** A thread by another name. */
final class ExtendsThread extends Thread {}
