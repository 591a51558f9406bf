package io.yidan.query.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of a list.
 *
 * @param readAt the time by which it was judged what is owed and late
 * @param before how many rows come before these
 * @param next where to go on, if there is more
 */
public record Slice(List<Listed> rows, Instant readAt, long before, Optional<Mark> next) {}
