package app.akin.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Is met by each place where a thread is made, or work is handed to threads that the JVM makes for everybody. */
final class ThreadsMade extends ArchCondition<JavaClass> {

    private static final String THREAD = "java.lang.Thread";

    /** Whose being made makes threads. */
    private static final Set<String> MAKERS = Set.of(
            THREAD,
            "java.util.Timer",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ForkJoinTask",
            "java.util.concurrent.SubmissionPublisher",
            "java.util.concurrent.ThreadPoolExecutor",
            "javax.swing.SwingWorker",
            "javafx.concurrent.Service",
            "javafx.concurrent.Task");

    /** Of whom every method counts. */
    private static final Set<String> FACTORIES = Set.of(
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.StructuredTaskScope",
            "java.nio.channels.AsynchronousChannelGroup",
            "java.nio.channels.AsynchronousFileChannel",
            "java.nio.channels.AsynchronousServerSocketChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.lang.Thread$Builder",
            "java.lang.Thread$Builder$OfVirtual",
            "java.lang.Thread$Builder$OfPlatform");

    private static final Set<String> STARTERS = Set.of("ofVirtual", "ofPlatform", "startVirtualThread");

    /** Of a future, which the JVM's own timer then completes. */
    private static final Set<String> TIMED = Set.of("orTimeout", "completeOnTimeout", "delayedExecutor");

    private final String composer;

    /** {@code composer}: the package that may keep a thread for the JVM's end, where it hands one over. */
    ThreadsMade(String composer) {
        super("make a thread");
        this.composer = composer;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getPackageName().startsWith(composer) && handsOverItsEnd(type)) {
            return;
        }
        type.getAccessesFromSelf().stream()
                .filter(access -> makesThread(access.getTarget()))
                .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
    }

    private static boolean handsOverItsEnd(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .anyMatch(target -> target.getName().equals("addShutdownHook"));
    }

    private static boolean makesThread(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean made = name.equals("<init>") && MAKERS.stream().anyMatch(owner::isAssignableTo);
        boolean started = owner.getName().equals(THREAD) && STARTERS.contains(name);
        boolean common = owner.getPackageName().equals("java.util.concurrent")
                && (name.endsWith("Async") || TIMED.contains(name));
        boolean cleaner = owner.getName().equals("java.lang.ref.Cleaner") && name.equals("create");
        return made || started || common || cleaner || isParallel(target) || FACTORIES.contains(owner.getName());
    }

    /** Work that is spread over the common pool. */
    private static boolean isParallel(AccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.util.Arrays" -> name.startsWith("parallel");
            case "java.util.concurrent.ConcurrentHashMap" -> takesThreshold(target);
            default ->
                name.equals("parallelStream")
                        || name.equals("parallel")
                                && target.getOwner().getPackageName().equals("java.util.stream");
        };
    }

    /** Of so many entries and more a map is gone through in parallel. */
    private static boolean takesThreshold(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && !method.getName().equals("<init>")
                && !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().getName().equals("long");
    }
}
