package app.akin.store.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The settings of a server for a desktop: no more memory than the machine can spare, no sockets but the loopback, and no
 * words of a query in the log.
 *
 * @param memory of the machine in bytes
 * @param major of the server that will read them
 */
record ServerSettings(long memory, int major) {

    private static final long MEBI = 1L << 20;
    /** Mebibytes that the system and Akin's own processes want for themselves. */
    private static final long FOR_OTHERS = 2048;
    /** Before it there was no choice of how pages are read. */
    private static final int CHOOSES_IO = 18;

    static ServerSettings ofThisMachine(int major) {
        return new ServerSettings(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(), major);
    }

    /**
     * Taken from the system as it is used, not at the start. A table stays in it only up to a quarter of it; of a larger one
     * each question fetches every page again.
     */
    long sharedBuffers() {
        return Math.clamp((memory / MEBI - FOR_OTHERS) / 8, 128, 2048);
    }

    /** What the system's own cache may hold; the planner's guess alone. */
    long effectiveCacheSize() {
        return share(3, 512, 64 * 1024);
    }

    /** What an index is built in; one is built at a time. */
    long maintenanceMemory() {
        return share(32, 64, 1024);
    }

    /** The text of a configuration file. */
    String text(int port) {
        return """
            # Written by Akin at every start; changes here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            superuser_reserved_connections = 3
            shared_buffers = '%dMB'
            work_mem = '16MB'
            maintenance_work_mem = '%dMB'
            effective_cache_size = '%dMB'
            random_page_cost = 1.5
            jit = off
            %sfsync = on
            full_page_writes = on
            synchronous_commit = on
            wal_level = minimal
            max_wal_senders = 0
            min_wal_size = '64MB'
            max_wal_size = '512MB'
            checkpoint_timeout = '10min'
            max_worker_processes = 8
            max_parallel_workers = 4
            max_parallel_workers_per_gather = 2
            idle_in_transaction_session_timeout = '2min'
            tcp_keepalives_idle = 60
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_min_messages = warning
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            log_autovacuum_min_duration = -1
            """.formatted(port, sharedBuffers(), maintenanceMemory(), effectiveCacheSize(), io());
    }

    private String io() {
        return major < CHOOSES_IO ? "" : "io_method = 'worker'\n";
    }

    private long share(int part, long least, long most) {
        return Math.clamp(memory / MEBI / part, least, most);
    }
}
