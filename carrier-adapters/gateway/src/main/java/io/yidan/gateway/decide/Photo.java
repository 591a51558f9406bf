package io.yidan.gateway.decide;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A photo sent with a form: its print is recorded, the photo itself stays with whoever took it. */
public final class Photo {
    private Photo() {}

    /** SHA-256 in lower-case hex; empty if no photo came. */
    public static String print(MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return "";
        }
        try (var in = photo.getInputStream();
                var out =
                        new DigestOutputStream(
                                OutputStream.nullOutputStream(),
                                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw NotAccepted.of(ErrorCode.FILE_MISSING, "photo", "could not be read to its end");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
