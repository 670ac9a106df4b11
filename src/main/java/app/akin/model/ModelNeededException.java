package app.akin.model;

/** Vectors that are not dropped because they are needed. */
public final class ModelNeededException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Need need;
    private final String model;
    private final String where;

    public ModelNeededException(Need need, String model) {
        this(need, model, "");
    }

    /** @param where on which other computers, by their names */
    public ModelNeededException(Need need, String model, String where) {
        super(
                switch (need) {
                    case ANSWERS -> model + " answers the questions; let another model do that first";
                    case READS_PASSAGES -> model + " reads passages; let another model do that first";
                    case GETS_READY -> model + " is getting ready to answer; choose another model first";
                    case ELSEWHERE -> model + " answers on another computer that shares the library (" + where + ")";
                });
        this.need = need;
        this.model = model;
        this.where = where;
    }

    public Need need() {
        return need;
    }

    public String model() {
        return model;
    }

    public String where() {
        return where;
    }

    /** What its vectors are needed for. */
    public enum Need {
        ANSWERS,
        READS_PASSAGES,
        GETS_READY,
        ELSEWHERE
    }
}
