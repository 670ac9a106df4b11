package app.akin.app;

import app.akin.settings.PrivateFolders;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the log goes: to the file named by the system property {@value #FILE_PROPERTY}, else warnings to standard error.
 * Never to standard output, which belongs to the command line. Found by Logback as a service, before the first line is
 * logged; written in Java because reading an XML file costs a tenth of a second at every start.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    /** The path of the log file; must be set before the first logger is made. */
    public static final String FILE_PROPERTY = "akin.log";

    /** The level for Akin's own classes, INFO when not set; libraries log from WARN on. */
    public static final String LEVEL_PROPERTY = "akin.log.level";

    private static final String AKIN = "app.akin";

    /** Warn of what is no trouble: a machine without a GPU, a font that is replaced by another. */
    private static final List<String> ANXIOUS = List.of("ai.djl.util.cuda", "org.apache.pdfbox", "org.apache.fontbox");

    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{24}: %msg%n";
    private static final String SHORT_PATTERN = "%-5level %logger{0}: %msg%n%nopex";
    private static final double CHECK_MILLIS = 1;
    private static final FileSize FULL = new FileSize(4L << 20);

    /** Called by Logback. */
    public LogConfiguration() {}

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        Optional<Path> file =
                Optional.ofNullable(System.getProperty(FILE_PROPERTY)).map(Path::of);
        configure(loggers, file, Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.INFO));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    void configure(LoggerContext loggers, Optional<Path> file, Level level) {
        configure(loggers, file, level, FULL);
    }

    void configure(LoggerContext loggers, Optional<Path> file, Level level, FileSize full) {
        var root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        ANXIOUS.forEach(name -> loggers.getLogger(name).setLevel(Level.ERROR));
        if (file.isPresent()) {
            var appender = new OnDemand(() -> toFile(loggers, file.get(), full));
            appender.setContext(loggers);
            appender.start();
            root.addAppender(appender);
            loggers.getLogger(AKIN).setLevel(level);
        } else {
            root.addAppender(toStandardError(loggers));
        }
    }

    private static Appender<ILoggingEvent> toStandardError(LoggerContext loggers) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        return started(appender, loggers, SHORT_PATTERN);
    }

    private static Appender<ILoggingEvent> toFile(LoggerContext loggers, Path file, FileSize full) {
        var appender = new PrivateFile();
        appender.setFile(file.toString());
        var rolling = new OneOldFile(file);
        rolling.setContext(loggers);
        rolling.setParent(appender);
        rolling.start();
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(loggers);
        trigger.setMaxFileSize(full);
        trigger.setCheckIncrement(Duration.buildByMilliseconds(CHECK_MILLIS));
        trigger.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        return started(appender, loggers, PATTERN);
    }

    private static Appender<ILoggingEvent> started(
            OutputStreamAppender<ILoggingEvent> appender, LoggerContext loggers, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern(pattern);
        encoder.start();
        appender.setContext(loggers);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** Makes no file where nothing is said: asking for help leaves no folders. */
    private static final class OnDemand extends AppenderBase<ILoggingEvent> {

        private final Supplier<Appender<ILoggingEvent>> making;
        private Optional<Appender<ILoggingEvent>> made = Optional.empty();

        OnDemand(Supplier<Appender<ILoggingEvent>> making) {
            this.making = making;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (made.isEmpty()) {
                made = Optional.of(making.get());
            }
            made.get().doAppend(event);
        }

        @Override
        public void stop() {
            super.stop();
            made.ifPresent(Appender::stop);
        }
    }

    /** Readable by its owner alone from its first byte on. */
    private static final class PrivateFile extends RollingFileAppender<ILoggingEvent> {

        @Override
        public void openFile(String name) throws IOException {
            PrivateFolders.createLog(Path.of(name));
            super.openFile(name);
        }
    }

    /** Keeps one full file beside the one in use. Logback's own policies read a percent sign in a path as a pattern. */
    private static final class OneOldFile extends RollingPolicyBase {

        private final Path file;

        OneOldFile(Path file) {
            this.file = file;
        }

        @Override
        public void rollover() {
            try {
                Files.move(file, old(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new RolloverFailure("could not move " + file + " to " + old(), e);
            }
        }

        private Path old() {
            return file.resolveSibling(file.getFileName() + ".old");
        }

        @Override
        public String getActiveFileName() {
            return file.toString();
        }
    }
}
