package app.akin.architecture.guilty.search;

import java.sql.Connection;

/** SQL outside store. */
final class SpeaksSql {
    Connection connection;
}
