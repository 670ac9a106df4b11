package app.akin.reading;

import app.akin.extraction.Whole;
import app.akin.model.DrawnPage;
import app.akin.model.FailureReason;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;

/** What a reader answers. */
sealed interface Answer {

    /** There is nothing against the file so far. */
    record Fine() implements Answer {}

    record Read(Whole whole) implements Answer {}

    record Pixels(RgbPicture picture) implements Answer {}

    record Page(DrawnPage page) implements Answer {}

    record Taken(Shot shot) implements Answer {}

    record Words(String words) implements Answer {}

    record Refused(FailureReason reason) implements Answer {}
}
