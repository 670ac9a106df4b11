package app.akin.ui.search.details;

/**
 * What the details know of what is selected.
 *
 * @param selected what is selected, its preview, the passages around it
 * @param where where in a picture is what was asked for
 * @param facts how a photograph was taken, and what else is asked of the file when somebody looks
 * @param parts asks for a part of a picture
 */
public record DetailsModels(DetailsModel selected, WhereModel where, FactsModel facts, PartQuestion parts) {}
