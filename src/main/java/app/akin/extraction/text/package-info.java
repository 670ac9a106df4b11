/** Whether bytes are text and in which encoding, and the text without what terminals and printers were told by it. */
package app.akin.extraction.text;
