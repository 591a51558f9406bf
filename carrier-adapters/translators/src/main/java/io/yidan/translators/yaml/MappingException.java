package io.yidan.translators.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping file that cannot be used, with all its mistakes. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<MappingError> errors;

    MappingException(List<MappingError> errors) {
        super(errors.stream().map(MappingError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<MappingError> errors() {
        return errors;
    }
}
