package io.yidan.cli;

import picocli.CommandLine.IVersionProvider;

/** What --version prints, by what the jar says of itself. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var packed = Yidan.class.getPackage().getImplementationVersion();
        return new String[] {"yidan " + (packed == null ? "not packed" : packed)};
    }
}
