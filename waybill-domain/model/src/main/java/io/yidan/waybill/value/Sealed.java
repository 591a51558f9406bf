package io.yidan.waybill.value;

/** A person's name or number, encrypted. Without the key of its subject it says nothing to anybody. */
public record Sealed(String subject, long keyId, Bytes ciphertext) {}
