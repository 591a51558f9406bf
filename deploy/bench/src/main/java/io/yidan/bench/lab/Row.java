package io.yidan.bench.lab;

/** One row of the table: what is done, and the figures it gives. */
public interface Row {

    /** As it is called on the command line and in the table. Example: unary-256. */
    String name();

    /** Takes its figures; an exception means there are none. */
    void run(Lab lab) throws Exception;
}
