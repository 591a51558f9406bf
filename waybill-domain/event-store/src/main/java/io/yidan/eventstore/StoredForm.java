package io.yidan.eventstore;

/** How an event is spelled for the disk and read back; the store itself never looks inside. */
public interface StoredForm {

    /** Spells an event for the disk. */
    Stored write(Object event);

    /** Reads an event back from its kind and the segments as they were kept, one after the other. */
    Object read(int typeId, byte[] payload);
}
