package app.akin.embedding;

/** An encoder that stands before another one and says of itself what that one is. */
public interface WrappedTextEncoder extends TextEncoder {

    TextEncoder wrapped();

    @Override
    default String device() {
        return wrapped().device();
    }

    @Override
    default int countTokens(String words) {
        return wrapped().countTokens(words);
    }

    @Override
    default int tokenLimit() {
        return wrapped().tokenLimit();
    }

    @Override
    default boolean isElsewhere() {
        return wrapped().isElsewhere();
    }

    @Override
    default SelfTest selfTest() {
        return wrapped().selfTest();
    }
}
