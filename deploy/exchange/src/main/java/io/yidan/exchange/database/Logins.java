package io.yidan.exchange.database;

/**
 * The users the exchange works as. With fences each may do its own work only; without them all are one user, and a
 * fault in the exchange could change what was recorded.
 */
public record Logins(Login owner, Login log, Login projector, Login reader, boolean fenced) {

    /** One user for everything. */
    public static Logins single(Login user) {
        return new Logins(user, user, user, user, false);
    }
}
