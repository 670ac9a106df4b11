/** Run, report, cancel, wait: the only package that makes threads. */
package app.akin.task;
