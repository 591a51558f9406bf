package io.yidan.exchange.database;

/** How to come into the database as one user. */
public record Login(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
