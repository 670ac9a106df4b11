package app.akin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.store.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConnectionsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Else each question that is asked while a folder is read would read up to 4 MB of what waits. */
    @Test
    void littleWaitsBesideAnIndexOfWords() throws Exception {
        try (Connection connection = TestDatabase.connections(DATABASE::address).getConnection()) {
            long kilobytes = Statements.number(
                    connection, "SELECT setting::bigint FROM pg_settings WHERE name = 'gin_pending_list_limit'");

            assertThat(kilobytes).isLessThanOrEqualTo(256);
        }
    }
}
