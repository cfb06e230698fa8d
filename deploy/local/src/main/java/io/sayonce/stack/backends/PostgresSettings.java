package io.sayonce.stack.backends;

/** What a server is told that holds the databases of four services and of their tests, and loses nothing. */
final class PostgresSettings {

    /**
     * Passwords here are random, so nobody guesses them. To stretch them, as if people had to remember them, costs each
     * connection ten milliseconds of processor time or more while a service starts.
     */
    static final String UNSTRETCHED = "scram_iterations=1";

    private PostgresSettings() {}

    static String of(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 200
                shared_buffers = 128MB
                password_encryption = 'scram-sha-256'
                %s

                fsync = on
                synchronous_commit = on
                full_page_writes = on

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%d '
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                """.formatted(port, UNSTRETCHED);
    }
}
