/** What every section is made with. */
package app.akin.ui.settings.section;
