package io.serai.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections that are meant to be held: they are of no pool, which would take them for forgotten ones, and whoever opens one closes it. */
@FunctionalInterface
public interface HeldConnections {
    Connection open() throws SQLException;
}
