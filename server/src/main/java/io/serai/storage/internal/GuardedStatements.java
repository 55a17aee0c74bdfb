package io.serai.storage.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterDisposer;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The second belt of tenancy. A statement sees the rows of the workspace in its parameter {@code workspace}, whatever else its SQL says or
 * forgets; without that parameter it sees none. The few that must look across say so in their text: {@value #ACROSS}.
 */
public final class GuardedStatements extends NamedParameterJdbcTemplate {
    static final String ACROSS = "/* across workspaces */";

    private final Sight sight;

    public GuardedStatements(DataSource dataSource) {
        this(dataSource, new Sight());
    }

    GuardedStatements(DataSource dataSource, Sight sight) {
        super(new Positional(dataSource, sight));
        this.sight = sight;
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource parameters, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        Object workspace = parameters.hasValue("workspace") ? parameters.getValue("workspace") : null;
        return new Guarded(
                super.getPreparedStatementCreator(sql, parameters, customizer),
                sql,
                sight,
                workspace == null ? without(sql) : workspace.toString());
    }

    private static String without(String sql) {
        return sql.contains(ACROSS) ? Sight.EVERYBODY : Sight.NOBODY;
    }

    /** Statements without named parameters: no workspace is among them. */
    private static final class Positional extends JdbcTemplate {
        private final Sight sight;

        Positional(DataSource dataSource, Sight sight) {
            super(dataSource);
            this.sight = sight;
        }

        @Override
        public <T extends @Nullable Object> T query(
                PreparedStatementCreator statement,
                @Nullable PreparedStatementSetter setter,
                ResultSetExtractor<T> reader)
                throws DataAccessException {
            return super.query(guarded(statement), setter, reader);
        }

        @Override
        protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter setter)
                throws DataAccessException {
            return super.update(guarded(statement), setter);
        }

        private PreparedStatementCreator guarded(PreparedStatementCreator statement) {
            if (statement instanceof Guarded) {
                return statement;
            }
            String sql =
                    statement instanceof SqlProvider provider && provider.getSql() != null ? provider.getSql() : "";
            return new Guarded(statement, sql, sight, without(sql));
        }
    }

    private record Guarded(PreparedStatementCreator statement, String sql, Sight sight, String whose)
            implements PreparedStatementCreator, SqlProvider, ParameterDisposer {
        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            sight.turn(connection, whose);
            return statement.createPreparedStatement(connection);
        }

        @Override
        public String getSql() {
            return sql;
        }

        @Override
        public void cleanupParameters() {
            if (statement instanceof ParameterDisposer disposer) {
                disposer.cleanupParameters();
            }
        }
    }
}
