/** What narrows a question, as a panel and as chips. */
package app.akin.ui.search.filter;
