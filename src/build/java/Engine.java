import ai.djl.huggingface.tokenizers.jni.LibUtils;

/**
 * Has the native code of the tokenizers unpacked, which no model that ships needs, into the folder that DJL_CACHE_DIR names.
 *
 * <p>usage: java -cp akin.jar -DDJL_CACHE_DIR=FOLDER -DENGINE_CACHE_DIR=FOLDER Engine.java
 */
final class Engine {

    private Engine() {}

    public static void main(String[] arguments) {
        LibUtils.checkStatus();
    }
}
