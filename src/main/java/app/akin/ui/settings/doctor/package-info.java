/** The section that checks the library and repairs it. */
package app.akin.ui.settings.doctor;
