/** Banners above the wall, and what is spoken to those who do not see it. */
package app.akin.ui.shell.banner;
